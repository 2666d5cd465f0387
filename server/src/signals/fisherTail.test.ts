import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherTail } from './fisherTail.ts';

const tail = (issueHere: number, allHere: number, issueParent: number, allParent: number) =>
  fisherTail({ issueHere, allHere, issueParent, allParent });

describe('fisherTail', () => {
  it.each([
    // R 4.2: phyper(a - 1, A, N - A, n, lower.tail = FALSE)
    [21, 87, 33, 512, 5.026747092887216e-10],
    [13, 50, 56, 512, 0.001237065279161881],
    [5, 10, 5, 50, 0.000118937491740452],
    [300, 10_000, 1000, 100_000, 7.178160166309772e-70],
  ])('%i of %i here, %i of %i in all', (a, n, A, N, p) => {
    expect(tail(a, n, A, N) / p).toBeCloseTo(1, 8);
  });

  it('is the lady tasting tea: 4 of 4 cups by chance once in 70', () => {
    expect(tail(4, 4, 4, 8)).toBeCloseTo(1 / 70, 12);
  });

  it('is 1 at the least count there can be, never grows with the count, and refuses what is no part', () => {
    const margins = fc
      .record({ n: fc.nat({ max: 60 }), rest: fc.nat({ max: 60 }), A: fc.nat({ max: 60 }) })
      .map(({ n, rest, A }) => ({ n, N: n + rest, A: Math.min(A, n + rest) }));
    fc.assert(
      fc.property(margins, ({ n, N, A }) => {
        const [least, most] = [Math.max(0, n + A - N), Math.min(n, A)];
        const tails = Array.from({ length: most - least + 1 }, (_, i) => tail(least + i, n, A, N));
        expect(tails[0]).toBe(1);
        for (const [i, p] of tails.entries()) {
          expect(p).toBeGreaterThan(0);
          if (i > 0) expect(p).toBeLessThanOrEqual((tails[i - 1] ?? 0) * (1 + 1e-9));
        }
      }),
    );
    expect(() => tail(5, 4, 10, 20)).toThrow(RangeError);
    expect(() => tail(0, 15, 10, 20)).toThrow(RangeError);
  });
});
