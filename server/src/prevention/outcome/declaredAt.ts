import type { Queryable } from '../../db/database.ts';
import { localDay } from '../../regions/clock/localDay.ts';
import type { Plan } from '../plans/contract.ts';
import { findContent, listVersions } from '../plans/repository.ts';
import { OUTCOME_GROUPS, type OutcomeDeclaration, type OutcomeJudgement } from './contract.ts';

/**
 * The first approved version of a plan in which each declaration stood just as it is now (the order of areas aside), and whether that was
 * before its after-period began, by the clocks of the plan's province; null for one that was never approved. A declaration that was changed later counts from the change on.
 */
export async function declaredAt(
  db: Queryable,
  { id: plan, code }: Pick<Plan, 'id' | 'code'>,
  declarations: readonly OutcomeDeclaration[],
): Promise<OutcomeJudgement['declared'][]> {
  const wanted = declarations.map(keyOf);
  const found: OutcomeJudgement['declared'][] = declarations.map(() => null);
  const approvals = (await listVersions(db, plan)).filter((v) => v.step === 'approved').reverse();
  for (const { version, made_at } of approvals) {
    if (found.every((f) => f !== null)) break;
    const keys = new Set((await findContent(db, plan, version))?.outcomes.map(keyOf));
    for (const [i, { after }] of declarations.entries()) {
      if (found[i] !== null || !keys.has(wanted[i] as string)) continue;
      const day = localDay(made_at, code);
      found[i] = { version, at: made_at, day, beforehand: day < after.from };
    }
  }
  return found;
}

function keyOf(d: OutcomeDeclaration): string {
  const { issue, origin, before, after, weights = 'none', chosenAsWorst } = d;
  const areas = OUTCOME_GROUPS.map((group) => [...d[group]].sort());
  return JSON.stringify([issue, origin, areas, before.from, before.to, after.from, after.to, weights, chosenAsWorst]);
}
