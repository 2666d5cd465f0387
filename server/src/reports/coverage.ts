import type { Queryable } from '../db/database.ts';
import type { Level } from '../regions/contract.ts';
import type { CoverageRow } from './contract.ts';
import { areasReportedIn, countCoverage, countPeriods, coverageBook } from './coverageRepository.ts';
import { coverageShares } from './coverageShare.ts';
import { areaIndex, listAreas } from './repository.ts';

/**
 * Codes of the areas of a level that somebody reported for in a period: the area itself or one inside it sent any report but
 * `belum_lapor` and `tidak_terjangkau`, or an area around it reported completely (`lapor_lengkap`, `nihil`) and the area was not asked itself.
 */
export async function areasReported(db: Queryable, level: Level, from: string | null, to: string | null): Promise<Set<string>> {
  const book = await coverageBook(db);
  return book ? book.reported(level, await areaIndex(db, level), from, to) : areasReportedIn(db, level, from, to);
}

/** Coverage of every area of a level inside `within` (null = everywhere), in a period whose ends may be open (null). */
export async function readCoverage(
  db: Queryable,
  level: Level,
  within: string | null,
  from: string | null,
  to: string | null,
): Promise<CoverageRow[]> {
  const book = await coverageBook(db);
  const shares = book
    ? book.shares(level, from, to)
    : coverageShares(await countCoverage(db, from, to), await countPeriods(db, from, to), level);
  return (await listAreas(db, level, within)).map(({ code, name }) => {
    const share = shares.get(code);
    return share
      ? { code, name, ...share, absence: null }
      : {
          code,
          name,
          share: null,
          expected: 0,
          lapor_lengkap: 0,
          lapor_sebagian: 0,
          belum_lapor: 0,
          nihil: 0,
          tidak_terjangkau: 0,
          absence: 'belum_terpantau',
        };
  });
}
