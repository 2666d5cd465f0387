import type { Db } from '../db/database.ts';
import { type UnitThen, unitsThen } from '../regions/areasThen.ts';
import type { Level } from '../regions/contract.ts';
import { levelOf } from '../regions/regionCode.ts';
import { regionIndex } from '../regions/regionIndex.ts';
import type { CountRow } from './contract.ts';
import { addCounts } from './countReports.ts';
import { areaIndex } from './repository.ts';

/** What a region was on a day, when it has been divided since: today's areas that lay in it. Null when it is the same area. */
export async function dividedSince(db: Db, code: string, at: string): Promise<UnitThen | null> {
  const { matcher } = await regionIndex(db);
  const units = unitsThen(await areaIndex(db, levelOf(code)), at, matcher.history);
  const unit = units.find((u) => u.members.includes(code));
  return unit && unit.note !== null ? unit : null;
}

/**
 * Rows by area of today as rows by area of a day: added up where several were one, under the code and name of that day. Rows whose
 * area lies only partly in the answer stay as they are. A sum stands where any of its parts stands.
 */
export async function countsThen(db: Db, rows: readonly CountRow[], level: Level, at: string): Promise<CountRow[]> {
  const { matcher } = await regionIndex(db);
  const here = new Set(rows.map((r) => r.code ?? ''));
  const unitOf = new Map<string, UnitThen>();
  for (const unit of unitsThen(await areaIndex(db, level), at, matcher.history)) {
    if (unit.members.every((code) => here.has(code))) for (const code of unit.members) unitOf.set(code, unit);
  }
  const joined = new Map<string, CountRow>();
  for (const { laporan, temuan, informasi_awal, absence, ...row } of rows) {
    const unit = unitOf.get(row.code ?? '');
    const then = unit ? { ...row, code: unit.code, name: unit.name } : row;
    const key = JSON.stringify(then);
    const known = joined.get(key);
    const counts = { laporan, temuan, informasi_awal };
    if (!known) joined.set(key, { ...then, ...counts, absence: absence ?? null });
    else {
      addCounts(known, counts);
      known.absence = known.absence === null || absence == null ? null : known.absence;
    }
  }
  return [...joined.values()];
}
