import type { Queryable } from '../db/database.ts';
import type { Level } from '../regions/contract.ts';
import type { CoverageRow } from './contract.ts';
import { coverageShares } from './coverageShare.ts';
import { countCoverage, countPeriods, listAreas } from './repository.ts';

/** Coverage of every area of a level inside `within` (null = everywhere), in a period whose ends may be open (null). */
export async function readCoverage(
  db: Queryable,
  level: Level,
  within: string | null,
  from: string | null,
  to: string | null,
): Promise<CoverageRow[]> {
  const shares = coverageShares(await countCoverage(db, from, to), await countPeriods(db, from, to), level);
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
          absence: 'belum_terpantau',
        };
  });
}
