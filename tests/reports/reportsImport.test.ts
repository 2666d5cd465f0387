import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEADER, openReports, type ReportsWorld } from './reportsWorld.ts';

let world: ReportsWorld;
beforeEach(async () => {
  world = await openReports();
});
afterEach(() => world.close());

const current = () =>
  world.db.all(
    'select source_id, origin, issue, status, prov, kab, kec, desa, event_date, report_date, day, month, election, quantity, note, legal_type, stage from reports where superseded_by is null order by source_id',
  );

/** Imports one row; answers the column and reason of its problems. */
async function problemsOf(row: string, header = HEADER): Promise<[string, string, string | null][]> {
  const summary = await world.reports(`${header}\n${row}\n`);
  return summary.problems.flatMap((p) =>
    p.problems.map((q): [string, string, string | null] => [q.column, q.reason.id, q.suggestion]),
  );
}

describe('a row of reports', () => {
  it('is stored in numbers, with defaults for what is not given', async () => {
    expect(
      await world.reports('id_sumber,asal,isu,kode_wilayah,tanggal_kejadian\nR1,Laporan,serangan fajar,19.04.01,14/02/2024\n'),
    ).toMatchObject({ new: 1 });
    expect(await current()).toEqual([
      {
        source_id: 'R1',
        origin: 1,
        issue: 1,
        status: 1,
        prov: 19,
        kab: 1904,
        kec: 190401,
        desa: null,
        event_date: '2024-02-14',
        report_date: null,
        day: '2024-02-14',
        month: '2024-02-01',
        election: 'pemilu-2024',
        quantity: 1,
        note: null,
        legal_type: null,
        stage: null,
      },
    ]);
  });

  it('takes names, other headers and everything optional', async () => {
    const summary = await world.reports(
      'No. Laporan;Asal;Isu;Jenis Pelanggaran;Status;Provinsi;Kab/Kota;Kecamatan;Tanggal Lapor;Pemilihan;Tahapan;Jumlah;Catatan;Nama Pelapor;NIK\n' +
        'X-1;Temuan;Netralitas ASN;PIDANA;Teregistrasi;Kep. Bangka Belitung;Kab. Bangka Tengah;Koba;2 Desember 2024;Pilkada 2024;Masa tenang;1.234;"uraian; panjang";Budi;1971\n',
    );
    expect(summary).toMatchObject({ new: 1, quarantined: 0, dropped: ['Nama Pelapor', 'NIK'] });
    expect(await current()).toMatchObject([
      {
        source_id: 'X-1',
        origin: 2,
        issue: 2,
        status: 2,
        kab: 1904,
        kec: 190401,
        report_date: '2024-12-02',
        day: '2024-12-02',
        election: 'pilkada-2024',
        quantity: 1234,
        legal_type: 'pidana',
        stage: 'Masa tenang',
      },
    ]);
  });

  it.each([
    ['only a provinsi', '19', '', [19, 0, 0]],
    ['code without dots', '190401', '', [19, 1904, 190401]],
    ['code and a kecamatan name inside it', '19.04', 'Koba', [19, 1904, 190401]],
  ])('place: %s', async (_, code, kecamatan, place) => {
    await world.reports(
      `id_sumber,asal,isu,kode_wilayah,kecamatan,tanggal_kejadian\nR1,laporan,sara,${code},${kecamatan},2024-10-01\n`,
    );
    expect((await current()).map((r) => [r.prov, r.kab, r.kec])).toEqual([place]);
  });

  it.each([
    ['unknown code', 'R1,laporan,sara,,19.99,2024-10-01,,,', 'kode_wilayah', /19\.99/],
    ['no place', 'R1,laporan,sara,,,2024-10-01,,,', 'kode_wilayah', /kosong/],
    ['unknown issue', 'R1,laporan,politk uang,,19,2024-10-01,,,', 'isu', /bukan isu/],
    ['unknown origin', 'R1,gosip,sara,,19,2024-10-01,,,', 'asal', /bukan asal/],
    ['unknown status', 'R1,laporan,sara,selesai sekali,19,2024-10-01,,,', 'status', /bukan status/],
    ['empty identifier', ',laporan,sara,,19,2024-10-01,,,', 'id_sumber', /wajib/],
    ['no date', 'R1,laporan,sara,,19,,,,', 'tanggal_kejadian', /kosong/],
    ['report before event', 'R1,laporan,sara,,19,2024-10-02,2024-10-01,,', 'tanggal_lapor', /mendahului/],
    ['date in the future', 'R1,laporan,sara,,19,2024-12-03,,,', 'tanggal_kejadian', /belum terjadi/],
    ['date that does not exist', 'R1,laporan,sara,,19,2024-02-30,,,', 'tanggal_kejadian', /tidak ada/],
    ['negative quantity', 'R1,laporan,sara,,19,2024-10-01,,-1,', 'jumlah', /negatif/],
    ['fractional quantity', 'R1,laporan,sara,,19,2024-10-01,,"1,5",', 'jumlah', /bulat/],
  ])('is quarantined: %s', async (_, row, column, reason) => {
    const problems = await problemsOf(row);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.[0]).toBe(column);
    expect(problems[0]?.[1]).toMatch(reason);
    expect(await current()).toEqual([]);
  });

  it('suggests the nearest issue', async () => {
    expect((await problemsOf('R1,laporan,politk uang,,19,2024-10-01,,,'))[0]?.[2]).toBe('politik_uang');
  });

  it('is quarantined when code and names disagree', async () => {
    const header = 'id_sumber,asal,isu,kode_wilayah,kabupaten_kota,tanggal_kejadian';
    expect((await problemsOf('R1,laporan,sara,19.04,Kabupaten Belitung,2024-10-01', header))[0]?.[1]).toMatch(
      /tidak cocok.*19\.02/,
    );
    expect((await problemsOf('R2,laporan,sara,19.04,Atlantis,2024-10-01', header))[0]?.[0]).toBe('kabupaten_kota');
    expect(await problemsOf('R3,laporan,sara,19.04,Bangka Tengah,2024-10-01', header)).toEqual([]);
  });

  it('is quarantined for an election that is none', async () => {
    const header = 'id_sumber,asal,isu,kode_wilayah,pemilihan,tanggal_kejadian';
    expect((await problemsOf('R1,laporan,sara,19,Pemilihan RT,2024-10-01', header))[0]?.[0]).toBe('pemilihan');
  });

  it('accepts tomorrow, for time zones', async () => {
    expect(await problemsOf('R1,laporan,sara,,19,2024-12-02,,,')).toEqual([]);
  });
});

