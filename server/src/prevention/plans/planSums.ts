import { grouped } from '../grouped.ts';
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

/**
 * Items that still count; how many of them are marked done; and to how many others an activity of the register is linked (`isLinked`): begun at
 * least, whether or not somebody marked it. An activity alone does not make an item done: one of ten meetings is not ten.
 */
export function doneOf<T extends Pick<Summed, 'status'>>(
  items: readonly T[],
  isLinked: (item: T) => boolean,
): { total: number; done: number; linked: number } {
  const live = items.filter(({ status }) => status !== 'batal');
  const open = live.filter(({ status }) => status !== 'selesai');
  return { total: live.length, done: live.length - open.length, linked: open.filter(isLinked).length };
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
  const last = (key: string) => (key === '' ? '~' : key);
  return [...grouped(items, keyOf)]
    .sort(([a], [b]) => (last(a) < last(b) ? -1 : 1))
    .map(([key, group]) => {
      const { known, unknown } = costOf(group);
      return [key, { items: group.length, cost: known, unknown }] as const;
    });
}
