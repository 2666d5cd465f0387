import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runImport } from '../../server/src/imports/runImport.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { updateChannels } from '../../server/src/reports/channelRepository.ts';
import { ContentResponse } from '../../server/src/reports/content/contract.ts';
import { CataloguesResponse, CountsResponse } from '../../server/src/reports/contract.ts';
import { DisputesResponse } from '../../server/src/reports/disputes/contract.ts';
import { upsertCatalogue } from '../../server/src/reports/repository.ts';
import { SupervisionResponse } from '../../server/src/reports/supervision/contract.ts';
import { denominator } from '../../server/src/testing/builders.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';
import { readResource } from '../data/dataPackage.ts';
import { DOORS, type DoorsWorld, openDoors, sampleMapping } from './doorsWorld.ts';

/** Every sample: rows, good rows, rows in quarantine with the column of their problem, and what follows from the good ones. */
const SAMPLES: [name: string, rows: number, fresh: number, quarantined: string[], derived: Record<string, number>][] = [
  ['sigaplapor', 33, 30, ['tanggal_kejadian', 'kecamatan', 'tanggal_lapor'], { status_events: 15 }],
  ['sigaplapor-penanganan', 26, 24, ['id_sumber', 'tanggal_status'], {}],
  ['siwaslu', 27, 24, ['desa_kelurahan', 'ind_logistik_kurang', 'tanggal_kejadian'], { reports: 20 }],
  ['siwaslih', 22, 20, ['tps', 'tanggal_kejadian'], { reports: 17 }],
  ['sips', 20, 18, ['status', 'id_sumber'], {}],
  ['pojok_pengawasan', 21, 20, ['isu'], { status_events: 0 }],
  ['call_center', 22, 20, ['kode_wilayah', 'kode_wilayah'], { status_events: 0 }],
  ['media_sosial', 25, 24, ['platform'], { status_events: 0 }],
  ['patroli_digital', 32, 30, ['tanggal_lapor', 'jenis_konten'], { status_events: 0 }],
  ['form_a', 30, 28, ['id_sumber, kejadian_ke, isu, indikator', 'id_sumber'], { reports: 22 }],
  ['rilis', 22, 20, ['jumlah', 'asal'], {}],
];
/** Tables that imports of these samples fill, with the columns that say something. */
const TABLES = {
  reports: 'channel, source_id, origin, issue, status, prov, kab, kec, day, quantity, platform, record_id',
  supervision_records: 'channel, source_id, day, indicators, origin',
  status_events: 'channel, source_id, status, status_date',
};

let world: DoorsWorld;
const imports: number[] = [];
const get = async <T>(contract: { parse(value: unknown): T }, path: string): Promise<T> =>
  contract.parse(await world.get(`/reports/${path}`));
const counts = (query: string) => get(CountsResponse, `counts?${query}`);
const sumOf = async (query: string) => {
  const { rows } = await counts(query);
  return rows.map((r) => [r.laporan, r.temuan, r.informasi_awal]);
};
const stored = async () =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(TABLES).map(async ([table, columns]) => [
        table,
        await world.db.all(`select ${columns} from ${table} where superseded_by is null order by ${columns}`),
      ]),
    ),
  );
const rollups = () => world.db.all('select * from report_counts order by day, prov, kab, kec, issue, origin, channel, status');

beforeAll(async () => {
  world = await openDoors();
  const tps = (code: string, value: number, election = 'pilkada-2024') => denominator({ code, measure: 'tps', value, election });
  await seedDatabase(world.db, { denominators: [tps('19.04', 300), tps('19.71', 250), tps('19.04', 500, 'pemilu-2024')] });
});
afterAll(() => world.close());

