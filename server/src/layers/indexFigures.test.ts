import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf } from '../indices/classOf.ts';
import type { Cutoff, IndexScore } from '../indices/contract.ts';
import { assembleLayer } from './assembleLayer.ts';
import { CLASS_LABELS, indexFigures, indexMode, officialBreaks, officialDomain } from './indexFigures.ts';

const cutoff = (over: Partial<Cutoff>): Cutoff => ({
  edition: 'ikp-2024',
  level: 'provinsi',
  class: 'rendah',
  from: null,
  fromOpen: false,
  to: null,
  source: 'x',
  ...over,
});
const PROVINSI = [
  cutoff({ class: 'rendah', from: 0, to: 21.7 }),
  cutoff({ class: 'sedang', from: 21.7, to: 68.5 }),
  cutoff({ class: 'tinggi', from: 68.5, fromOpen: true, to: 100 }),
];
const row = (over: Partial<IndexScore>): IndexScore => ({
  edition: 'ikp-2024',
  level: 'provinsi',
  reading: 'input_provinsi',
  code: '31',
  indicator: 'skor',
  score: null,
  class: null,
  rank: null,
  absence: null,
  absenceNote: null,
  caveat: null,
  former: null,
  source: { name: 'Bawaslu', date: '2022-12-16', note: null },
  ...over,
});
const AREAS = [
  { code: '31', name: 'DKI Jakarta' },
  { code: '34', name: 'DI Yogyakarta' },
  { code: '91', name: 'Papua' },
];
const figures = (rows: IndexScore[], over: Partial<Parameters<typeof indexFigures>[0]> = {}) =>
  indexFigures({
    areas: AREAS,
    scores: new Map(rows.map((r) => [r.code, r])),
    mode: 'skor',
    cutoffs: PROVINSI,
    editionName: { id: 'IKP 2024', en: 'IKP 2024' },
    published: rows.length,
    ...over,
  });

describe('official classes', () => {
  it('puts 21.7 and 68.5 itself into sedang, because tinggi begins above 68.5', () => {
    const breaks = officialBreaks(PROVINSI) as [number, number];
    const areas = [21.69, 21.7, 68.5, 68.51, 100].map((score, i) => ({ code: `${11 + i}`, name: 'x', score }));
    const { figures: told } = figures(
      areas.map((a) => row({ code: a.code, score: a.score })),
      { areas },
    );
    const layer = assembleLayer(told, {
      method: 'resmi',
      rule: { fixed: breaks },
      zeroClass: false,
      domain: officialDomain(PROVINSI),
      labels: CLASS_LABELS,
    });
    expect(layer.areas.map((a) => layer.classes.items[a.class as number]?.label?.id)).toEqual([
      'rendah',
      'sedang',
      'sedang',
      'tinggi',
      'tinggi',
    ]);
  });

  it("give every score the class that the legend's rule gives it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(21.7, 68.5, 0, 100)), { maxLength: 30 }),
        (values) => {
          const areas = values.map((_, i) => ({ code: `${10 + i}`, name: `P${i}` }));
          const { figures: told } = figures(
            values.map((score, i) => row({ code: `${10 + i}`, score })),
            { areas },
          );
          const layer = assembleLayer(told, {
            method: 'resmi',
            rule: { fixed: officialBreaks(PROVINSI) ?? [] },
            zeroClass: false,
            domain: officialDomain(PROVINSI),
          });
          for (const a of layer.areas) {
            expect(['rendah', 'sedang', 'tinggi'][a.class as number]).toBe(classOf(a.value as number, PROVINSI));
            expect(a.officialClass).toBe(classOf(a.value as number, PROVINSI));
          }
        },
      ),
    );
  });

  it('have no breaks when a limit is not printed', () => {
    expect(officialBreaks([])).toBeNull();
    expect(officialBreaks(PROVINSI.slice(0, 2))).toBeNull();
  });
});

describe('indexFigures', () => {
  it("keeps the edition's own reason for having no score", () => {
    const note = { id: 'Angka edisi ini berlaku untuk Papua lama', en: 'former Papua' };
    const { figures: told } = figures([row({ code: '91', absence: 'tidak_berlaku', absenceNote: note })]);
    expect(told[2]).toMatchObject({ value: null, absence: 'tidak_berlaku', absenceNote: note });
  });

  it('says for how many areas the edition is published where it has none', () => {
    const { figures: told } = figures([row({ score: 88.95 })]);
    expect(told[1]).toMatchObject({ value: null, absence: 'tidak_ada_data' });
    expect(told[1]?.absenceNote?.id).toContain('untuk 1 wilayah');
  });

  it('keeps a score of zero as a figure', () => {
    expect(figures([row({ score: 0 })]).figures[0]).toMatchObject({ value: 0, absence: null });
  });

  it('shows printed classes where an edition prints classes and hardly any score', () => {
    const rows = [
      row({ code: '31', class: 'sedang', absence: 'tidak_ada_data' }),
      row({ code: '34', class: 'tinggi', absence: 'tidak_ada_data' }),
      row({ code: '91', class: 'sedang', score: 55.32 }),
    ];
    expect(indexMode(rows, [])).toBe('kelas');
    expect(indexMode(rows, PROVINSI)).toBe('skor');
    const { figures: told } = figures(rows, { mode: 'kelas', cutoffs: [] });
    expect(told.map((f) => [f.value, f.absence, f.officialClass])).toEqual([
      [2, null, 'sedang'],
      [3, null, 'tinggi'],
      [2, null, 'sedang'],
    ]);
  });

  it('names the areas whose printed class disagrees with the cut-offs', () => {
    const rows = [row({ code: '31', score: 88.95, class: 'tinggi' }), row({ code: '34', score: 50, class: 'tinggi' })];
    expect(figures(rows).conflicting).toEqual(['DI Yogyakarta']);
  });
});
