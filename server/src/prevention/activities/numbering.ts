import { authorOf, type Caller, demand } from '../../accounts/caller.ts';
import { appendAudit } from '../../audit/appendAudit.ts';
import type { Db, Queryable } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { maskedText } from '../../imports/personal/maskPersonal.ts';
import { isWithin } from '../../regions/regionCode.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import { DEFAULT_PATTERN, type Numbering, type NumberingChange } from './contract.ts';
import { checkPattern, numberKey, runningOf, writeNumber } from './numberPattern.ts';
import { numberingPatterns, putPattern, type TakenNumber, takenNumbers } from './repository.ts';

const MOST_GAPS = 20;

/**
 * Region of the office that numbers an activity: that of the caller, when the activity lies in it (a provincial office does things in its
 * kabupaten too); else the kabupaten/kota of the activity, or its province.
 */
export function officeOf(code: string, region: string | null): string {
  const office = region !== null && isWithin(code, region) ? region : code;
  return office.length >= 5 ? office.slice(0, 5) : office;
}

/** The pattern that holds for an office: its own, else its province's, the country's, or the product's. */
export async function patternOf(db: Queryable, office: string): Promise<Pick<Numbering, 'pattern' | 'patternOf'>> {
  const known = await numberingPatterns(db, [office, office.slice(0, 2), '']);
  for (const [place, of] of [
    [office, office.length === 2 ? 'provinsi' : 'kantor'],
    [office.slice(0, 2), 'provinsi'],
    ['', 'nasional'],
  ] as const) {
    const pattern = known.get(place);
    if (pattern !== undefined) return { pattern, patternOf: of };
  }
  return { pattern: DEFAULT_PATTERN, patternOf: 'bawaan' };
}

/** How an office numbers its activities of a year, and the next number for a day of it. */
export async function numbering(db: Queryable, office: string, day: string): Promise<Omit<Numbering, 'officeName'>> {
  const { pattern, patternOf: of } = await patternOf(db, office);
  const taken = await takenNumbers(db, office);
  const used = new Set(runningNumbers(taken, pattern, day.slice(0, 4)));
  const keys = new Set(taken.map(({ number }) => numberKey(number)));
  let running = Math.max(0, ...used) + 1;
  let next = writeNumber(pattern, { running, office, day });
  // Another pattern may have written the same number before.
  while (keys.has(numberKey(next))) next = writeNumber(pattern, { running: ++running, office, day });
  const gaps = Array.from({ length: Math.max(0, ...used) }, (_, i) => i + 1).filter((n) => !used.has(n));
  return {
    office,
    pattern,
    patternOf: of,
    year: Number(day.slice(0, 4)),
    next,
    gaps: { count: gaps.length, first: gaps.slice(0, MOST_GAPS) },
  };
}

/** `numbering` with the name of the office. */
export async function namedNumbering(db: Db, code: string, region: string | null, day: string): Promise<Numbering> {
  const office = officeOf(code, region);
  const { matcher } = await regionIndex(db);
  return { ...(await numbering(db, office, day)), officeName: matcher.get(office)?.name ?? office };
}

/**
 * Sets how an office (null = the whole country) numbers its activities; numbers given before stay. Throws AppError `invalid_request` for a
 * pattern without {nomor} or {tahun}, `forbidden` outside of the caller's area.
 */
export async function setPattern(db: Db, caller: Caller, { office, pattern }: NumberingChange): Promise<void> {
  demand(caller, 'edit_plans', office);
  const { matcher } = await regionIndex(db);
  if (office !== null && (office.length > 5 || !matcher.get(office))) {
    throw new AppError('invalid_request', {
      id: `${office} bukan wilayah sebuah kantor: pilih provinsi atau kabupaten/kota.`,
      en: `${office} is not the region of an office: choose a province or a regency/city.`,
    });
  }
  checkPattern(pattern);
  const plain = maskedText(pattern);
  await db.write(async (tx) => {
    await putPattern(tx, office ?? '', plain, authorOf(caller), new Date().toISOString());
    await appendAudit(tx, { action: 'settings_changed', subject: { type: 'activity_numbering', id: office ?? 'ID' } });
  });
}

/** Throws AppError `conflict` when another activity of the office has the number, with the next free one. */
export async function refuseTaken(db: Queryable, office: string, at: { id: string; number: string; day: string }): Promise<void> {
  const key = numberKey(at.number);
  const holder = (await takenNumbers(db, office)).find(({ id, number }) => id !== at.id && numberKey(number) === key);
  if (!holder) return;
  const { next } = await numbering(db, office, at.day);
  throw new AppError('conflict', {
    id: `Nomor ${at.number} sudah dipakai kegiatan tanggal ${holder.day}. Nomor bebas berikutnya: ${next}.`,
    en: `The number ${at.number} belongs to the activity of ${holder.day}. The next free one is ${next}.`,
  });
}

/** Running parts of the numbers of a year, as far as the pattern tells them. */
function runningNumbers(taken: readonly TakenNumber[], pattern: string, year: string): number[] {
  return taken
    .filter(({ day }) => day.slice(0, 4) === year)
    .flatMap(({ running, number }) => running ?? runningOf(pattern, number) ?? []);
}