describe('every system has a door', () => {
  it.each(SAMPLES)(
    '%s: its sample comes in, wrong rows wait with their reason',
    async (name, rows, fresh, quarantined, derived) => {
      const summary = await world.sample(name);
      imports.push(summary.id as number);
      expect(summary).toMatchObject({ rows, new: fresh, changed: 0, unchanged: 0, quarantined: rows - fresh });
      expect(summary.problems.map((p) => p.problems.map((q) => q.column).join())).toEqual(quarantined);
      expect(Object.fromEntries((summary.derived ?? []).map((d) => [d.table, d.new]))).toEqual(derived);
    },
  );

  it('knows every channel of the catalogue by its sample', () => {
    const tried = new Set(SAMPLES.map(([name]) => name.replace('-penanganan', '')));
    expect(new Set(readResource('reports/channels.csv').map((c) => c.kode))).toEqual(tried);
  });

  it('finds nothing new in the same files', async () => {
    const [before, sums] = [await stored(), await rollups()];
    for (const [name, rows, fresh] of SAMPLES) {
      const again = await world.sample(name);
      expect(again).toMatchObject({ new: 0, changed: 0, unchanged: fresh, quarantined: rows - fresh });
      expect((again.derived ?? []).every((d) => d.new + d.changed + d.withdrawn === 0)).toBe(true);
      imports.push(again.id as number);
    }
    expect(await stored()).toEqual(before);
    expect(await rollups()).toEqual(sums);
  });

  it('reads the same sample as a workbook, with headers that were remembered', async () => {
    const rows = readResource('samples/form_a.csv');
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('LHP');
    sheet.addRow(Object.keys(rows[0] ?? {}));
    for (const row of rows) sheet.addRow(Object.values(row).map((v) => v ?? ''));
    const file = join(world.folder, 'data contoh.xlsx');
    await book.xlsx.writeFile(file);
    const summary = await world.sample('form_a', { file, mapping: {}, dryRun: true });
    expect(summary).toMatchObject({ new: 0, changed: 0, unchanged: 28, quarantined: 2 });
  });

  it('never reads who applied, reported or watched, and says which headers it left out', async () => {
    const { columns, dropped } = await world.sample('sips', { dryRun: true });
    expect(dropped).toEqual(['Pemohon', 'Termohon']);
    expect(columns['Tanggal Register']).toBeNull();
    const forms = await world.sample('siwaslu', { dryRun: true });
    expect(forms.dropped).toEqual(['Nama Pengawas']);
    // An indicator that nobody knows is named as ignored, and one about witnesses is no identity.
    expect(forms.columns).toMatchObject({ Cuaca: null, 'Saksi mengenakan atribut': 'ind_saksi_atribut' });
  });
});

