import type { AreaFigure } from '@petarawan/server/contract/layers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSort, filterAreas, lowPlaces, nextSort, RANKING_COLUMNS, sortAreas } from './rankingRows.ts';

function area(code: string, over: Partial<AreaFigure> = {}): AreaFigure {
  return {
    code,
    name: `Kab. ${code}`,
    value: 1,
    absence: null,
    absenceNote: null,
    class: 0,
    interval: null,
    sameAsParent: null,
    counts: null,
    denominator: null,
    coverage: null,
    rank: 1,
    officialClass: null,
    source: null,
    ...over,
  };
}
const codes = (areas: readonly AreaFigure[]) => areas.map((a) => a.code);
const absent = (code: string, absence: AreaFigure['absence'] = 'belum_terpantau') =>
  area(code, { value: null, class: null, rank: null, absence, absenceNote: { id: 'a', en: 'a' } });

describe('sortAreas', () => {
  it('puts an area that is surely high before one with a higher but uncertain rate', () => {
    const areas = [
      area('19.01', { value: 90, interval: [2, 400], rank: 1 }),
      area('19.02', { value: 40, interval: [31, 50], rank: 2 }),
    ];
    expect(codes(sortAreas(areas, { column: 'low', direction: 'descending' }))).toEqual(['19.02', '19.01']);
  });

  it('numbers areas by the lower limit where they are sorted by it, so that no No. 2 stands above No. 1', () => {
    const areas = [
      area('19.01', { value: 90, interval: [2, 400], rank: 1 }),
      area('19.02', { value: 40, interval: [31, 50], rank: 2 }),
      absent('19.03'),
    ];
    expect([...(lowPlaces(areas, 'low') ?? [])]).toEqual([
      ['19.02', 1],
      ['19.01', 2],
    ]);
    expect(lowPlaces(areas, 'value')).toBeNull();
  });

  it('keeps absent areas last in both directions, grouped by reason', () => {
    const areas = [absent('19.03', 'tidak_berlaku'), absent('19.01'), area('19.02'), absent('19.04')];
    for (const direction of ['ascending', 'descending'] as const) {
      for (const column of RANKING_COLUMNS) {
        expect(codes(sortAreas(areas, { column, direction }))[0]).toBe('19.02');
        expect(codes(sortAreas(areas, { column, direction })).at(-1)).toBe('19.03');
      }
    }
  });

  it('never puts an area nobody watched before one that was watched, by whatever column, either way', () => {
    const figures = fc.array(
      fc.record({
        value: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
        coverage: fc.option(fc.constantFrom(0, 0.4, 1), { nil: null }),
        absence: fc.constantFrom('belum_terpantau' as const, 'tidak_terjangkau' as const),
        name: fc.constantFrom('Aceh', 'Belitung', 'Zeta'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(figures, fc.constantFrom(...RANKING_COLUMNS), fc.boolean(), (rows, column, up) => {
        const areas = rows.map(({ value, coverage, absence, name }, i) =>
          value === null
            ? area(`19.${10 + i}`, { value, coverage, absence, name, class: null, rank: null })
            : area(`19.${10 + i}`, { value, coverage, name, rank: i + 1, interval: [0, value + 1] }),
        );
        const watched = sortAreas(areas, { column, direction: up ? 'ascending' : 'descending' }).map((a) => a.absence === null);
        expect(watched.lastIndexOf(true)).toBeLessThan(watched.includes(false) ? watched.indexOf(false) : watched.length);
      }),
      { numRuns: 200 },
    );
  });

  it('breaks ties by name, in Indonesian order', () => {
    const areas = [
      area('19.03', { name: 'Kab. Belitung Timur' }),
      area('19.02', { name: 'Kab. Belitung' }),
      area('19.01', { name: 'kab. bangka' }),
    ];
    expect(codes(sortAreas(areas, { column: 'value', direction: 'descending' }))).toEqual(['19.01', '19.02', '19.03']);
  });

  it('treats zero as a figure, not as an absence', () => {
    const areas = [area('19.01', { value: 0, rank: 3 }), area('19.02', { value: 5 }), absent('19.03')];
    expect(codes(sortAreas(areas, { column: 'value', direction: 'ascending' }))).toEqual(['19.01', '19.02', '19.03']);
  });

  it('places figures without a key in the column before absent areas', () => {
    const areas = [absent('19.01'), area('19.02', { coverage: null }), area('19.03', { coverage: 0.4 })];
    expect(codes(sortAreas(areas, { column: 'coverage', direction: 'descending' }))).toEqual(['19.03', '19.02', '19.01']);
  });

  it('turns names round too, absent areas apart', () => {
    const areas = [absent('19.01'), area('19.02', { name: 'Bangka' }), area('19.03', { name: 'Belitung' })];
    expect(codes(sortAreas(areas, { column: 'name', direction: 'ascending' }))).toEqual(['19.02', '19.03', '19.01']);
    expect(codes(sortAreas(areas, { column: 'name', direction: 'descending' }))).toEqual(['19.03', '19.02', '19.01']);
  });

  it('leaves its input alone', () => {
    const areas = [area('19.02', { value: 1 }), area('19.01', { value: 2 })];
    sortAreas(areas, { column: 'value', direction: 'descending' });
    expect(codes(areas)).toEqual(['19.02', '19.01']);
  });
});

describe('defaultSort', () => {
  it('uses the lower limit for rates and the rank for counts and indices', () => {
    const rates = [area('19.01', { interval: [1, 2] }), absent('19.02')];
    expect(defaultSort(rates, true, 'laporan')).toEqual({ column: 'low', direction: 'descending' });
    expect(defaultSort(rates, false, 'indeks').column).toBe('rank');
    expect(defaultSort([area('19.01')], true, 'laporan').column).toBe('rank');
  });

  it('starts the coverage layer with the areas that report least', () => {
    expect(defaultSort([area('19.01')], true, 'cakupan')).toEqual({ column: 'value', direction: 'ascending' });
  });

  it('starts staff per unit with the least, and stations without a supervisor with the most', () => {
    expect(defaultSort([area('19.01')], true, 'kapasitas')).toEqual({ column: 'value', direction: 'ascending' });
    expect(defaultSort([area('19.01')], false, 'kapasitas')).toEqual({ column: 'rank', direction: 'ascending' });
  });
});

describe('nextSort', () => {
  it('turns the sorted column round and starts others with the useful end', () => {
    expect(nextSort({ column: 'value', direction: 'descending' }, 'value').direction).toBe('ascending');
    expect(nextSort({ column: 'value', direction: 'descending' }, 'name').direction).toBe('ascending');
    expect(nextSort({ column: 'name', direction: 'ascending' }, 'laporan').direction).toBe('descending');
  });
});

describe('filterAreas', () => {
  const areas = [area('19.04', { name: 'Kab. Bangka Tengah' }), area('19.71', { name: 'Kota Pangkalpinang' })];
  it('finds by words in any order and by code', () => {
    expect(codes(filterAreas(areas, 'tengah bang'))).toEqual(['19.04']);
    expect(codes(filterAreas(areas, '19.7'))).toEqual(['19.71']);
    expect(codes(filterAreas(areas, '  '))).toEqual(['19.04', '19.71']);
    expect(filterAreas(areas, 'surabaya')).toEqual([]);
    expect(codes(filterAreas(areas, 'tengah babel', () => 'Babel'))).toEqual(['19.04']);
  });
});
