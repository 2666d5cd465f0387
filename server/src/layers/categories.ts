import type { Text } from '../http/contract.ts';
import type { LegendClass } from './contract.ts';

/** One class of a layer of categories. */
export interface Category {
  key: string;
  label: Text;
}

/** The classes of a layer whose classes have no order: value n is the n-th of them, counted from 1. */
export interface Categories {
  method: 'kategori';
  /** What the classes are, in one sentence. */
  rule: Text;
  items: readonly Category[];
}

/**
 * Of all categories in their fixed order those that some area has, and the value of each: the number of its class, counted from 1. So
 * value and class say the same wherever only one of them is read.
 */
export function numbered(
  all: readonly Category[],
  keys: Iterable<string | null>,
): { items: Category[]; valueOf: ReadonlyMap<string, number> } {
  const present = new Set(keys);
  const items = all.filter((c) => present.has(c.key));
  return { items, valueOf: new Map(items.map((c, i) => [c.key, i + 1])) };
}

/** Legend of the categories with the areas of each. */
export function categoryClasses(values: readonly number[], { items }: Categories): LegendClass[] {
  return items.map(({ key, label }, i) => {
    const number = i + 1;
    return { from: number, to: number, zero: false, label, key, count: values.filter((v) => v === number).length };
  });
}
