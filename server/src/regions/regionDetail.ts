import type { z } from 'zod';
import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { Denominator, Lineage, Region, RegionDetail } from './contract.ts';
import type { Change } from './lineage.ts';
import { isMatched } from './match.ts';
import { ancestorsOf, normalizeCode } from './regionCode.ts';
import { type RegionIndex, regionIndex } from './regionIndex.ts';
import { listMeasures } from './repository.ts';

/**
 * All that is known about one region. `raw` is a code in any usual writing. Throws AppError `not_found` for a code that is not in
 * today's list, naming today's code of a former one or the nearest sensible one.
 */
export async function regionDetail(db: Db, raw: string): Promise<RegionDetail> {
  const index = await regionIndex(db);
  const region = index.matcher.get(normalizeCode(raw) ?? '');
  if (!region) throw unknownRegion(index, raw);
  const denominators = await denominatorsOf(db, index, region.code);
  const sources = [index.source, ...denominators.map((d) => d.source)];
  return {
    ...region,
    ancestors: ancestorsOf(region.code).flatMap((code) => index.matcher.get(code) ?? []),
    children: index.below.get(region.code) ?? { kabkota: 0, kecamatan: 0, desa: 0 },
    lineage: lineageOf(region, index.matcher.history),
    denominators,
    meta: {
      dataVersion: db.version,
      sample: false,
      sources: [...new Map(sources.map((s) => [`${s.name} ${s.date}`, { ...s, note: null }])).values()],
    },
  };
}

/** `not_found` with the reason and the suggestion of the matcher. */
export function unknownRegion(index: RegionIndex, raw: string): AppError {
  const match = index.matcher.byCode(raw);
  if (isMatched(match)) {
    const was = match.note ?? { id: raw, en: raw };
    return new AppError(
      'not_found',
      { id: `Wilayah tidak ditemukan: ${was.id}.`, en: `Region not found: ${was.en}.` },
      suggestionItem(match.code),
    );
  }
  return new AppError('not_found', match.reason, suggestionItem(match.suggestion));
}

function suggestionItem(code: string | null) {
  return code === null ? {} : { items: [{ where: 'suggestion', message: { id: code, en: code } }] };
}

/** What the region came from and what came of it, latest first. */
function lineageOf(region: Region, changes: readonly Change[]): z.infer<typeof Lineage>[] {
  const steps: z.infer<typeof Lineage>[] = [];
  for (const change of changes) {
    const { until, predecessor, predecessorName } = change;
    for (const { code, name, note } of change.successors) {
      if (code === region.code)
        steps.push({ code: predecessor, name: predecessorName, relation: 'pendahulu', until, note: note ?? change.note });
      else if (predecessor === region.code) steps.push({ code, name, relation: 'penerus', until, note: note ?? change.note });
    }
  }
  return steps.sort((a, b) => (b.until ?? '').localeCompare(a.until ?? ''));
}

async function denominatorsOf(db: Db, index: RegionIndex, code: string): Promise<Denominator[]> {
  const found: Denominator[] = [];
  for (const { election, measure } of await listMeasures(db)) {
    const known = (await index.book(election, measure)).for(code);
    if ('value' in known) found.push({ election, measure, value: known.value, source: known.source });
  }
  return found;
}
