import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortBreaks } from './shortBreaks.ts';

const classOf = (breaks: readonly number[], value: number) => breaks.filter((b) => value >= b).length;

describe('shortBreaks', () => {
  it('shortens breaks as far as the values allow', () => {
    expect(shortBreaks([7.709546873944017, 15.495116052399272], [1, 7.2, 7.71, 15, 15.4952])).toEqual([7.7, 15.4]);
    expect(shortBreaks([7.709546873944017], [7.70954, 8])).toEqual([7.709546]);
    expect(shortBreaks([1234.5], [1000, 1234.5])).toEqual([1200]);
    expect(shortBreaks([0.0042137], [0.001, 0.0042137])).toEqual([0.0042]);
    expect(shortBreaks([], [1, 2])).toEqual([]);
  });

  it('leaves every value in its class and breaks ascending, for any values', () => {
    const values = fc.uniqueArray(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 5 }), (list, count) => {
        const sorted = [...list].sort((a, b) => a - b);
        const breaks = [
          ...new Set(Array.from({ length: count }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / (count + 1))] ?? 0)),
        ];
        const short = shortBreaks(breaks, sorted);
        for (const v of sorted) expect(classOf(short, v)).toBe(classOf(breaks, v));
        for (let i = 1; i < short.length; i++) expect(short[i]).toBeGreaterThan(short[i - 1] ?? Infinity);
      }),
    );
  });
});