describe('what is counted', () => {
  it('is the cases: no dispute and no published aggregate is in any sum', async () => {
    expect(await sumOf('')).toEqual([[23, 13, 160]]);
    const by = await counts('by=channel');
    expect(by.rows.map((r) => r.channel)).toEqual(
      'call_center form_a media_sosial patroli_digital pojok_pengawasan sigaplapor siwaslih siwaslu'.split(' '),
    );
    expect(await sumOf('channel=sips')).toEqual([[0, 0, 0]]);
    expect(new Set((await sumOf('channel=sips&by=region&parent=19&level=desa')).flat())).toEqual(new Set([0]));
    const named = (a: CountsResponse) => a.meta.sources.map((s) => s.name);
    expect(named(by)).not.toContain('SIPS');
    expect(named(by)).not.toContain('Rilis resmi');
    const [rolled] = await world.db.all('select count(*) as n from report_counts where origin > 3');
    expect(rolled?.n).toBe(0);
  });

  it('shows published aggregates only where nothing else is asked for', async () => {
    expect(await sumOf('channel=rilis')).toEqual([[3085, 3105, 0]]);
    expect(await sumOf('channel=rilis,sigaplapor')).toEqual([[20, 10, 0]]);
    const monthly = await counts('channel=rilis&by=month&origin=laporan&status=masuk');
    expect(monthly.rows.map((r) => [r.month, r.laporan, r.temuan])).toEqual([
      ['2024-10', 304, 0],
      ['2024-11', 720, 0],
      ['2024-12', 516, 0],
    ]);
    const sources = monthly.meta.sources.map((s) => s.name);
    expect([sources.includes('Rilis resmi'), sources.includes('SigapLapor')]).toEqual([true, false]);
  });

  it('follows the handling of cases', async () => {
    const { rows } = await counts('by=status&channel=sigaplapor');
    expect(rows.map((r) => [r.status, r.laporan, r.temuan])).toEqual([
      ['masuk', 0, 3],
      ['diregistrasi', 5, 1],
      ['tidak_diregistrasi', 3, 0],
      ['diperiksa', 6, 3],
      ['pelanggaran', 3, 2],
      ['bukan_pelanggaran', 3, 1],
    ]);
  });

  it('counts disputes on their own, in their own words', async () => {
    const answer = await get(DisputesResponse, 'disputes?level=kabkota&by=region');
    expect(answer.rows.map((r) => [r.code, r.n])).toEqual([
      ['19.02', 6],
      ['19.04', 3],
      ['19.71', 6],
    ]);
    expect([answer.total, answer.unplaced]).toEqual([18, 3]);
    const monthly = await get(DisputesResponse, 'disputes?by=status,month&code=19&to=2024-09-30');
    expect(monthly.rows.reduce((n, r) => n + r.n, 0)).toBe(monthly.total);
    expect(new Set(monthly.rows.map((r) => r.month))).toEqual(new Set(['2024-08', '2024-09']));
    expect(monthly.statuses.map((s) => s.code)).toContain('mediasi');
    expect((await get(DisputesResponse, 'disputes?parent=18')).total).toBe(0);
  });

  it('puts content into a provinsi or nowhere, never on a kecamatan', async () => {
    const answer = await get(ContentResponse, 'content?by=region');
    expect(answer.rows.map((r) => [r.code, r.informasi_awal, r.takenDown])).toEqual([
      ['18', 6, 2],
      ['19', 14, 1],
      [null, 37, 5],
    ]);
    expect(answer.unplaced).toEqual({ laporan: 0, temuan: 0, informasi_awal: 37 });
    const kinds = await get(ContentResponse, 'content?by=platform,kind,month&code=19');
    expect(kinds.rows.reduce((n, r) => n + r.informasi_awal, 0)).toBe(14);
    expect(kinds.unplaced.informasi_awal).toBe(0);
    for (const channel of ['media_sosial', 'patroli_digital']) {
      const whole = (await sumOf(`channel=${channel}`))[0]?.[2];
      for (const level of ['provinsi', 'kabkota', 'kecamatan']) {
        const { rows, unplaced } = await counts(`by=region&level=${level}&channel=${channel}`);
        const placed = rows.reduce((n, r) => n + r.informasi_awal, 0);
        expect(placed + unplaced.informasi_awal).toBe(whole);
        if (level === 'kecamatan') expect(placed).toBe(0);
      }
    }
  });

  it('says how many polling stations reported of how many, and what their forms say', async () => {
    const answer = await get(SupervisionResponse, 'supervision?level=kabkota&parent=19&election=pilkada-2024');
    expect(answer.rows.map((r) => [r.code, r.tpsReported, r.tpsExpected, r.lhp, r.lhpQuiet])).toEqual([
      ['19.02', 5, null, 5, 1],
      ['19.04', 10, 300, 12, 3],
      ['19.71', 5, 250, 5, 2],
    ]);
    expect(answer.rows[0]?.reason?.id).toContain('pilkada-2024');
    expect(answer.rows[1]?.indicators).toMatchObject({ logistik_tertukar: 4, kampanye_luar_jadwal: 1, politik_uang: 5 });
    const both = await get(SupervisionResponse, 'supervision?code=19.04');
    expect([both.election, both.total.tpsReported, both.total.tpsExpected]).toEqual([null, 22, null]);
    const pemilu = await get(SupervisionResponse, 'supervision?code=19.04&election=pemilu-2024');
    expect([pemilu.total.tpsReported, pemilu.total.tpsExpected, pemilu.total.lhp]).toEqual([12, 500, 0]);
    expect(pemilu.indicators.find((i) => i.code === 'logistik_tertukar')).toMatchObject({ issue: 'logistik' });
  });

  it('tells what channels bring', async () => {
    const { channels } = await get(CataloguesResponse, 'catalogues');
    expect(channels.find((c) => c.code === 'siwaslih')).toMatchObject({
      shape: 'pengawasan_tps',
      appliesTo: 'pilkada',
      from: '2024',
      defaultOrigin: 'informasi_awal',
      place: 'wajib',
    });
  });
});

describe('undo', () => {
  it('gives back the state before, whatever was imported since', async () => {
    expect((await rollups()).length).toBeGreaterThan(50);
    for (const id of [...imports].sort((a, b) => ((a * 7) % 23) - ((b * 7) % 23))) await undoImport(world.db, id);
    expect(await stored()).toEqual({ reports: [], supervision_records: [], status_events: [] });
    expect(await rollups()).toEqual([]);
    for (const table of ['reports', 'supervision_records', 'status_events', 'report_months', 'report_places', 'report_kinds']) {
      expect(await world.db.all(`select count(*) as n from ${table}`), table).toEqual([{ n: 0 }]);
    }
  });
});

