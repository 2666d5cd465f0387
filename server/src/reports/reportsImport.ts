import type { Queryable } from '../db/database.ts';
import type { ImportRollup, ImportRule, ImportSpec } from '../imports/importSpec.ts';
import { parsed } from '../imports/parse/parsed.ts';
import { parseCount } from '../imports/parse/parseNumber.ts';
import { columnRule } from '../imports/rules.ts';
import { RegionMatcher } from '../regions/regionMatcher.ts';
import { listElections, listStages } from '../stages/repository.ts';
import { catalogueChoices, channelNumber, originChoices, statusChoices, statusNumber } from './catalogues.ts';
import { datesRule } from './datesRule.ts';
import { electionOfDate } from './electionOfDate.ts';
import { given } from './given.ts';
import { isIdentityHeader } from './identityHeader.ts';
import { legalType } from './legalType.ts';
import { NOTHING } from './nothing.ts';
import { PLACE_COLUMNS, placeRule } from './placeRule.ts';

/** Sums kept beside the reports: by day with everything, and three smaller ones by month that answer most questions. */
export const REPORT_ROLLUPS: ImportRollup[] = [
  {
    table: 'report_counts',
    group: ['day', 'month', 'prov', 'kab', 'kec', 'election', 'issue', 'origin', 'channel', 'status'],
    sum: 'quantity',
  },
  {
    table: 'report_months',
    group: ['month', 'prov', 'kab', 'election', 'issue', 'origin'],
    sum: 'quantity',
  },
  { table: 'report_places', group: ['month', 'prov', 'kab', 'kec', 'election', 'origin'], sum: 'quantity' },
  {
    table: 'report_kinds',
    group: ['month', 'prov', 'election', 'issue', 'origin', 'channel', 'status'],
    sum: 'quantity',
  },
];

/** Optional column: marks for "nothing" count as empty. */
const lenient = (rule: ImportRule): ImportRule => ({ ...rule, decide: (raw) => rule.decide(raw.map(given)) });

const COLUMNS: ImportSpec['columns'] = [
  {
    name: 'id_sumber',
    aliases: [
      'id',
      'id laporan',
      'no laporan',
      'nomor laporan',
      'no. registrasi',
      'nomor registrasi',
      'no register',
      'nomor temuan',
      'no temuan',
      'nomor',
      'no lhp',
      'nomor lhp',
      'kode laporan',
      'report id',
      'source id',
    ],
    required: true,
  },
  {
    name: 'asal',
    aliases: ['asal laporan', 'sumber laporan', 'jenis laporan', 'asal informasi', 'laporan/temuan', 'origin'],
    required: true,
  },
  {
    name: 'isu',
    aliases: ['isu utama', 'jenis isu', 'tema', 'topik', 'kategori', 'kategori isu', 'isu kerawanan', 'issue'],
    required: true,
  },
  {
    name: 'jenis',
    aliases: ['jenis pelanggaran', 'jenis dugaan pelanggaran', 'klasifikasi', 'legal type'],
    required: false,
    text: true,
  },
  { name: 'status', aliases: ['status laporan', 'status penanganan'], required: false },
  {
    name: 'kode_wilayah',
    aliases: [
      'kode',
      'kode kemendagri',
      'kode daerah',
      'kode lokasi',
      'region code',
      'kode kabupaten',
      'kode kecamatan',
      'kode kab/kota',
    ],
    required: false,
  },
  { name: 'provinsi', aliases: ['prov', 'propinsi', 'nama provinsi', 'province'], required: false },
  {
    name: 'kabupaten_kota',
    aliases: ['kab/kota', 'kabupaten', 'kota', 'kab', 'kabkota', 'nama kabupaten/kota', 'kabupaten atau kota', 'regency'],
    required: false,
  },
  { name: 'kecamatan', aliases: ['kec', 'distrik', 'nama kecamatan', 'district'], required: false },
  {
    name: 'desa_kelurahan',
    aliases: [
      'desa',
      'kelurahan',
      'desa/kel',
      'kel/desa',
      'kelurahan/desa',
      'nama desa',
      'kampung',
      'nagari',
      'gampong',
      'village',
    ],
    required: false,
  },
  {
    name: 'tanggal_kejadian',
    aliases: ['tgl kejadian', 'waktu kejadian', 'hari tanggal kejadian', 'tanggal peristiwa', 'tanggal', 'event date'],
    required: false,
    date: true,
  },
  {
    name: 'tanggal_lapor',
    aliases: [
      'tgl lapor',
      'tanggal laporan',
      'tgl laporan',
      'tanggal diterima',
      'tanggal registrasi',
      'tanggal melapor',
      'tanggal penerimaan',
      'report date',
    ],
    required: false,
    date: true,
  },
  { name: 'pemilihan', aliases: ['pemilu', 'jenis pemilihan', 'pemilu/pemilihan', 'election'], required: false },
  { name: 'tahapan', aliases: ['tahap', 'tahapan pemilu', 'tahapan pemilihan', 'stage'], required: false },
  { name: 'jumlah', aliases: ['jumlah laporan', 'jumlah kasus', 'jml', 'banyaknya', 'count', 'quantity'], required: false },
  {
    name: 'keterangan',
    aliases: ['catatan', 'uraian', 'uraian kejadian', 'uraian singkat', 'deskripsi', 'note', 'notes'],
    required: false,
  },
];

