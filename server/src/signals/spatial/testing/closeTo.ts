import { expect } from 'vitest';

/** The same to 1e-9 of the expected number. */
export function expectClose(found: number, expected: number | null | undefined, tolerance = 1e-9): void {
  if (typeof expected !== 'number') throw new Error('no expected number');
  expect(Math.abs(found - expected), `${found} against ${expected}`).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

/** A statistic that was not refused, and not a reason in place of a figure. */
export function given<T extends object>(found: T): Exclude<T, { reason: unknown }> {
  if ('reason' in found) throw new Error(`no figure: ${JSON.stringify(found.reason)}`);
  return found as Exclude<T, { reason: unknown }>;
}

/** Every number in an answer is finite, and every reason is there in both languages. */
export function expectSound(answer: unknown): void {
  if (typeof answer === 'number') expect(answer).toSatisfy(Number.isFinite);
  if (answer === null || typeof answer !== 'object') return;
  for (const [key, value] of Object.entries(answer)) {
    if (key === 'reason' && typeof value === 'object')
      expect(value).toEqual({ id: expect.stringMatching(/\S{3}/), en: expect.stringMatching(/\S{3}/) });
    expectSound(value);
  }
}
