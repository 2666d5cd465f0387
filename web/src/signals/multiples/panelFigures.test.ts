import type { PanelsResponse } from '@petarawan/server/contract/layers/panels';
import { describe, expect, it } from 'vitest';
import { panelFigure, panelKey, pooledFigure } from './panelFigures.ts';

const panel = (values: (number | null)[], classes: (number | null)[]): PanelsResponse['panels'][number] => ({
  key: '2024-10-01',
  name: { id: 'Okt 2024', en: 'Oct 2024' },
  title: { id: 'Laporan, Okt 2024', en: 'Reports, Oct 2024' },
  election: null,
  from: '2024-10-01',
  to: '2024-10-31',
  days: 31,
  complete: null,
  provisional: false,
  values,
  low: values.map((v) => v && v / 2),
  high: values.map((v) => v && v * 2),
  classes,
  absences: values.map((v) => (v === null ? 'belum_terpantau' : null)),
  counts: { laporan: 1, temuan: 0, informasi_awal: 0 },
});
const answer: PanelsResponse = {
  level: 'kabkota',
  parent: '19',
  group: null,
  steps: 'bulan',
  pace: 'periode',
  title: { id: 'Laporan', en: 'Reports' },
  unit: { id: 'laporan', en: 'reports' },
  areas: [
    { code: '19.01', name: 'Bangka' },
    { code: '19.04', name: 'Bangka Tengah' },
  ],
  panels: [panel([2, null], [0, null]), panel([8, 4], [1, 1])],
  classes: {
    method: 'jenks',
    rule: { id: '', en: '' },
    breaks: [4],
    items: [
      { from: 2, to: 4, zero: false, label: null, count: 1 },
      { from: 4, to: 8, zero: false, label: null, count: 2 },
    ],
  },
  absences: [{ reason: 'belum_terpantau', count: 1, label: { id: '', en: '' } }],
  earlier: 0,
  before: null,
  caveats: [],
  meta: { dataVersion: 1, sample: false, sources: [] },
};

describe('small maps under one legend', () => {
  it('draw their own figures in the classes of all panels', () => {
    const second = panelFigure(answer, 1);
    expect(second.areas.map((a) => [a.code, a.value, a.class, a.interval])).toEqual([
      ['19.01', 8, 1, [4, 16]],
      ['19.04', 4, 1, [2, 8]],
    ]);
    expect(second.classes).toBe(answer.classes);
    expect(panelFigure(answer, 0).areas[1]).toMatchObject({ value: null, absence: 'belum_terpantau', interval: null });
  });

  it('are counted in the legend once per panel', () => {
    const pooled = pooledFigure(answer);
    expect(pooled.areas.map((a) => a.code)).toEqual(['0/19.01', '0/19.04', '1/19.01', '1/19.04']);
    expect(pooled.areas.filter((a) => a.class === 1)).toHaveLength(answer.classes.items[1]?.count ?? -1);
    expect(pooled.areas.find((a) => a.code === panelKey(1, '19.04'))?.value).toBe(4);
  });
});
