import { type Seen, seesArea } from '../../accounts/seenRegions.ts';
import type { Queryable } from '../../db/database.ts';
import type { Plan } from '../plans/contract.ts';
import type { OutcomeCarriedOut, OutcomeDeclaration } from './contract.ts';

/**
 * Activities of the declared issue in the target areas that are on record but not linked to the plan (`linked`: ids that are), from the first day
 * of the plan or of the after-period, whichever is earlier, to the last of the after-period. Only those that the asker sees are counted.
 */
export async function activitiesOutside(
  db: Queryable,
  plan: Pick<Plan, 'from'>,
  linked: ReadonlySet<string>,
  { issue, target, after }: Pick<OutcomeDeclaration, 'issue' | 'target' | 'after'>,
  seen: Seen,
): Promise<OutcomeCarriedOut['outside']> {
  const from = plan.from !== null && plan.from < after.from ? plan.from : after.from;
  const areas = target.map((_, i) => `a.code = $${i + 4} or a.code like $${i + 4} || '.%'`).join(' or ');
  const rows = await db.all<{ id: string; code: string; sample: boolean | null }>(
    `select a.source_id as id, a.code, i.sample from activities a left join imports i on i.id = a.import_id
     where a.issue = $1 and coalesce(a.end_date, a.start_date) >= cast($2 as date) and a.start_date <= cast($3 as date) and (${areas})`,
    [issue, from, after.to, ...target],
  );
  const outside = rows.filter(({ id, code }) => !linked.has(id) && seesArea(seen, code));
  return { count: outside.length, from, to: after.to, sample: outside.some(({ sample }) => sample === true) };
}
