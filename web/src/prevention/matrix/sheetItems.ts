import type { Plan, PlanItem } from '@petarawan/server/contract/prevention/plans';
import type { MatrixRow } from './useMatrix.ts';

/** An item of a plan with the plan it stands in. */
export interface SheetItem {
  plan: Pick<Plan, 'id' | 'title' | 'status' | 'version'>;
  item: PlanItem;
}

/** Items for an area or a part of it, by day and then by issue; cancelled ones are left out. */
export function sheetItems(row: Pick<MatrixRow, 'members'>, plans: readonly Plan[]): SheetItem[] {
  const here = (code: string) => row.members.some((m) => code === m || code.startsWith(`${m}.`));
  return plans
    .flatMap((plan) =>
      plan.content.items.filter((i) => i.status !== 'batal' && here(i.code)).map((item): SheetItem => ({ plan, item })),
    )
    .sort(
      (a, b) =>
        (a.item.from ?? '9').localeCompare(b.item.from ?? '9') ||
        a.item.issue.localeCompare(b.item.issue) ||
        a.item.title.localeCompare(b.item.title),
    );
}

/** What the known costs add up to, and how many items have none. */
export function sheetCost(items: readonly SheetItem[]): { known: number; unknown: number } {
  const costs = items.map(({ item }) => item.cost);
  return {
    known: costs.reduce<number>((sum, c) => sum + (c ?? 0), 0),
    unknown: costs.filter((c) => c === null).length,
  };
}
