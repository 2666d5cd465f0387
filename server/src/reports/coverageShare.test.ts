import { describe, expect, it } from 'vitest';
import { absenceOf } from './absenceRule.ts';
import { coverageShares } from './coverageShare.ts';

describe('coverageShares', () => {
  const periods = new Map([
    ['19/8', 2],
    ['19/5', 1],
  ]);
  it('weighs complete and nihil as one, partial as half, missing as nothing', () => {
    const shares = coverageShares(
      [
        { code: '19.04.01', status: 'lapor_lengkap', n: 1 },
        { code: '19.04.01', status: 'lapor_sebagian', n: 1 },
        { code: '19.04.02', status: 'nihil', n: 1 },
      ],
      periods,
      'kabkota',
    );
    expect(shares.get('19.04')).toEqual({
      share: 2.5 / 4,
      expected: 4,
      lapor_lengkap: 1,
      lapor_sebagian: 1,
      nihil: 1,
      belum_lapor: 1,
      tidak_terjangkau: 0,
    });
    expect(shares.has('19.71')).toBe(false);
  });

  it('leaves out reports of areas larger than the level', () => {
    expect(coverageShares([{ code: '19.04', status: 'lapor_lengkap', n: 1 }], periods, 'kecamatan').size).toBe(0);
    expect(coverageShares([{ code: '19.04', status: 'belum_lapor', n: 1 }], periods, 'provinsi').get('19')?.share).toBe(0);
  });
});

describe('absenceOf', () => {
  it('a count above zero always stands', () => expect(absenceOf(3, null)).toBeNull());
  it('zero stands where somebody reported', () => expect(absenceOf(0, { reported: true })).toBeNull());
  it('zero without a report is unwatched', () => {
    expect(absenceOf(0, null)).toBe('belum_terpantau');
    expect(absenceOf(0, { reported: false })).toBe('belum_terpantau');
  });
});
