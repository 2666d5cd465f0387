import { describe, expect, it } from 'vitest';
import { FRAME, HEIGHT, nearestDot, PAD, scatterLayout, WIDTH } from './scatterLayout.ts';
import type { Need, NeedArea } from './useNeed.ts';

const area = (code: string, ratio: number | null, effort: number | null): NeedArea => ({
  code,
  name: code,
  need:
    ratio === null
      ? null
      : {
          value: ratio,
          ratio,
          interval: null,
          ratioInterval: [ratio / 2, ratio * 2],
          count: 3,
          class: ratio > 1 ? 'tinggi' : 'rendah',
        },
  needAbsent: null,
  effort: effort === null ? null : { value: effort, count: 1, class: 'rendah' },
  effortAbsent: null,
  cell: ratio === null || effort === null ? null : `butuh-${ratio > 1 ? 'tinggi' : 'rendah'}-upaya-rendah`,
  coverage: null,
  reason: { id: '', en: '' },
});
const cells: Need['cells'] = [
  { key: 'butuh-tinggi-upaya-rendah', need: 'tinggi', effort: 'rendah', label: { id: '', en: '' }, count: 1 },
  { key: 'butuh-rendah-upaya-rendah', need: 'rendah', effort: 'rendah', label: { id: '', en: '' }, count: 1 },
];
const words = { name: { id: '', en: '' }, unit: { id: '', en: '' }, rule: { id: '', en: '' } };
const axes: Need['axes'] = {
  need: { id: 'laporan', ...words, reference: 1, edition: null },
  effort: { id: 'kegiatan', ...words, breaks: [1, null] },
};
const layout = (areas: NeedArea[]) => scatterLayout({ areas, cells, axes });

describe('the plot of need against effort', () => {
  it('puts more need higher and more effort further right, double and half equally far from the average', () => {
    const { dots, reference, thirds, bands } = layout([area('a', 2, 4), area('b', 0.5, 1), area('c', 3, null)]);
    const [a, b] = dots as [(typeof dots)[0], (typeof dots)[0]];
    expect(dots.map((d) => [d.code, d.cell])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect((reference ?? 0) - a.y).toBeCloseTo(b.y - (reference ?? 0), 6);
    // Whole dots stand inside the frame.
    expect(a.x).toBeCloseTo(WIDTH - FRAME.right - PAD, 6);
    // A quarter of the most stands half way, by the square root.
    expect(b.x - FRAME.left - PAD).toBeCloseTo((a.x - FRAME.left - PAD) / 2, 6);
    expect(thirds).toEqual([b.x]);
    expect(bands).toEqual([
      { level: 'rendah', left: FRAME.left, right: b.x },
      { level: 'tengah', left: b.x, right: WIDTH - FRAME.right },
    ]);
  });

  it('keeps everything inside the frame, also nothing at all, one area, all zero', () => {
    for (const areas of [[], [area('a', 1, 0)], [area('a', 0, 0), area('b', 0, 0)], [area('a', 40, 900), area('b', 0.001, 0)]]) {
      for (const { x, y, low, high } of layout(areas).dots) {
        for (const v of [y, low ?? y, high ?? y]) {
          expect(v).toBeGreaterThanOrEqual(FRAME.top - 1e-9);
          expect(v).toBeLessThanOrEqual(HEIGHT - FRAME.bottom + 1e-9);
        }
        expect(x).toBeGreaterThanOrEqual(FRAME.left + PAD);
        expect(x).toBeLessThanOrEqual(WIDTH - FRAME.right - PAD + 1e-9);
        expect(y).toBeGreaterThanOrEqual(FRAME.top + PAD - 1e-9);
        expect(y).toBeLessThanOrEqual(HEIGHT - FRAME.bottom - PAD + 1e-9);
      }
    }
  });

  it('finds the nearest area, and none far from all', () => {
    const { dots } = layout([area('a', 2, 4), area('b', 0.5, 1)]);
    expect(nearestDot(dots, (dots[1]?.x ?? 0) + 3, dots[1]?.y ?? 0)?.code).toBe('b');
    expect(nearestDot(dots, 0, 0)).toBeNull();
  });
});
