import { niceCeiling } from '../../charts/barScale.ts';

export interface EffectMark {
  /** Positions in percent of the width, 0..100. */
  value: number;
  low: number;
  high: number;
}

/** A scale with zero in the middle that holds all intervals whole: positions of each, and the figure at its right end. */
export function effectScale(effects: readonly { value: number; low: number; high: number }[]): {
  end: number;
  marks: EffectMark[];
} {
  const widest = effects.reduce((most, e) => Math.max(most, Math.abs(e.low), Math.abs(e.high), Math.abs(e.value)), 0);
  const end = niceCeiling(widest);
  const at = (x: number) => 50 + (50 * x) / end;
  return { end, marks: effects.map((e) => ({ value: at(e.value), low: at(e.low), high: at(e.high) })) };
}