describe('a channel', () => {
  it('is accepted by code, name or synonym', async () => {
    for (const [i, channel] of ['sigaplapor', 'Siwaslih', 'medsos', 'Form A (LHP)'].entries()) {
      await world.reports(`${HEADER}\nR1,laporan,sara,,19,2024-10-01,,,\n`, { channel });
      expect(await world.db.all('select count(*) as n from reports')).toEqual([{ n: i + 1 }]);
    }
  });

  it('that is unknown or missing refuses the file with the list of channels', async () => {
    for (const channel of ['merpati', null]) {
      await expect(world.reports(`${HEADER}\nR1,laporan,sara,,19,2024-10-01,,,\n`, { channel })).rejects.toMatchObject({
        code: 'invalid_request',
        items: [{ message: { id: expect.stringContaining('patroli_digital') } }],
      });
    }
  });

  it('keeps identifiers of another channel apart', async () => {
    await world.reports(`${HEADER}\nR1,laporan,sara,,19,2024-10-01,,,\n`);
    expect(await world.reports(`${HEADER}\nR1,temuan,hoaks,,19,2024-10-01,,,\n`, { channel: 'form_a' })).toMatchObject({
      new: 1,
      changed: 0,
    });
  });
});

describe('files of reports', () => {
  it.each([
    ['no place', 'id_sumber,asal,isu,tanggal_lapor\nR,laporan,sara,2024-10-01\n', /kode_wilayah \/ provinsi/],
    ['no date', 'id_sumber,asal,isu,provinsi\nR,laporan,sara,Lampung\n', /tanggal_kejadian \/ tanggal_lapor/],
  ])('with %s are refused', async (_, content, message) => {
    await expect(world.reports(content)).rejects.toThrow(message);
  });

  it('of a hundred thousand rows come in whole', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => {
      const day = `2024-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;
      return `R${i},${['laporan', 'temuan', 'informasi_awal'][i % 3]},${i % 500 === 0 ? 'salah' : 'sara'},,${['19.04.01', '19.04', '18'][i % 3]},${i % 12 === 11 ? '2024-05-05' : day},,,teks`;
    });
    const content = `${HEADER}\n${rows.join('\n')}\n`;
    expect(await world.reports(content)).toMatchObject({ rows: 100_000, new: 99_800, quarantined: 200 });
    expect(await world.reports(content)).toMatchObject({ new: 0, changed: 0, unchanged: 99_800, quarantined: 200 });
    const [sum] = await world.db.all('select cast(sum(n) as bigint) as n from report_counts');
    expect(sum?.n).toBe(99_800);
  });
});

describe('coverage', () => {
  it('is taken by area and period, in any order of columns', async () => {
    const content =
      'Status;Kode;Mulai;Selesai\nLengkap;19.04;1/10/2024;31/10/2024\nbelum;1971;1/10/2024;31/10/2024\nentah;18;1/10/2024;31/10/2024\nnihil;18;31/10/2024;1/10/2024\n';
    const summary = await world.coverage(content);
    expect(summary).toMatchObject({ rows: 4, new: 2, quarantined: 2 });
    expect(summary.problems.map((p) => p.problems[0]?.column)).toEqual(['status', 'periode_selesai']);
    expect(await world.coverage(content)).toMatchObject({ new: 0, unchanged: 2 });
    expect(
      await world.coverage('kode,periode_mulai,periode_selesai,status\n19.71,2024-10-01,2024-10-31,lapor_sebagian\n'),
    ).toMatchObject({ changed: 1 });
  });
});
