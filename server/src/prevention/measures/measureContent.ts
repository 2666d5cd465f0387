import { AppError, type ErrorItem } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { plain, plainOrNull } from '../plans/maskContent.ts';
import { ALL_ISSUES, type EstimatedRange, MEASURE_STAGES, type MeasureInput } from './contract.ts';
import type { MeasureContent } from './storedMeasures.ts';

/** Codes a measure may name. */
export interface MeasureWords {
  issues: ReadonlySet<string>;
  forms: ReadonlySet<string>;
  kinds: ReadonlySet<string>;
  programmes: ReadonlySet<string>;
}

/**
 * What people wrote of a measure, as it is stored: without personal data, stages in their order, `*` alone where it stands for all
 * issues, the Indonesian words where no English ones were given. Throws AppError `invalid_request` that names every unknown code and every
 * range whose ends are the wrong way round.
 */
export function measureContent(given: MeasureInput, words: MeasureWords): MeasureContent {
  const items: ErrorItem[] = [];
  const say = (where: string, id: string, en: string) => items.push({ where, message: { id, en } });
  const known = (where: string, code: string | null, codes: ReadonlySet<string>) => {
    if (code !== null && !codes.has(code))
      say(where, `“${code}” tidak ada dalam daftar. Pilih dari daftar.`, `“${code}” is not in the list. Choose from the list.`);
  };
  const everything = given.issues.includes(ALL_ISSUES);
  if (!everything) for (const issue of given.issues) known('issues', issue, words.issues);
  known('form', given.form, words.forms);
  known('kind', given.kind, words.kinds);
  known('programme', given.programme, words.programmes);
  for (const what of ['cost', 'staff'] as const) {
    const range = given[what];
    if (range && range.low > range.high)
      say(what, 'Batas bawah perkiraan melebihi batas atasnya.', 'The lower end of the estimate is above its upper end.');
  }
  const name = text(given.name);
  if (name.id === '') say('name', 'Tulis nama langkah.', 'Write a name for the measure.');
  if (items.length) {
    throw new AppError('invalid_request', { id: 'Langkah belum benar.', en: 'The measure is not right yet.' }, { items });
  }
  return {
    name,
    description: given.description && text(given.description),
    issues: everything ? [ALL_ISSUES] : [...new Set(given.issues)],
    stages: MEASURE_STAGES.filter((stage) => given.stages.includes(stage)),
    actors: text(given.actors),
    basis: plainOrNull(given.basis),
    form: given.form,
    kind: given.kind,
    programme: given.programme,
    cost: range(given.cost),
    staff: range(given.staff),
    source: { name: plain(given.source.name), date: given.source.date, note: plainOrNull(given.source.note) },
  };
}

const text = ({ id, en }: { id: string; en: string }): Text => ({ id: plain(id), en: plain(en) || plain(id) });
const range = (given: MeasureInput['cost']): EstimatedRange | null =>
  given && { low: given.low, high: given.high, per: text(given.per), basis: text(given.basis) };