/** The day now where the importing office is (the earliest of Indonesia's zones is enough: tomorrow is allowed for). */
const todayInJakarta = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/**
 * `reports import`: one row per report, or per published aggregate (`jumlah`), through one channel. Needs an identifier,
 * origin, issue, a place (code or names) and a date of the event or of the report. A report is known by channel and
 * `id_sumber`; the same identifier again is a new version of it. `today` (`YYYY-MM-DD`) bounds dates.
 * Throws AppError `invalid_request` for an unknown channel.
 */
export async function reportsImport(db: Queryable, channel: string | null, today = todayInJakarta()): Promise<ImportSpec> {
  const num = await channelNumber(db, channel);
  const origins = originChoices();
  const statuses = statusChoices();
  const issues = await catalogueChoices(db, 'issues');
  const electionOf = electionOfDate(await listElections(db), await listStages(db, null));
  return {
    kind: 'reports',
    columns: COLUMNS,
    oneOf: [PLACE_COLUMNS, ['tanggal_kejadian', 'tanggal_lapor']],
    rules: [
      { inputs: [], outputs: { channel: 'smallint' }, decide: () => ({ values: { channel: num } }) },
      columnRule('asal', 'origin', 'smallint', (text) => origins.parse(text), { required: true }),
      columnRule('isu', 'issue', 'smallint', (text) => issues.parse(text), { required: true }),
      lenient(columnRule('jenis', 'legal_type', 'varchar', (text) => parsed(legalType(text)))),
      lenient(
        columnRule('status', 'status_no', 'smallint', (text) => statuses.parse(text), { otherwise: statusNumber('masuk') }),
      ),
      lenient(columnRule('jumlah', 'quantity', 'integer', parseCount, { otherwise: 1 })),
      placeRule(await RegionMatcher.load(db)),
      datesRule(today, electionOf),
    ],
    passThrough: [
      { column: 'id_sumber', required: true },
      { column: 'tahapan', required: false },
      { column: 'keterangan', required: false },
    ],
    target: {
      table: 'reports',
      history: 'versions',
      key: ['channel', 'source_id'],
      columns: {
        channel: 'channel',
        source_id: 'id_sumber',
        origin: 'origin',
        issue: 'issue',
        legal_type: 'legal_type',
        status: 'status_no',
        prov: 'prov',
        kab: 'kab',
        kec: 'kec',
        desa: 'desa',
        event_date: 'event_date',
        report_date: 'report_date',
        day: 'day',
        month: 'month',
        election: 'election',
        stage: 'tahapan',
        quantity: 'quantity',
        note: 'keterangan',
      },
      nothing: NOTHING,
      rollups: REPORT_ROLLUPS,
      place: { column: 'kode_wilayah', levels: { provinsi: 'prov', kabkota: 'kab', kecamatan: 'kec', desa: 'desa' } },
    },
    neverStored: isIdentityHeader,
  };
}
