export type Engine = 'duckdb' | 'postgres';

/** What a benchmark is told on the command line. */
export interface BenchOptions {
  engine: Engine;
  /** Numbers of reports to measure at, ascending. */
  sizes: readonly number[];
}

/** One line of a benchmark: a figure, and beside it the yardstick measured in the same run. */
export interface Measurement {
  name: string;
  value: number;
  unit: string;
  /** Number of reports it was measured at, when it was measured at several. */
  size?: number;
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

/** Exponent b of cost = a x size^b through all points: the least-squares line of the logarithms. */
export function slope(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([x, y]): [number, number] => [Math.log(x), Math.log(y)]);
  const mean = (i: 0 | 1) => logs.reduce((sum, p) => sum + p[i], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  return logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / spread;
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
