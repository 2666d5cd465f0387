import { AppError } from '../errors.ts';
import { LEVELS, type Level } from '../regions/contract.ts';
import { isWithin, levelOf } from '../regions/regionCode.ts';

/** The level below `parent`, or provinsi. Throws AppError `invalid_request` for a desa, which has nothing below. */
function levelBelow(parent: string | null): Level {
  if (parent === null) return 'provinsi';
  const level = LEVELS[LEVELS.indexOf(levelOf(parent)) + 1];
  if (level) return level;
  throw new AppError('invalid_request', { id: 'Di bawah desa tidak ada tingkat lagi.', en: 'There is no level below desa.' });
}

/** The area a question is limited to; `code` is narrower than `parent` and must lie inside it. */
export function areaOf(query: { parent?: string; code?: string }): string | null {
  const { parent, code } = query;
  if (parent && code && !isWithin(code, parent)) {
    throw new AppError('invalid_request', {
      id: `Wilayah ${code} tidak di dalam ${parent}.`,
      en: `Region ${code} is not inside ${parent}.`,
    });
  }
  return code ?? parent ?? null;
}

/** The level rows are about: as asked, that of `code`, or the one below `parent`. */
export function levelFor(query: { level?: Level; parent?: string; code?: string }): Level {
  const area = query.code ?? query.parent ?? null;
  const level = query.level ?? (query.code ? levelOf(query.code) : levelBelow(query.parent ?? null));
  if (area !== null && LEVELS.indexOf(level) < LEVELS.indexOf(levelOf(area))) {
    // A wider area's row would show this area's figures under the wider area's name.
    throw new AppError('invalid_request', {
      id: `Tingkat ${level} lebih luas daripada wilayah ${area}.`,
      en: `Level ${level} is wider than region ${area}.`,
    });
  }
  if (level === 'desa' && !query.parent && !query.code) {
    throw new AppError('invalid_request', { id: 'Untuk tingkat desa sebutkan “parent”.', en: 'Level desa needs a “parent”.' });
  }
  return level;
}
