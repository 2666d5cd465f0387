import { describe, expect, it } from 'vitest';
import { trendCsv } from './trendCsv.ts';
import { fillPeriods } from './trendData.ts';

describe('trendCsv', () => {
  it('writes one row per period, leaves unasked origins empty and says whether data are samples', () => {
    const csv = trendCsv({
      code: '19.04',
      name: 'Kabupaten Bangka Tengah',
      periods: fillPeriods(
        [{ period: '2024-02-12', laporan: 2, temuan: 1, informasi_awal: 0, complete: 0.6, provisional: true }],
        'week',
        {
          from: '2024-02-13',
          to: null,
        },
      ),
      marks: [
        { day: '2024-02-14', label: 'Pemungutan suara' },
        { day: '2024-02-19', label: 'Sesudahnya' },
      ],
      origins: ['laporan', 'temuan'],
      spans: [{ name: 'Masa tenang', start: '2024-02-11', end: '2024-02-13' }],
      sample: true,
    });
    expect(csv).toBe(
      '\uFEFFkode,wilayah,periode_mulai,periode_selesai,laporan,temuan,informasi_awal,terpotong,lengkap,sementara,tahapan,tanda,data_contoh\r\n' +
        '19.04,Kabupaten Bangka Tengah,2024-02-12,2024-02-18,2,1,,ya,0.6,ya,Masa tenang,2024-02-14 Pemungutan suara,ya\r\n',
    );
  });
});
