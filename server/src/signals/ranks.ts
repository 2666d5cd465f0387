/**
 * Ranks from the largest value (1) down; equal values share the smallest rank of their group (5, 3, 3, 1 -> 1, 2, 2, 4).
 * Null (no figure) has no rank and does not count. Answers in the order of `values`.
 */
export function ranks(values: readonly (number | null)[]): (number | null)[] {
  const sorted = values.filter((v) => v !== null).sort((a, b) => b - a);
  const first = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!first.has(value)) first.set(value, i + 1);
  });
  return values.map((v) => (v === null ? null : (first.get(v) ?? null)));
}
