import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceCounts, type LegendColumn, legendColumns, legendPosition } from './legendModel.ts';

const items = (...edges: number[]) =>
  edges.slice(1).map((to, i) => ({ from: edges[i] ?? 0, to, zero: false, label: null, count: 0 }));
const area = (over: object) => ({ code: '11', name: 'A', value: 1, class: 0, absence: null, ...over }) as never;
const classes = (list: ReturnType<typeof items>) => ({
  method: 'jenks' as const,
  rule: { id: '', en: '' },
  breaks: [],
  items: list,
});

describe('legendColumns', () => {
  it('counts areas per class and scales bars to the tallest', () => {
    const columns = legendColumns({
      areas: [
        area({ class: 0 }),
        area({ class: 0 }),
        area({ class: 2 }),
        area({ class: null, value: null, absence: 'disamarkan' }),
      ],
      classes: classes(items(0, 1, 2, 3)),
    });
    expect(columns.map((c) => c.count)).toEqual([2, 0, 1]);
    expect(columns.map((c) => c.height)).toEqual([1, 0, 0.5]);
  });

  it('has no columns for a layer without classes', () => {
    expect(legendColumns({ areas: [], classes: classes([]) })).toEqual([]);
  });

  it('keeps a single area among very many visible', () => {
    const many = Array.from({ length: 1000 }, () => area({ class: 0 }));
    expect(legendColumns({ areas: [...many, area({ class: 1 })], classes: classes(items(0, 1, 2)) })[1]?.height).toBe(0.04);
  });
});

describe('legendPosition', () => {
  const columns = (edges: number[]): LegendColumn[] => legendColumns({ areas: [], classes: classes(items(...edges)) });

  it('stands inside its own column, in the order of values', () => {
    const values = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(values, (list) => {
        const legend = columns([0, 2, 5, 10]);
        const placed = list
          .sort((a, b) => a - b)
          .map((value) => ({ own: value < 2 ? 0 : value < 5 ? 1 : 2, value }))
          .map(({ own, value }) => ({ own, at: legendPosition(legend, { value, class: own }) ?? Number.NaN }));
        for (const [i, p] of placed.entries()) {
          expect(p.at).toBeGreaterThan(p.own);
          expect(p.at).toBeLessThan(p.own + 1);
          expect(p.at).toBeGreaterThanOrEqual(placed[i - 1]?.at ?? 0);
        }
      }),
    );
  });

  it('stands in the middle of a class without width, and nowhere without a figure', () => {
    expect(legendPosition(columns([3, 3]), { value: 3, class: 0 })).toBeCloseTo(0.5);
    expect(legendPosition(columns([3, 3]), { value: null, class: null })).toBeNull();
  });
});

describe('absenceCounts', () => {
  it('counts the kinds that occur, in the order of the server', () => {
    const label = { id: '', en: '' };
    const absences = [
      { reason: 'belum_terpantau' as const, count: 0, label },
      { reason: 'disamarkan' as const, count: 0, label },
      { reason: 'tidak_berlaku' as const, count: 0, label },
    ];
    const areas = [area({ class: null, absence: 'tidak_berlaku' }), area({ class: null, absence: 'belum_terpantau' }), area({})];
    expect(absenceCounts({ areas, absences })).toEqual([
      { reason: 'belum_terpantau', count: 1 },
      { reason: 'tidak_berlaku', count: 1 },
    ]);
  });
});
