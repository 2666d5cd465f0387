import type { Format } from './format.ts';

/** A rate in digits that never round it up to the norm it falls short of: 1.585 supervisors for 1.590 stations are 0,99, not 1,0. */
export function normText(value: number, norm: number | undefined, format: Format): string {
  if (norm === undefined || value >= norm || Number(value.toFixed(1)) < norm) return format.rate(value);
  return format.number(Math.floor(value * 100 + 1e-9) / 100, 2);
}
