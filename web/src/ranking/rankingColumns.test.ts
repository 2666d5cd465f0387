import type { AreaFigure } from '@petarawan/server/contract/layers';
import { describe, expect, it } from 'vitest';
import { columnsFor } from './rankingColumns.ts';

const area = (over: Partial<AreaFigure>): AreaFigure => ({
  code: '19.01',
  name: 'Kab. Bangka',
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
});

const counts = { laporan: 1, temuan: 0, informasi_awal: 0 };

describe('columnsFor', () => {
  it('shows only columns that have something in them', () => {
    expect(columnsFor({ areas: [area({}), area({})] }, ['laporan'])).toEqual(['rank', 'name', 'value', 'class']);
    expect(columnsFor({ areas: [] }, ['laporan'])).not.toContain('laporan');
    expect(columnsFor({ areas: [area({ interval: [0, 1], coverage: 0 })] }, [])).toEqual([
      'name',
      'value',
      'low',
      'coverage',
      'class',
    ]);
  });

  it('ranks nothing where one area alone has a rank', () => {
    const hidden = area({ value: null, rank: null, class: null, absence: 'internal' });
    expect(columnsFor({ areas: [area({}), hidden, hidden] }, [])).not.toContain('rank');
    expect(columnsFor({ areas: [area({}), area({ rank: 2 }), hidden] }, [])).toContain('rank');
  });

  it('shows counts of the chosen origins, zeros too, and of no other', () => {
    const columns = columnsFor({ areas: [area({ counts })] }, ['temuan', 'informasi_awal']);
    expect(columns.slice(-2)).toEqual(['temuan', 'informasi_awal']);
    expect(columns).not.toContain('laporan');
  });
});
