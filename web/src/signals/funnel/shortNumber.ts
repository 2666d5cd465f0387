/** What a large number is told in on an axis. */
export interface ShortNumber {
  /** The number divided by its unit. */
  value: number;
  unit: 'one' | 'thousand' | 'million';
}

/** 20,000 -> 20 thousand; 1,500,000 -> 1.5 million; below 1,000 as it is. Exact for round numbers, which is what axes print. */
export function shortNumber(value: number): ShortNumber {
  if (value >= 1_000_000) return { value: value / 1_000_000, unit: 'million' };
  if (value >= 1_000) return { value: value / 1_000, unit: 'thousand' };
  return { value, unit: 'one' };
}
