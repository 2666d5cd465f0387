import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEATHS_BIRTHS } from '../ncSids.fixture.ts';
import { noFigure } from '../noFigure.ts';
import { effortTable } from './effortTable.ts';
import { funnelCurve } from './funnelCurve.ts';
import { rateTable, type TableRow } from './rateTable.ts';

const NO_LINKS = noFigure('tidak ada', 'none');
const areas = DEATHS_BIRTHS.map(([count, denominator]) => ({ count, denominator }));
const OVERALL = (667 / 329_962) * 1000;

describe('the table of rates', () => {
  const table = rateTable({ areas, per: 1000, parentRate: OVERALL, neighbours: NO_LINKS });
  const rows = table.rows as TableRow[];

  it('of North Carolina has the published smoothing, funnel and overdispersion', () => {
    // Marshall: Ashe 0.001697297; funnel: 15 outside 95 %, 5 outside 99.8 %, phi 1.2746, then 12 and 4 by z
    const ashe = areas.findIndex((a) => a.count === 1 && a.denominator === 1091);
    expect(rows[ashe]?.ebGlobal).toMatchObject({ value: expect.closeTo(1.697297, 5) });
    expect(table.smoothing).toMatchObject({
      n: 100,
      overall: expect.closeTo(2.021445, 5),
      priorVariance: expect.closeTo(7.692931e-7, 12),
    });
    const beyond = (z: (row: TableRow) => number, limit: number) => rows.filter((r) => Math.abs(z(r)) > limit).length;
    expect([beyond((r) => r.funnel?.z as number, 1.96), beyond((r) => r.funnel?.z as number, 3.09)]).toEqual([15, 5]);
    expect(table.phi).toMatchObject({ phi: expect.closeTo(1.2746, 4) });
    expect([beyond((r) => r.funnel?.zAdjusted as number, 1.96), beyond((r) => r.funnel?.zAdjusted as number, 3.09)]).toEqual([
      12, 4,
    ]);
    expect(rows.filter((r) => r.funnel?.bandAdjusted === 'within').length).toBeGreaterThanOrEqual(
      rows.filter((r) => r.funnel?.band === 'within').length,
    );
  });

  it('compares with the areas together where the parent may not be told, and then calls nothing the same as the parent', () => {
    const alone = rateTable({ areas, per: 1000, parentRate: null, neighbours: NO_LINKS });
    expect(alone.centre?.of).toBe('areas');
    expect(alone.centre?.rate).toBeCloseTo(table.centre?.rate as number, 10);
    expect(alone.rows.every((r) => r?.sameAsParent === null)).toBe(true);
  });

  it('has finite figures or a reason for any counts, also all zero, all equal, one area or none', () => {
    const area = fc.record({
      count: fc.option(fc.integer({ min: 0, max: 60 })),
      denominator: fc.option(fc.integer({ min: 0, max: 5000 })),
    });
    const parent = fc.option(fc.oneof(fc.double({ min: 0, max: 500, noNaN: true }), fc.constant(2.475e-321)));
    fc.assert(
      fc.property(fc.array(area, { maxLength: 12 }), parent, (list, parentRate) => {
        const found = rateTable({ areas: list, per: 1000, parentRate, neighbours: NO_LINKS });
        expect(JSON.stringify(found)).not.toMatch(/:null(?=,"(value|rate|ratio|z|expected)")/);
        const numbers = (value: unknown): number[] =>
          typeof value === 'number' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(numbers) : [];
        expect(numbers(found).every(Number.isFinite)).toBe(true);
        found.rows.forEach((row, i) => {
          const { count, denominator } = list[i] as (typeof list)[number];
          expect(row === null).toBe(count === null || denominator === null || denominator === 0);
        });
      }),
      { numRuns: 80 },
    );
  });
});

describe('the lines of a funnel', () => {
  it('run from the least to the most expected, evenly on a logarithmic axis, and come closer together', () => {
    const curve = funnelCurve([4, 900, 30], 1.5);
    expect([curve.length, curve[0]?.expected, curve.at(-1)?.expected]).toEqual([50, 4, 900]);
    for (let i = 1; i < curve.length; i++) {
      const [before, here] = [curve[i - 1], curve[i]] as [(typeof curve)[0], (typeof curve)[0]];
      expect(here.expected / before.expected).toBeCloseTo((900 / 4) ** (1 / 49), 8);
      expect(here.high998).toBeLessThan(before.high998);
      expect(here.adjusted.high95).toBeGreaterThan(here.high95);
    }
    expect(funnelCurve([10])).toHaveLength(1);
    expect(funnelCurve([])).toEqual([]);
  });
});

describe('findings per effort', () => {
  it('do not rise with patrols alone: any place patrolled k times as much that finds k times as much keeps rate and rank', () => {
    const place = fc.record({ findings: fc.integer({ min: 1, max: 40 }), effort: fc.integer({ min: 1, max: 400 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 8 }), fc.integer({ min: 2, max: 5 }), ([first, ...rest], k) => {
        const { findings, effort } = first as { findings: number; effort: number };
        const table = effortTable([{ findings, effort }, { findings: findings * k, effort: effort * k }, ...rest], 100, null);
        expect(table[1]?.rank).toBe(table[0]?.rank);
        expect(table[1]?.rate).toBeCloseTo(table[0]?.rate as number, 10);
      }),
      { numRuns: 60 },
    );
  });

  it('are told of no area without findings counted or effort', () => {
    const none = [
      { findings: null, effort: 5 },
      { findings: 5, effort: null },
      { findings: 5, effort: 0 },
    ];
    expect(effortTable(none, 100, 3)).toEqual([null, null, null]);
  });
});
