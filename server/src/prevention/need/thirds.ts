import type { AxisClass } from './contract.ts';

/**
 * The third in which each figure stands, in the order given; null stays null. A figure's place is the middle of the places that all figures
 * equal to it take up (mid-rank), so equal figures never part; below a third of the way it is `rendah`, above two thirds `tinggi`, else
 * `tengah`. What differs from the median by no more than a tenth of it is `tengah` as well: thirds would part figures that are as good as the
 * same. Exactly 0 is always `rendah`: where nothing is recorded there is little, however many others have nothing either. One figure, or
 * figures that are all the same above 0, have no upper and lower third: all are `tengah`.
 */
export function thirds(values: readonly (number | null)[]): (AxisClass | null)[] {
  const sorted = values.filter((v): v is number => v !== null).sort((a, b) => a - b);
  const n = sorted.length;
  const middle = new Map<number, number>();
  for (let start = 0; start < n; ) {
    let end = start;
    while (end < n && sorted[end] === sorted[start]) end++;
    // Places count from 0 here: the middle of start..end-1, then half a place up, as a share of n.
    middle.set(sorted[start] as number, (start + end) / 2 / n);
    start = end;
  }
  const median = n === 0 ? 0 : ((sorted[Math.floor((n - 1) / 2)] as number) + (sorted[Math.floor(n / 2)] as number)) / 2;
  return values.map((v) => {
    if (v === null) return null;
    if (v === 0) return 'rendah';
    return Math.abs(v - median) <= median * NEAR ? 'tengah' : thirdOf(middle.get(v) as number);
  });
}

/** Share of the median within which figures are as good as the same. */
export const NEAR = 0.1;

function thirdOf(share: number): AxisClass {
  if (share < 1 / 3) return 'rendah';
  return share > 2 / 3 ? 'tinggi' : 'tengah';
}

/** Where the thirds begin: the smallest figure of `tengah` and of `tinggi`; null for a class without figures. */
export function thirdBreaks(
  values: readonly (number | null)[],
  classes: readonly (AxisClass | null)[],
): [number | null, number | null] {
  const least = (wanted: AxisClass) =>
    values.reduce<number | null>(
      (least, v, i) => (v !== null && classes[i] === wanted && (least === null || v < least) ? v : least),
      null,
    );
  return [least('tengah'), least('tinggi')];
}
