import type { AreaFigure, LayerResponse } from '@petarawan/server/contract/layers';
import { describe, expect, it } from 'vitest';
import { issueShares } from '../layers/categories/issueShares.ts';
import { tableFigure } from '../layers/categories/tableFigure.ts';
import { columnsFor } from './rankingColumns.ts';
import { sortAreas } from './rankingRows.ts';

const area = (code: string, over: Partial<AreaFigure>) =>
  ({
    code,
    name: code,
    value: 1,
    class: 0,
    absence: null,
    interval: null,
    rank: null,
    counts: null,
    coverage: 0.7,
    ...over,
  }) as AreaFigure;
const figure = (method: string, areas: AreaFigure[]) =>
  ({
    layer: 'isu_khas',
    areas,
    classes: { method },
    parentFigure: { code: '19', name: 'Babel', value: null },
  }) as unknown as LayerResponse;
const signature = (value: number | null) => ({
  issue: value === null ? null : 'sara',
  cases: 9,
  total: 30,
  quotient: value === null ? null : { value, low: value - 0.5, high: value + 1 },
  residual: value,
  most: null,
});

describe('tableFigure', () => {
  const given = figure('kategori', [
    area('19.01', { signature: signature(2) }),
    area('19.02', { signature: signature(null), value: 3, class: 2 }),
    area('19.03', { signature: signature(3.5) }),
    area('19.04', { value: null, class: null, absence: 'belum_terpantau' }),
  ]);
  const table = tableFigure(given);

  it('sorts by what stands behind the class; areas where nothing stands out come after, absent ones last', () => {
    const rows = sortAreas(table.areas, { column: 'low', direction: 'descending' });
    expect(rows.map((a) => [a.code, a.value])).toEqual([
      ['19.03', 3.5],
      ['19.01', 2],
      ['19.02', null],
      ['19.04', null],
    ]);
    expect(table.parentFigure?.value).toBe(1);
  });

  it('shows the class beside the name, and takes the same figure for the same answer', () => {
    expect(columnsFor(table, [])).toEqual(['name', 'class', 'value', 'low', 'records', 'shares']);
    expect(tableFigure(given)).toBe(table);
  });

  it('counts the named issue, not all reports, and tells its share here and in the yardstick', () => {
    const counts = { laporan: 20, temuan: 10, informasi_awal: 0 };
    const counted = figure('kategori', [area('19.01', { signature: signature(2), counts }), area('19.02', { counts })]);
    expect(columnsFor(tableFigure(counted), ['laporan', 'temuan'])).toEqual([
      'name',
      'class',
      'value',
      'low',
      'records',
      'shares',
    ]);
    expect(issueShares(table.areas[0] as AreaFigure)).toEqual({ here: 9 / 30, there: 9 / 30 / 2 });
    expect(issueShares(table.areas[1] as AreaFigure)).toBeNull();
  });

  it('takes p of a cluster, and leaves layers of values alone', () => {
    const cluster = { value: 9, lag: 8, neighbours: 3, z: 2, p: 0.012, pAdjusted: 0.2 };
    expect(tableFigure(figure('kategori', [area('19.01', { cluster })])).areas[0]?.value).toBe(0.012);
    const clusters = tableFigure(figure('kategori', [area('19.01', { cluster })]));
    expect(columnsFor(clusters, ['laporan'])).toEqual(['name', 'class', 'here', 'around', 'value']);
    const plain = figure('jenks', [area('19.01', {})]);
    expect(tableFigure(plain)).toBe(plain);
  });
});
