import { isWithin } from '../../regions/regionCode.ts';
import type { LinkedActivity, Plan } from '../plans/contract.ts';
import type { OutcomeCarriedOut, OutcomeDeclaration } from './contract.ts';

/** Activities of the register by which the items of a plan were done. */
export interface ItemActivities {
  /** By key of an item: those that name it as theirs. */
  named: ReadonlyMap<string, readonly string[]>;
  /** Every activity that an item names, or that names an item. */
  register: readonly Pick<LinkedActivity, 'id' | 'found' | 'start'>[];
}

/**
 * Which items of a plan about the declared issue were carried out: status `selesai`, or at least one activity of the register that they name or that
 * names them and that did not begin after the after-period. Items count where they lie in a target area, or a target area in theirs; those
 * called off do not. An activity that is on record no more carries nothing out.
 */
export function carriedOut(
  plan: Pick<Plan, 'id' | 'content'>,
  { named, register }: ItemActivities,
  { issue, target, after }: Pick<OutcomeDeclaration, 'issue' | 'target' | 'after'>,
): Omit<OutcomeCarriedOut, 'outside'> {
  const inTime = new Set(register.filter((a) => a.found && (a.start === null || a.start <= after.to)).map((a) => a.id));
  const items = plan.content.items.filter(
    (item) =>
      item.issue === issue &&
      item.status !== 'batal' &&
      target.some((code) => isWithin(item.code, code) || isWithin(code, item.code)),
  );
  const open = items.filter(
    ({ key, status, activities }) =>
      status !== 'selesai' && ![...activities, ...(named.get(key) ?? [])].some((id) => inTime.has(id)),
  );
  return {
    plan: plan.id,
    total: items.length,
    done: items.length - open.length,
    open: open.map(({ key, title }) => ({ key, title })),
    linked: register.filter(({ found }) => found).length,
  };
}
