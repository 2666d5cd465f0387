import { describe, expect, it } from 'vitest';
import { classByCutoffs, cutoffScale } from './cutoffScale.ts';

const cutoff = (
  level: 'provinsi' | 'kabkota',
  cls: 'rendah' | 'sedang' | 'tinggi',
  from: number | null,
  to: number | null,
  fromOpen = false,
) => ({
  edition: 'ikp-2024',
  level,
  class: cls,
  from,
  fromOpen,
  to,
  source: 'databoks',
});
const provinsi = [
  cutoff('provinsi', 'tinggi', 68.5, 100, true),
  cutoff('provinsi', 'rendah', null, 21.7),
  cutoff('provinsi', 'sedang', 21.7, 68.5),
];
const kabkota = [
  cutoff('kabkota', 'rendah', null, 13.46),
  cutoff('kabkota', 'sedang', 13.47, 49.32),
  cutoff('kabkota', 'tinggi', 49.33, 100),
];

describe('cutoffScale', () => {
  it('lays the classes end to end from zero to the top of the scale', () => {
    const scale = cutoffScale(provinsi, 55);
    expect(scale.segments.map((s) => [s.class, s.left, s.left + s.width])).toEqual([
      ['rendah', 0, 21.7],
      ['sedang', 21.7, 68.5],
      ['tinggi', 68.5, 100],
    ]);
    expect(scale.mark).toBeCloseTo(55, 10);
  });

  it('closes a printed gap between two classes', () => {
    const [low, mid] = cutoffScale(kabkota, null).segments;
    expect((low?.left ?? 0) + (low?.width ?? 0)).toBeCloseTo(mid?.left ?? -1, 10);
    expect(cutoffScale(kabkota, null).mark).toBeNull();
  });

  it('grows for a score above the scale and has no segments without cut-offs', () => {
    expect(cutoffScale(provinsi, 125).max).toBe(125);
    expect(cutoffScale([], 30)).toEqual({ segments: [], mark: 30, max: 100 });
  });
});

describe('classByCutoffs', () => {
  it('reads 55 as sedang for a province and tinggi for a kabupaten', () => {
    expect(classByCutoffs(provinsi, 55)).toBe('sedang');
    expect(classByCutoffs(kabkota, 55)).toBe('tinggi');
  });

  it('follows the printed edges', () => {
    expect(classByCutoffs(provinsi, 68.5)).toBe('sedang');
    expect(classByCutoffs(provinsi, 68.51)).toBe('tinggi');
    expect(classByCutoffs(kabkota, 49.33)).toBe('tinggi');
    expect(classByCutoffs(kabkota, 13.465)).toBe('rendah');
    expect(classByCutoffs([], 50)).toBeNull();
  });
});
