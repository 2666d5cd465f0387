import type { ProfileReports, RegionProfile } from '@petarawan/server/contract/profiles';
import { describe, expect, it } from 'vitest';
import { lineOf, parentOf } from './parentOf.ts';
import { profileCsv } from './profileCsv.ts';

const source = { name: 'SigapLapor', date: '2024-11-27', note: null };
const text = (id: string) => ({ id, en: id });

function profile(over: Partial<ProfileReports> = {}): RegionProfile {
  return {
    region: { code: '19.04', name: 'Kabupaten Bangka Tengah', level: 'kabkota', parent: '19' },
    ancestors: [{ code: '19', name: 'Kepulauan Bangka Belitung', level: 'provinsi', parent: null }],
    withheld: null,
    reports: {
      counts: { laporan: 63, temuan: 21, informasi_awal: 0 },
      absence: null,
      absenceNote: null,
      rate: {
        value: 38.2,
        low: 29,
        high: 49,
        parentValue: 30.1,
        unit: text('per 100.000 DPT'),
        denominator: { value: 144128, source: { name: 'KPU', date: '2024-09-22', note: null } },
      },
      rateAbsence: null,
      issues: [],
      signature: { issue: null, reason: text('-') },
      statuses: [],
      uncompared: null,
      ...over,
    },
    coverage: {
      share: 0.92,
      expected: 100,
      complete: 92,
      partial: 0,
      missing: 8,
      nil: 0,
      unreachable: 0,
      note: text('92 % masuk'),
    },
    indices: [],
    capacity: { staff: [], statements: [], sample: false },
    activities: { total: 14, recent: [], events: [] },
    facts: [
      {
        topic: 'PSU',
        code: '19.04',
        areaName: 'Kabupaten Bangka Tengah',
        measure: 'TPS',
        value: null,
        valueText: '=± 40',
        date: '2024-02',
        source: 'babelpos',
        note: null,
        conflict: true,
      },
    ],
    meta: { dataVersion: 1, sample: true, sources: [source] },
  };
}
const rows = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n');

describe('profileCsv', () => {
  it('gives every figure its interval, unit, source and date, and says that data are samples', () => {
    const lines = rows(profileCsv(profile(), ['laporan', 'temuan']));
    expect(lines[1]).toBe('19.04,Kabupaten Bangka Tengah,laporan,laporan,63,,,perkara,SigapLapor,2024-11-27,,ya');
    expect(lines).toContain('19.04,Kabupaten Bangka Tengah,angka,laporan+temuan,38.2,29,49,per 100.000 DPT,KPU,2024-09-22,,ya');
  });

  it('has no row for an origin outside the filter', () => {
    expect(profileCsv(profile(), ['laporan'])).not.toContain('temuan');
  });

  it('leaves absent figures empty and says why', () => {
    const csv = profileCsv(
      profile({
        absence: 'belum_terpantau',
        absenceNote: text('Belum terpantau'),
        rate: null,
        rateAbsence: text('DPT tidak ada'),
      }),
      ['laporan'],
    );
    expect(rows(csv)[1]).toBe(
      '19.04,Kabupaten Bangka Tengah,laporan,laporan,,,,perkara,SigapLapor,2024-11-27,Belum terpantau,ya',
    );
    expect(csv).toContain('angka,laporan,,,,,,,DPT tidak ada,ya');
  });

  it('keeps what was printed and marks a contradicted figure, without running it as a formula', () => {
    expect(profileCsv(profile(), ['laporan'])).toContain("terbitan: PSU,TPS,'=± 40,,,,babelpos,2024-02,sumber lain berbeda,ya");
  });
});

describe('ancestors', () => {
  it('are found by code, whatever their order', () => {
    const region = { code: '19.04.01', name: 'Koba', level: 'kecamatan' as const, parent: '19.04' };
    const kab = { code: '19.04', name: 'Bangka Tengah', level: 'kabkota' as const, parent: '19' };
    const prov = { code: '19', name: 'Babel', level: 'provinsi' as const, parent: null };
    for (const ancestors of [
      [kab, prov],
      [prov, kab],
    ]) {
      expect(parentOf({ region, ancestors })?.code).toBe('19.04');
      expect(lineOf({ ancestors }).map((a) => a.code)).toEqual(['19', '19.04']);
    }
    expect(parentOf({ region: prov, ancestors: [] })).toBeNull();
  });

  it('says why internal figures are withheld, and keeps what is published', () => {
    const withheld = { withheld: text('Angka internal'), reports: null, coverage: null };
    const lines = rows(
      profileCsv({ ...profile(), ...withheld, activities: { total: null, recent: [], events: [] } }, ['laporan']),
    );
    expect(lines.slice(1).map((line) => line.split(',').slice(2, 5).join(','))).toEqual([
      'laporan,semua,',
      "terbitan: PSU,TPS,'=± 40",
    ]);
    expect(lines[1]).toContain('Angka internal');
  });
});
