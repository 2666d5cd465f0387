import { expect } from 'vitest';

/** Expects numbers to agree to a relative error, by default the 1e-9 that closed forms owe their references; 0 only with 0. */
export function expectRelative(found: readonly number[], reference: readonly number[], within = 1e-9): void {
  expect(found).toHaveLength(reference.length);
  for (const [i, r] of reference.entries()) {
    const f = found[i] as number;
    expect(r === 0 ? Math.abs(f) : Math.abs(f / r - 1), `${f} against ${r}`).toBeLessThanOrEqual(r === 0 ? 0 : within);
  }
}
