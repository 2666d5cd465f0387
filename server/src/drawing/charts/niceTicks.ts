/** Nothing that is counted or divided here is smaller. */
const LEAST = 1e-5;

/**
 * Round numbers from a least to a most that hold `low` and `high` and zero: steps of 1, 2, 2.5 or 5 x 10^n, about `wanted` of them; whole
 * numbers where `whole`. Without a range from 0 to 1.
 */
export function niceTicks(low: number, high: number, wanted: number, whole = false): number[] {
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  const range = to - from;
  if (!(range > LEAST) || !Number.isFinite(range)) return [0, 1];
  const rough = range / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const found = ([1, 2, 2.5, 5, 10].find((n) => n * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const step = whole ? Math.max(1, Math.ceil(found)) : found;
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
