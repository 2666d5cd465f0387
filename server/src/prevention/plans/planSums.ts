import type { ItemStatus, PlanSums } from './contract.ts';

/** What a sum needs of an item. */
interface Summed {
  code: string;
  issue: string;
  from: string | null;
  cost: number | null;
  status: ItemStatus;
}

/** Costs that are known, and how many items have none yet. Items that were called off cost nothing. */
export function costOf(items: readonly Pick<Summed, 'cost' | 'status'>[]): { known: number; unknown: number } {
  const live = items.filter(({ status }) => status !== 'batal');
  return {
    known: live.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    unknown: live.filter(({ cost }) => cost === null).length,
  };
}

/** Items that still count, and how many of them are done. */
export function doneOf(items: readonly Pick<Summed, 'status'>[]): { total: number; done: number } {
  const live = items.filter(({ status }) => status !== 'batal');
  return { total: live.length, done: live.filter(({ status }) => status === 'selesai').length };
}

/**
 * Items and costs (rupiah) by area, by issue and by month, in the order of codes and months (no day yet comes last). The cost of an item
 * counts in the month it begins; items that were called off count nowhere.
 */
export function planSums(items: readonly Summed[], nameOf: (code: string) => string): PlanSums {
  const live = items.filter(({ status }) => status !== 'batal');
  return {
    areas: summed(live, ({ code }) => code).map(([code, sum]) => ({ code, name: nameOf(code), ...sum })),
    issues: summed(live, ({ issue }) => issue).map(([issue, sum]) => ({ issue, ...sum })),
    months: summed(live, ({ from }) => from?.slice(0, 7) ?? '').map(([month, sum]) => ({ month: month || null, ...sum })),
  };
}

function summed(items: readonly Summed[], keyOf: (item: Summed) => string) {
  const groups = new Map<string, Summed[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  const last = (key: string) => (key === '' ? '~' : key);
  return [...groups]
    .sort(([a], [b]) => (last(a) < last(b) ? -1 : 1))
    .map(([key, group]) => {
      const { known, unknown } = costOf(group);
      return [key, { items: group.length, cost: known, unknown }] as const;
    });
}
