/** One line of a benchmark: a figure, and beside it the yardstick measured in the same run. */
export interface Measurement {
  name: string;
  value: number;
  unit: string;
  /** The yardstick of the same run and unit, when there is one. */
  reference?: { name: string; value: number };
  /** The limit the product promises, and whether lower or higher is better. */
  target?: { value: number; better: 'lower' | 'higher'; of: 'value' | 'ratio' };
}

/** Middle value (mean of the two middle ones for an even count). */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Milliseconds that `work` takes. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** value / reference, or NaN without one. */
export const ratio = (m: Measurement) => (m.reference ? m.value / m.reference.value : Number.NaN);

/** True, false, or null when the measurement has no target. */
export function meetsTarget(m: Measurement): boolean | null {
  if (!m.target) return null;
  const figure = m.target.of === 'ratio' ? ratio(m) : m.value;
  return m.target.better === 'lower' ? figure <= m.target.value : figure >= m.target.value;
}