describe('a record of supervision', () => {
  const bring = async (channel: string, lines: string[], mapping = {}, options = {}) => {
    const file = join(world.folder, 'catatan.csv');
    writeFileSync(file, `${lines.join('\n')}\n`);
    return runImport(world.db, DOORS, file, { channel, mapping, ...options });
  };
  const FORM = 'id form,kode,tps,tanggal,surat suara kurang,intimidasi,asal';
  const reports = () =>
    world.db.all('select source_id as id, quantity as n, origin from reports where superseded_by is null order by source_id');

  it('takes back what a corrected form no longer says, and gives it again when the correction is undone', async () => {
    await bring('siwaslih', [FORM, 'F1,19.04.01.1002,1,2024-11-27,3,Ya,', 'F2,19.04.01.1002,2,2024-11-27,0,Tidak,']);
    const first = [
      { id: 'F1#intimidasi_pemilih', n: 1, origin: 3 },
      { id: 'F1#logistik_kurang', n: 3, origin: 3 },
    ];
    expect(await reports()).toEqual(first);
    const fix = await bring('siwaslih', [FORM, 'F1,19.04.01.1002,1,2024-11-27,2,Tidak,']);
    expect(fix).toMatchObject({ changed: 1, derived: [{ table: 'reports', changed: 1, withdrawn: 1 }] });
    expect(await reports()).toEqual([{ id: 'F1#logistik_kurang', n: 2, origin: 3 }]);
    expect(await sumOf('')).toEqual([[0, 0, 2]]);
    await undoImport(world.db, fix.id as number);
    expect(await reports()).toEqual(first);
    expect(await sumOf('')).toEqual([[0, 0, 4]]);
  });

  it('needs its desa and a station; without an own number it is known by them', async () => {
    const header = 'kode,tps,jenis formulir,tanggal,intimidasi';
    const twice = await bring('siwaslih', [
      header,
      '19.04.01.1002,7,C1,2024-11-27,Ya',
      '19.04.01.1002,TPS 07,C2,2024-11-27,Tidak',
    ]);
    expect(twice).toMatchObject({ new: 2 });
    const again = await bring('siwaslih', [header, '19.04.01.1002,007,C1,2024-11-27,Tidak']);
    expect(again).toMatchObject({ changed: 1, derived: [{ withdrawn: 1 }] });
    await undoImport(world.db, again.id as number);
    await undoImport(world.db, twice.id as number);
  });

  it('with several events keeps each; one without is a record all the same; one that was made a finding says so', async () => {
    const header = 'nomor lhp,tanggal,kode,isu,jumlah,kejadian ke,dijadikan temuan';
    const summary = await bring('form_a', [
      header,
      'L1,2024-10-01,19.04.01,politik uang,2,,',
      'L1,2024-10-01,19.04.01,netralitas asn,,,003/TM',
      'L2,2024-10-01,19.04.01,,,,',
      'L3,2024-10-01,19.04.01,apk,,1,Ya',
      'L3,2024-10-02,19.04.01,apk,,2,Tidak',
      'L4,2024-10-01,19.04.01,apk,,,',
      'L4,2024-10-02,19.04.01,apk,,,',
    ]);
    expect(summary).toMatchObject({ rows: 7, new: 6, quarantined: 1 });
    expect(summary.problems[0]?.problems[0]?.reason.id).toContain('kejadian ke');
    expect((await reports()).filter((r) => String(r.id).startsWith('L'))).toEqual([
      { id: 'L1#netralitas_asn', n: 1, origin: 2 },
      { id: 'L1#politik_uang', n: 2, origin: 3 },
      { id: 'L3#1', n: 1, origin: 2 },
      { id: 'L3#2', n: 1, origin: 3 },
      { id: 'L4#apk', n: 1, origin: 3 },
    ]);
    const { total } = await get(SupervisionResponse, 'supervision?code=19.04.01&to=2024-10-31');
    expect([total.lhp, total.lhpQuiet]).toEqual([4, 1]);
    await undoImport(world.db, summary.id as number);
  });

  it('of a file as it came before there were records still comes in, and is not counted twice', async () => {
    const old = ['id_sumber,asal,isu,kode_wilayah,tanggal_kejadian,jumlah', 'A1,temuan,sara,19.71,2024-11-27,5'];
    for (const channel of ['form_a', 'siwaslih']) {
      const summary = await bring(channel, old);
      expect(summary).toMatchObject({ new: 1 });
      expect(await sumOf(`channel=${channel}&issue=sara`)).toEqual([[0, 5, 0]]);
      await undoImport(world.db, summary.id as number);
    }
  });

  it('goes with its reports when a whole file no longer has it', async () => {
    const whole = await bring('siwaslih', [FORM, 'F2,19.04.01.1002,2,2024-11-27,0,Tidak,'], {}, { full: true });
    expect(whole).toMatchObject({ unchanged: 1, withdrawn: 1, derived: [{ withdrawn: 2 }] });
    expect(await reports()).toEqual([]);
  });
});

