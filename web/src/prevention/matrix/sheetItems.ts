import type { Plan, PlanItem } from '@petarawan/server/contract/prevention/plans';
import type { MatrixRow } from './useMatrix.ts';

/** An item of a plan with the plan it stands in. */
export interface SheetItem {
  plan: Pick<Plan, 'id' | 'title' | 'status' | 'version'>;
  item: PlanItem;
}

/** Nobody answers for these yet: a submitted plan may still come back. */
export const isDraft = ({ plan }: Pick<SheetItem, 'plan'>): boolean => plan.status === 'draf' || plan.status === 'diajukan';

/** The same measure at the same place and time, as the matrix counts it. */
const sameKey = ({ item: { code, issue, measure, title, from, to } }: SheetItem): string =>
  JSON.stringify([code, issue, measure ?? title.trim().toLowerCase(), from, to]);

/**
 * Items for an area or a part of it, by day and then by issue; cancelled ones are left out, and those of drafts that say again what a plan holds
 * that somebody answers for.
 */
export function sheetItems(row: Pick<MatrixRow, 'members'>, plans: readonly Plan[]): SheetItem[] {
  const here = (code: string) => row.members.some((m) => code === m || code.startsWith(`${m}.`));
  const all = plans.flatMap((plan) =>
    plan.content.items.filter((i) => i.status !== 'batal' && here(i.code)).map((item): SheetItem => ({ plan, item })),
  );
  const answeredFor = new Set(all.filter((i) => !isDraft(i)).map(sameKey));
  return all
    .filter((i) => !isDraft(i) || !answeredFor.has(sameKey(i)))
    .sort(
      (a, b) =>
        (a.item.from ?? '9').localeCompare(b.item.from ?? '9') ||
        a.item.issue.localeCompare(b.item.issue) ||
        a.item.title.localeCompare(b.item.title),
    );
}

/** What the known costs of what is answered for add up to, and how many of those items have none. */
export function sheetCost(items: readonly SheetItem[]): { known: number; unknown: number } {
  const costs = items.filter((i) => !isDraft(i)).map(({ item }) => item.cost);
  return {
    known: costs.reduce<number>((sum, c) => sum + (c ?? 0), 0),
    unknown: costs.filter((c) => c === null).length,
  };
}
