import type { Db } from '../../db/database.ts';
import type { OriginCounts } from '../../reports/contract.ts';
import { countReports } from '../../reports/countReports.ts';
import type { Observed } from '../../signals/observed/observed.ts';
import { parentRate } from '../countFigures.ts';
import type { CountedAreas } from './countAreas.ts';

/**
 * All of the scope: its own count and denominator, and the rate that its areas are compared with. The country without a denominator of its
 * own is told in its provinces, so that its rate does not depend on the level drawn; another scope in its areas.
 */
export async function parentOf(
  db: Db,
  { filter, total, rate: told, seen, counts }: CountedAreas,
  sum: (counts: OriginCounts) => number,
): Promise<NonNullable<Observed['whole']>> {
  const own = { count: sum(total), denominator: told.parent?.value ?? null };
  const parts = told.provinces
    ? (await countReports(db, ['region'], 'provinsi', filter)).rows.map((row) => ({
        count: sum(row),
        denominator: told.provinces?.get(row.code ?? '') ?? null,
      }))
    : seen.areas.map(({ code }) => {
        const denominator = told.rate.denominatorOf(code);
        const here = counts.get(code);
        return { count: here ? sum(here) : 0, denominator: 'value' in denominator ? denominator.value : null };
      });
  return { counts: total, ...own, rate: parentRate(own, parts, told.rate.per) };
}
