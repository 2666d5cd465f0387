import { describe, expect, it } from 'vitest';
import type { ObservedArea } from '../observed/observed.ts';
import { signatureOf } from './signatureOf.ts';
import type { SignatureTable } from './signatureTable.ts';

const area = (code: string, absent: ObservedArea['absent'] = null): ObservedArea => ({
  code,
  name: code,
  members: [code],
  count: absent ? null : 0,
  counts: absent ? null : { laporan: 0, temuan: 0, informasi_awal: 0 },
  absent,
  denominator: null,
  noDenominator: null,
  coverage: null,
});
const table = (rows: Record<string, Record<string, [number, number]>>, unplaced: Record<string, number> = {}): SignatureTable => {
  const areas = new Map(
    Object.entries(rows).map(([code, issues]) => [
      code,
      new Map(Object.entries(issues).map(([i, [laporan, temuan]]) => [i, { laporan, temuan, informasi_awal: 9 }])),
    ]),
  );
  const issues = new Set([...Object.values(rows).flatMap((r) => Object.keys(r)), ...Object.keys(unplaced)]);
  const parent = new Map(
    [...issues].map((issue) => {
      const cells = [...areas.values()].map((a) => a.get(issue));
      const laporan = cells.reduce((n, c) => n + (c?.laporan ?? 0), unplaced[issue] ?? 0);
      return [issue, { laporan, temuan: cells.reduce((n, c) => n + (c?.temuan ?? 0), 0), informasi_awal: 27 }];
    }),
  );
  return { areas, parent };
};
const ORIGINS = ['laporan', 'temuan'] as const;

/** Three areas, three issues: what the chairman of Babel said of three of his kabupaten. */
const BABEL = table({
  '19.02': { sara: [20, 4], politik_uang: [6, 3], netralitas_asn: [5, 2] },
  '19.04': { sara: [2, 1], politik_uang: [8, 2], netralitas_asn: [20, 7] },
  '19.71': { sara: [3, 0], politik_uang: [30, 10], netralitas_asn: [6, 1] },
});
const AREAS = ['19.02', '19.04', '19.71'].map((code) => area(code));

describe('signatureOf', () => {
  const signature = signatureOf({ areas: AREAS, origins: ORIGINS }, BABEL, { minimum: 20 });

  it('finds a different issue in each of three areas', () => {
    expect(signature.areas.map((a) => [a.code, a.total, a.distinctive?.issue])).toEqual([
      ['19.02', 40, 'sara'],
      ['19.04', 40, 'netralitas_asn'],
      ['19.71', 50, 'politik_uang'],
    ]);
  });

  it('has the figures of the table: quotient, interval, residual, expected count and Cramér’s V', () => {
    // By hand: (24/40) / (30/130); E = 40 * 30 / 130; R: chisq.test, sqrt(X2 / 260) of rbind(c(24,9,7), c(3,10,27), c(3,40,7)).
    const [sara] = signature.areas[0]?.standings?.filter((s) => s.issue === 'sara') ?? [];
    expect(sara?.lq).toBeCloseTo(2.6, 12);
    const spread = Math.exp(1.959963984540054 * Math.sqrt(1 / 24 - 1 / 40 - 1 / 30 - 1 / 130 + 48 / (40 * 30)));
    expect(sara?.interval?.low).toBeCloseTo(2.6 / spread, 12);
    expect(sara?.expected).toBeCloseTo(9.230769230769, 12);
    expect(sara?.residual).toBeCloseTo(6.66133119829162, 12);
    expect(signature.cramersV).toMatchObject({ n: 130, degreesOfFreedom: 4, value: expect.closeTo(0.552657434373681, 12) });
  });

  it('counts one origin by itself when asked', () => {
    const temuan = signatureOf({ areas: AREAS, origins: ORIGINS }, BABEL, { minimum: 10, origins: ['temuan'] });
    expect(temuan.areas.map((a) => a.total)).toEqual([9, 10, 11]);
    expect(temuan.areas.map((a) => a.distinctive?.issue ?? a.why)).toEqual(['terlalu_sedikit', 'netralitas_asn', 'politik_uang']);
  });

  it('compares with all of the scope, also with what has no place in an area', () => {
    const scattered = table({ '19.02': { sara: [24, 0], apk: [16, 0] }, '19.04': { apk: [30, 0] } }, { sara: 500 });
    const [first] = signatureOf({ areas: [area('19.02'), area('19.04')], origins: ORIGINS }, scattered, { minimum: 20 }).areas;
    expect(first?.distinctive?.issue).toBe('apk');
    expect(first?.standings?.find((s) => s.issue === 'sara')?.lq).toBeLessThan(1);
  });

  it('leaves out areas without a count, and claims nothing without reports', () => {
    const absent = { why: 'belum_terpantau' as const, reason: { id: 'a', en: 'b' } };
    const empty = signatureOf({ areas: [area('19.02'), area('19.04', absent)], origins: ORIGINS }, table({}), { minimum: 20 });
    expect(empty.areas.map((a) => [a.code, a.total, a.why])).toEqual([['19.02', 0, 'terlalu_sedikit']]);
    expect(empty.cramersV).toMatchObject({ reason: { en: 'Fewer than two areas have cases.' } });
  });

  it('names nothing when the parent may not be seen', () => {
    const hidden = signatureOf({ areas: AREAS, origins: ORIGINS }, { ...BABEL, parent: null }, { minimum: 20 });
    expect(hidden.areas.map((a) => [a.distinctive, a.why, a.standings])).toEqual(
      AREAS.map(() => [null, 'tanpa_pembanding', null]),
    );
  });
});
