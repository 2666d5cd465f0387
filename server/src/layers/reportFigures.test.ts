import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonInterval } from '../signals/poissonInterval.ts';
import { NO_ACTIVITIES } from './absenceNotes.ts';
import { activityFigures } from './activityFigures.ts';
import { assembleLayer } from './assembleLayer.ts';
import { RAW_COUNT, type Rate } from './countFigures.ts';
import { coverageFigures } from './coverageFigures.ts';
import { reportFigures, sumOrigins } from './reportFigures.ts';

const SOURCE = { name: 'KPU', date: '2024-09-23', note: null };
const MISSING = { id: 'DPT belum dimuat', en: 'DPT is not loaded' };
const perVoters = (values: (number | null)[]): Rate => ({
  per: 100_000,
  denominatorOf: (code) => {
    const value = values[Number(code) - 10] ?? null;
    return value === null ? { reason: MISSING } : { value, source: SOURCE };
  },
});
const areasOf = (n: number) => Array.from({ length: n }, (_, i) => ({ code: String(10 + i), name: `P${i}` }));
const counts = (laporan: number, temuan = 0, informasi_awal = 0) => ({ laporan, temuan, informasi_awal });
const BOTH = ['laporan', 'temuan'] as const;
const input = (over: Partial<Parameters<typeof reportFigures>[0]> = {}) => ({
  areas: areasOf(1),
  counts: new Map([['10', counts(3, 2, 9)]]),
  coverage: new Map<string, number>(),
  reported: new Set<string>(),
  origins: BOTH,
  rate: RAW_COUNT,
  parent: { counts: counts(10, 10, 0), denominator: null },
  ...over,
});

describe('reportFigures', () => {
  it('sums only the chosen origins and keeps the others visible in the counts', () => {
    const [f] = reportFigures(input()).figures;
    expect(f).toMatchObject({ value: 5, counts: { laporan: 3, temuan: 2, informasi_awal: 9 } });
    expect(reportFigures(input({ origins: ['informasi_awal'] })).figures[0]?.value).toBe(9);
  });

  it('says belum terpantau for silence, and zero where coverage reports came in', () => {
    const { figures } = reportFigures(
      input({
        areas: areasOf(3),
        counts: new Map(),
        coverage: new Map([
          ['10', 0.5],
          ['11', 0],
        ]),
        reported: new Set(['10']),
      }),
    );
    expect(figures.map((f) => [f.value, f.absence])).toEqual([
      [0, null],
      [null, 'belum_terpantau'],
      [null, 'belum_terpantau'],
    ]);
  });

  it('has no rate without a denominator, or over zero, and says why', () => {
    const { figures } = reportFigures(
      input({
        areas: areasOf(2),
        counts: new Map([
          ['10', counts(1)],
          ['11', counts(1)],
        ]),
        rate: perVoters([null, 0]),
      }),
    );
    expect(figures[0]).toMatchObject({ value: null, absence: 'tidak_ada_data', absenceNote: MISSING });
    expect(figures[1]).toMatchObject({ value: null, absence: 'tidak_ada_data', denominator: { value: 0 } });
    expect(figures[1]?.absenceNote?.id).toContain('penyebut wilayah ini 0');
  });

  it('compares with the own rate of the parent, and with the areas together when the parent has no denominator', () => {
    const areas = areasOf(2);
    const shared = {
      areas,
      counts: new Map([
        ['10', counts(10)],
        ['11', counts(30)],
      ]),
      rate: perVoters([100_000, 100_000]),
    };
    expect(reportFigures(input({ ...shared, parent: { counts: counts(50), denominator: 100_000 } })).parentValue).toBe(50);
    expect(reportFigures(input({ ...shared, parent: { counts: counts(50), denominator: null } })).parentValue).toBe(20);
  });

  it('has no comparison with the parent for a raw count', () => {
    const { figures, parentValue } = reportFigures(input());
    expect(figures[0]?.sameAsParent).toBeNull();
    expect(parentValue).toBe(20);
  });

  it('holds for all inputs: rates lie in their intervals, and sameAsParent says whether the parent does', () => {
    const some = fc.array(
      fc.tuple(
        fc.nat({ max: 400 }),
        fc.nat({ max: 40 }),
        fc.option(fc.nat({ max: 1_000_000 })),
        fc.option(fc.constantFrom(0, 0.3, 1)),
      ),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(some, fc.nat({ max: 5000 }), fc.option(fc.nat({ max: 10_000_000 })), (rows, parentCount, parentDenominator) => {
        const areas = areasOf(rows.length);
        const { figures, parentValue } = reportFigures({
          areas,
          counts: new Map(rows.map(([l, t], i) => [String(10 + i), counts(l, t)])),
          coverage: new Map(rows.flatMap(([, , , c], i) => (c === null ? [] : [[String(10 + i), c] as const]))),
          reported: new Set(rows.flatMap(([, , , c], i) => (c ? [String(10 + i)] : []))),
          origins: BOTH,
          rate: perVoters(rows.map((r) => r[2])),
          parent: { counts: counts(parentCount), denominator: parentDenominator },
        });
        rows.forEach(([laporan, temuan, denominator, covered], i) => {
          const f = figures[i];
          if (!f) throw new Error('a figure is missing');
          const n = laporan + temuan;
          if (n === 0 && !covered) expect(f.absence).toBe('belum_terpantau');
          else if (!denominator) expect(f.absence).toBe('tidak_ada_data');
          else {
            const scale = 100_000 / denominator;
            expect(f.value).toBeCloseTo(n * scale, 8);
            const { low, high } = poissonInterval(n);
            expect(f.interval).toEqual([low * scale, high * scale]);
            const same = parentValue === null ? null : low * scale <= parentValue && parentValue <= high * scale;
            expect(f.sameAsParent).toBe(same);
          }
          expect(sumOrigins(f.counts ?? counts(-1), BOTH)).toBe(n);
        });
        expect(() =>
          assembleLayer(figures, { method: 'jenks', rule: { method: 'jenks', classes: 5 }, zeroClass: true }),
        ).not.toThrow();
      }),
    );
  });
});

describe('coverageFigures', () => {
  it('tells the share in percent, keeps 0 % as a figure and an unknown share absent', () => {
    const figures = coverageFigures(
      areasOf(3),
      new Map([
        ['10', 0.925],
        ['11', 0],
      ]),
    );
    expect(figures.map((f) => [f.value, f.absence, f.coverage])).toEqual([
      [92.5, null, 0.925],
      [0, null, 0],
      [null, 'belum_terpantau', null],
    ]);
  });
});

describe('activityFigures', () => {
  const base = {
    areas: areasOf(2),
    counts: new Map([['10', 4]]),
    noneLoaded: null,
    rate: RAW_COUNT,
    parent: { count: 4, denominator: null },
  };

  it('counts activities without an interval or a judgement, and zero as zero', () => {
    const { figures, parentValue } = activityFigures(base);
    expect(figures.map((f) => [f.value, f.interval, f.sameAsParent])).toEqual([
      [4, null, null],
      [0, null, null],
    ]);
    expect(parentValue).toBe(4);
  });

  it('has no figures while no activity at all is loaded', () => {
    expect(activityFigures({ ...base, counts: new Map(), noneLoaded: NO_ACTIVITIES }).figures.map((f) => f.absence)).toEqual([
      'tidak_ada_data',
      'tidak_ada_data',
    ]);
  });
});
