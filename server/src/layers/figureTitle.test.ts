import { describe, expect, it } from 'vitest';
import { coverageTitle, indexTitle, preventionTitle, reportsTitle } from './figureTitle.ts';
import { periodPhrase } from './periodPhrase.ts';

const STAGES = [
  { election: 'pemilu-2024', electionName: 'Pemilu 2024', name: 'Masa kampanye', start: '2023-11-28', end: '2024-02-10' },
  {
    election: 'pilkada-2024',
    electionName: 'Pilkada 2024',
    name: 'Pelaksanaan kampanye',
    start: '2024-09-25',
    end: '2024-11-23',
  },
];
const period = (from: string | null, to: string | null, electionName: string | null = null) =>
  periodPhrase({ from, to, electionName, stages: STAGES });
const reports = {
  origins: ['laporan', 'temuan'] as const,
  denominator: 'jumlah' as const,
  issues: [],
  channels: [],
  statuses: [],
  period: period(null, null),
  level: 'kabkota' as const,
  parentName: null,
};
const ASN = { id: 'Netralitas ASN', en: 'Civil-servant neutrality' };

describe('figure titles', () => {
  it('names origins, denominator, issue, stage, level and place in one sentence', () => {
    const title = reportsTitle({
      ...reports,
      denominator: 'dpt',
      issues: [ASN],
      period: period('2024-09-25', '2024-11-23'),
      parentName: 'Kepulauan Bangka Belitung',
    });
    expect(title.id).toBe(
      'Laporan dan temuan per 100.000 DPT, netralitas ASN, pelaksanaan kampanye Pilkada 2024, per kabupaten/kota di Kepulauan Bangka Belitung',
    );
    expect(title.en).toBe(
      'Reports and findings per 100,000 registered voters (DPT), civil-servant neutrality, the stage “Pelaksanaan kampanye” of Pilkada 2024, by regency/city (kabupaten/kota) in Kepulauan Bangka Belitung',
    );
  });

  it('says when preliminary information is summed, and only then', () => {
    expect(reportsTitle({ ...reports, origins: ['laporan', 'temuan', 'informasi_awal'] }).id).toBe(
      'Jumlah laporan, temuan, dan informasi awal, semua isu, semua periode, per kabupaten/kota di Indonesia',
    );
    expect(reportsTitle({ ...reports, origins: ['temuan'] }).id).toMatch(/^Jumlah temuan, /);
  });

  it('names channels and statuses that are filtered', () => {
    const title = reportsTitle({
      ...reports,
      channels: [{ id: 'SigapLapor', en: 'SigapLapor' }],
      statuses: [
        { id: 'Diregistrasi', en: 'Registered' },
        { id: 'Pelanggaran', en: 'Violation' },
      ],
    });
    expect(title.id).toContain(', kanal SigapLapor, status diregistrasi dan pelanggaran, ');
  });

  it('keeps abbreviations in capitals', () => {
    expect(
      preventionTitle({
        denominator: 'tps',
        issues: [{ id: 'SARA', en: 'SARA' }],
        period: period(null, null),
        level: 'provinsi',
        parentName: null,
      }).id,
    ).toBe('Kegiatan pencegahan per 100 TPS, SARA, semua periode, per provinsi di Indonesia');
  });

  it('says dates where no stage has exactly them', () => {
    expect(period('2024-09-25', '2024-11-22')).toEqual({
      id: '25 Sep 2024 sampai 22 Nov 2024',
      en: '25 Sep 2024 to 22 Nov 2024',
    });
    expect(period('2024-08-17', '2024-08-17').id).toBe('17 Agu 2024');
    expect(period('2024-05-01', null, 'Pilkada 2024').id).toBe('Pilkada 2024, sejak 1 Mei 2024');
    expect(period(null, '2024-12-31').en).toBe('until 31 Dec 2024');
  });

  it("takes the filtered election's stage when two share their dates", () => {
    const twin = {
      ...STAGES[0],
      election: 'pilkada-2024',
      electionName: 'Pilkada 2024',
      name: 'Persiapan',
    } as (typeof STAGES)[0];
    const text = periodPhrase({ from: '2023-11-28', to: '2024-02-10', electionName: 'Pilkada 2024', stages: [...STAGES, twin] });
    expect(text.id).toBe('persiapan Pilkada 2024');
  });

  it('tells coverage and index maps', () => {
    const place = { level: 'kecamatan' as const, parentName: 'Kabupaten Bangka Tengah' };
    expect(coverageTitle({ period: period(null, null), ...place }).id).toBe(
      'Bagian laporan pengawasan yang sudah masuk, semua periode, per kecamatan di Kabupaten Bangka Tengah',
    );
    expect(
      indexTitle({
        editionName: { id: 'IKP 2024', en: 'IKP 2024' },
        indicatorName: { id: 'skor', en: 'score' },
        readingName: null,
        level: 'provinsi',
        parentName: null,
      }).id,
    ).toBe('IKP 2024, skor, per provinsi di Indonesia');
  });
});
