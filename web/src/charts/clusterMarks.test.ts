import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterLabel, clusterMarks } from './clusterMarks.ts';

const mark = (day: string, number: number, rise = false) => ({ day, number, rise });

describe('clusterMarks', () => {
  it('gives marks that lie close one label, and says when one of them was followed by a rise', () => {
    const marks = [mark('2024-01-01', 1), mark('2024-01-05', 2, true), mark('2024-01-09', 3), mark('2024-03-01', 4)];
    const clusters = clusterMarks(marks, '2024-01-01', '2024-04-10', 0.09);
    expect(clusters.map((c) => [c.day, clusterLabel(c)])).toEqual([
      ['2024-01-01', '▲1–3'],
      ['2024-03-01', '4'],
    ]);
  });

  it('keeps every mark in exactly one group, and groups apart', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((d) => new Date(d * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 40 }), fc.double({ min: 0.01, max: 0.5, noNaN: true }), (days, room) => {
        const marks = [...days].sort().map((d, i) => mark(d, i + 1));
        const clusters = clusterMarks(marks, '1970-01-01', '1971-02-05', room);
        expect(clusters.flatMap((c) => c.numbers)).toEqual(marks.map((m) => m.number));
        const at = clusters.map((c) => Date.parse(c.day) / (400 * 86_400_000));
        for (let i = 1; i < at.length; i++) expect((at[i] as number) - (at[i - 1] as number)).toBeGreaterThanOrEqual(room - 1e-9);
      }),
      { numRuns: 50 },
    );
  });
});
