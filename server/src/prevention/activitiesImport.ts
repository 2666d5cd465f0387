import type { Queryable } from '../db/database.ts';
import type { Decision, ImportRule, ImportSpec } from '../imports/importSpec.ts';
import { wordKey } from '../imports/parse/choices.ts';
import { parseDate } from '../imports/parse/parseDate.ts';
import { parsed, refused } from '../imports/parse/parsed.ts';
import { parseNumber } from '../imports/parse/parseNumber.ts';
import { columnRule, countRule } from '../imports/rules.ts';
import type { Level } from '../regions/contract.ts';
import { isMatched, RegionMatcher } from '../regions/regionMatcher.ts';
import { isIdentityHeader } from '../reports/identityHeader.ts';
import { newestToday } from '../today.ts';
import { dayProblem } from './activities/dayProblem.ts';
import { evidenceLink } from './activities/evidenceLink.ts';
import { FILE_COLUMNS } from './activities/fileColumns.ts';
import { keepTouched } from './activities/keepTouched.ts';
import { formChoices, issueChoices, kindChoices } from './catalogue.ts';

/** Columns of Form Cegah that identify the officers who filled it in. */
const PERSONAL = [
  'namapelaksana',
  'namapetugas',
  'namapengawas',
  'kodepetugas',
  'nomorsurattugas',
  'nosurattugas',
  'tandatangan',
  'nik',
  'telepon',
  'nohp',
  'email',
];

const TEXT_COLUMNS = [
  { name: 'tahapan', aliases: ['tahap', 'stage'] },
  { name: 'tujuan', aliases: ['purpose'] },
  { name: 'sasaran', aliases: ['target'] },
  { name: 'pelaksana', aliases: ['penyelenggara', 'organiser', 'instansi'] },
  { name: 'uraian', aliases: ['uraian_kegiatan', 'keterangan', 'description'] },
  { name: 'tindak_lanjut', aliases: ['tindaklanjut', 'follow_up'] },
  { name: 'tempat', aliases: ['tempat_kegiatan', 'lokasi', 'place'] },
];

const EMPTY = { id: 'Kolom ini wajib diisi.', en: 'This column must not be empty.' };

/** Place columns by level, for files without codes. */
const NAME_COLUMNS: { name: string; level: Level; aliases: string[] }[] = [
  { name: 'provinsi', level: 'provinsi', aliases: ['province'] },
  { name: 'kabupaten_kota', level: 'kabkota', aliases: ['kabupaten', 'kota', 'kabkota'] },
  { name: 'kecamatan', level: 'kecamatan', aliases: ['distrik'] },
  { name: 'desa_kelurahan', level: 'desa', aliases: ['desa', 'kelurahan'] },
];

/**
 * `activities import`: prevention activities in the vocabulary of Form Cegah, one row per activity, identified by
 * `id_sumber` (by `nomor` where a file has no other). The place is a code, or names when the code is empty. Officers' names and letters are
 * never read. A day that has not come yet is refused: what is still to come belongs in a plan. What the entry form made or changed is not overwritten: a row that says something else waits in the quarantine.
 */