describe('who may bring content', () => {
  const FILE = 'id,platform,jenis konten,kode,tanggal';
  const importer = (region: string) => ({ within: [region], region, accountId: 'a' });
  const bring = (lines: string[], region: string) => {
    const file = join(world.folder, 'konten.csv');
    writeFileSync(file, [FILE, ...lines, ''].join('\n'));
    return runImport(world.db, DOORS, file, { channel: 'medsos', importer: importer(region), dryRun: true });
  };

  it('without a place is the whole country: people of a region cannot', async () => {
    const summary = await bring(
      ['K1,tiktok,hoaks,,2024-10-01', 'K2,tiktok,hoaks,19,2024-10-01', 'K3,tiktok,hoaks,19.04.01,2024-10-01'],
      '19',
    );
    expect(summary).toMatchObject({ new: 2, quarantined: 1 });
    expect(summary.problems[0]?.problems[0]?.reason.id).toMatch(/kurang rinci/);
    expect(await bring(['K3,tiktok,hoaks,19.04.01,2024-10-01', 'K4,x,hoaks,18,2024-10-01'], '19.04')).toMatchObject({
      new: 1,
      quarantined: 1,
    });
  });
});

describe('a channel of tomorrow', () => {
  it('is data only: its shape, validity, default origin and place', async () => {
    await world.db.write(async (tx) => {
      const names = { name_id: 'Lapor Pantau', name_en: 'Lapor Pantau', description_id: null, description_en: null };
      const others = await world.db.all<{ code: string; word: string }>(
        `select code, word from catalogue_words where catalogue = 'channels'`,
      );
      await upsertCatalogue(tx, 'channels', [{ code: 'lapor_pantau', num: 77, ...names, words: ['pantau'] }]);
      await updateChannels(tx, [
        {
          num: 77,
          shape: 'informasi',
          applies_to: 'pilkada',
          valid_from: '2024-10',
          valid_to: '2024-11',
          default_origin: 'temuan',
          place: 'provinsi',
        },
      ]);
      await tx.load(
        'catalogue_words',
        { catalogue: 'varchar', code: 'varchar', word: 'varchar' },
        others.map((o) => ['channels', o.code, o.word]),
      );
    });
    const file = join(world.folder, 'pantau.csv');
    writeFileSync(
      file,
      [
        'no tiket,isu,kode,tanggal lapor,asal',
        'P1,sara,19.04.01,2024-10-02,',
        'P2,sara,19,2024-12-01,',
        'P3,sara,19,2024-09-30,',
        'P4,sara,19,2024-02-14,',
        'P5,sara,,2024-10-02,',
        'P6,sara,19,2024-11-30,laporan',
        '',
      ].join('\n'),
    );
    const summary = await runImport(world.db, DOORS, file, { channel: 'pantau' });
    expect(summary).toMatchObject({ new: 2, quarantined: 4 });
    expect(summary.problems.map((p) => p.problems[0]?.reason.id)).toEqual([
      expect.stringContaining('dipakai sampai 2024-11'),
      expect.stringContaining('baru dipakai sejak 2024-10'),
      expect.stringContaining('dipakai untuk Pilkada; baris ini milik Pemilu'),
      expect.stringContaining('Tempat kejadian kosong'),
    ]);
    expect(
      await world.db.all('select source_id, origin, prov, kab, kec from reports where channel = 77 order by source_id'),
    ).toEqual([
      { source_id: 'P1', origin: 2, prov: 19, kab: 0, kec: 0 },
      { source_id: 'P6', origin: 1, prov: 19, kab: 0, kec: 0 },
    ]);
  });

  it('keeps its saved mapping: every sample has one that takes its identifier or place', () => {
    for (const [name] of SAMPLES) expect(Object.keys(sampleMapping(name)).length, name).toBeGreaterThan(3);
  });
});
