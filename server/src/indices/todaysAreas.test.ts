import { describe, expect, it } from 'vitest';
import { changesOf } from '../regions/lineage.ts';
import { indexScore } from './indexScore.ts';
import { todaysAreas } from './todaysAreas.ts';

const AREAS = [
  { code: '31', name: 'DKI Jakarta' },
  { code: '91', name: 'Papua' },
  { code: '93', name: 'Papua Selatan' },
];
const CHANGES = changesOf(
  [{ code: '93', name: 'Papua Selatan', predecessor: '91', predecessorName: 'Papua', until: '2022-12-31', note: 'UU 14/2022' }],
  new Map(AREAS.map((a) => [a.code, a])),
);
const score = (code: string, value: number | null, kelas: string | null = 'sedang', family = 'ikp') =>
  indexScore(
    {
      edition: 'ikp-2024',
      level: 'provinsi',
      reading: 'input_provinsi',
      code,
      indicator: 'skor',
      score: value,
      class: kelas,
      rank: 9,
      source: 'Bawaslu',
      sourceDate: null,
      note: null,
    },
    family,
  );

describe('todaysAreas', () => {
  it('gives the figure of an undivided province to none of its parts, and says whose it was', () => {
    const rows = todaysAreas([score('31', 88.95, 'tinggi'), score('91', 57.27)], AREAS, '2022-06-30', CHANGES);
    expect(rows.map((r) => [r.code, r.score, r.class, r.absence])).toEqual([
      ['31', 88.95, 'tinggi', null],
      ['91', null, null, 'tidak_berlaku'],
      ['93', null, null, 'tidak_berlaku'],
    ]);
    expect(rows[2]?.former).toEqual({ code: '91', name: 'Papua', score: 57.27, class: 'sedang', rank: 9 });
    expect(rows[1]?.absenceNote?.id).toContain('Papua lama');
  });

  it("leaves rows alone that were made for today's regions", () => {
    const rows = [score('91', 57.27)];
    expect(todaysAreas(rows, AREAS, '2024-08-26', CHANGES)).toEqual(rows);
    expect(todaysAreas(rows, AREAS, null, CHANGES)).toEqual(rows);
  });
});

describe('indexScore', () => {
  it("keeps a printed zero, with Bawaslu's caveat for thematic indices only", () => {
    expect(score('31', 0, null, 'tematik')).toMatchObject({
      score: 0,
      absence: null,
      caveat: { en: expect.stringContaining('does not mean no threat') },
    });
    expect(score('31', 0).caveat).toBeNull();
    expect(score('31', 1, null, 'tematik').caveat).toBeNull();
  });

  it('has a reason for every missing score, and keeps the class that was printed', () => {
    expect(score('31', null, 'tinggi')).toMatchObject({ score: null, class: 'tinggi', absence: 'tidak_ada_data' });
    expect(score('34', null, 'tidak_berlaku')).toMatchObject({ score: null, class: null, absence: 'tidak_berlaku' });
    expect(score('34', 12, 'belum_tervalidasi')).toMatchObject({ score: null, class: null, absence: 'belum_tervalidasi' });
  });
});