export async function activitiesImport(db: Queryable): Promise<ImportSpec> {
  const matcher = await RegionMatcher.load(db);
  const [forms, kinds, issues] = [formChoices(), kindChoices(), issueChoices()];
  return {
    kind: 'activities',
    columns: [
      { name: 'id_sumber', aliases: ['id', 'nomor_form', 'no_form'], required: false, text: true },
      { name: 'nomor', aliases: ['nomor_kegiatan', 'no_kegiatan', 'number'], required: false, text: true },
      { name: 'kode_wilayah', aliases: ['kode', 'kode_kemendagri'], required: false },
      ...NAME_COLUMNS.map(({ name, aliases }) => ({ name, aliases, required: false })),
      { name: 'tanggal_mulai', aliases: ['tanggal', 'mulai', 'tanggal_kegiatan'], required: true, date: true },
      { name: 'tanggal_selesai', aliases: ['selesai', 'sampai'], required: false, date: true },
      { name: 'bentuk', aliases: ['bentuk_pencegahan', 'form'], required: true },
      { name: 'jenis', aliases: ['jenis_kegiatan', 'kind'], required: false },
      { name: 'isu', aliases: ['issue', 'kerawanan'], required: false },
      { name: 'peserta', aliases: ['jumlah_peserta', 'participants'], required: false },
      { name: 'bukti', aliases: ['tautan_bukti', 'tautan_repositori', 'link_bukti', 'evidence'], required: false, text: true },
      { name: 'biaya', aliases: ['anggaran', 'cost'], required: false },
      ...TEXT_COLUMNS.map(({ name, aliases }) => ({ name, aliases, required: false })),
    ],
    oneOf: [
      ['id_sumber', 'nomor'],
      ['kode_wilayah', 'provinsi', 'kabupaten_kota'],
    ],
    rules: [
      identityRule,
      placeRule(matcher),
      datesRule(newestToday()),
      columnRule('bentuk', 'form', 'varchar', (text) => forms.parse(text), { required: true }),
      columnRule('jenis', 'kind', 'varchar', (text) => kinds.parse(text)),
      columnRule('isu', 'issue', 'varchar', (text) => issues.parse(text)),
      countRule('peserta', 'participants'),
      columnRule('biaya', 'cost', 'double', parseCost),
      columnRule('bukti', 'evidence', 'varchar', evidenceLink),
    ],
    passThrough: TEXT_COLUMNS.map(({ name }) => ({ column: name, required: false })),
    target: {
      table: 'activities',
      key: ['source_id'],
      columns: FILE_COLUMNS,
      place: { column: 'kode_wilayah', code: 'code' },
    },
    against: keepTouched,
    neverStored: (header) => PERSONAL.includes(wordKey(header)) || isIdentityHeader(header),
  };
}

/** What a row is known by, and its number. */
const identityRule: ImportRule = {
  inputs: ['id_sumber', 'nomor'],
  outputs: { source_id: 'varchar', number: 'varchar' },
  decide([id = null, number = null]): Decision {
    if (id === null && number === null) return { problem: { column: 'id_sumber', reason: EMPTY, suggestion: null } };
    return { values: { source_id: id ?? number, number } };
  },
};

/** Rupiah from 0; `1.500.000`, `1,500,000` and `Rp 500.000` are read as people mean them. */
function parseCost(text: string) {
  const number = parseNumber(text, 'thousands');
  return number.ok && number.value < 0
    ? refused(`“${text}”: biaya tidak boleh negatif.`, `“${text}”: a cost cannot be negative.`)
    : number;
}

function placeRule(matcher: RegionMatcher): ImportRule {
  return {
    inputs: ['kode_wilayah', ...NAME_COLUMNS.map((c) => c.name)],
    outputs: { code: 'varchar' },
    decide([code = null, ...names]): Decision {
      if (code !== null) {
        const match = matcher.byCode(code);
        return isMatched(match)
          ? { values: { code: match.code } }
          : { problem: { column: 'kode_wilayah', reason: match.reason, suggestion: match.suggestion } };
      }
      const match = matcher.byNames(Object.fromEntries(NAME_COLUMNS.map((c, i) => [c.level, names[i] ?? null])));
      if (isMatched(match)) return { values: { code: match.code } };
      const column = NAME_COLUMNS.find((c) => c.level === match.at)?.name ?? 'kode_wilayah';
      return { problem: { column, reason: match.reason, suggestion: match.suggestion } };
    },
  };
}

/**
 * Start and end of an activity, by the rule of the entry form (`dayProblem`): neither lies after `today`, the day of the import. An empty end means
 * one day.
 */
const datesRule = (today: string): ImportRule => ({
  inputs: ['tanggal_mulai', 'tanggal_selesai'],
  outputs: { start_date: 'date', end_date: 'date' },
  decide([from = null, to = null]): Decision {
    if (from === null) return { problem: { column: 'tanggal_mulai', reason: EMPTY, suggestion: null } };
    const start = parseDate(from);
    if (!start.ok) return { problem: { column: 'tanggal_mulai', reason: start.reason, suggestion: start.suggestion } };
    const end = to === null ? parsed(null) : parseDate(to);
    if (!end.ok) return { problem: { column: 'tanggal_selesai', reason: end.reason, suggestion: end.suggestion } };
    const wrong = dayProblem(start.value, end.value, today);
    if (wrong) {
      const column = wrong.at === 'start' ? 'tanggal_mulai' : 'tanggal_selesai';
      return { problem: { column, reason: wrong.reason, suggestion: null } };
    }
    return { values: { start_date: start.value, end_date: end.value } };
  },
});
