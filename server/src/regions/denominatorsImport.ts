import type { Queryable } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import type { ImportRule, ImportSpec } from '../imports/importSpec.ts';
import { parseDate } from '../imports/parse/parseDate.ts';
import { type Parsed, parsed, refused } from '../imports/parse/parsed.ts';
import { parseCount, parseNumber } from '../imports/parse/parseNumber.ts';
import { columnRule } from '../imports/rules.ts';
import { electionId } from '../stages/electionId.ts';
import { isMatched } from './match.ts';
import { quote } from './matchReasons.ts';
import { RegionMatcher } from './regionMatcher.ts';

const EMPTY: Text = { id: 'Kolom ini wajib diisi.', en: 'This column must not be empty.' };
/** Other words for the measures the product divides by. */
const MEASURES = new Map([
  ['pemilih', 'dpt'],
  ['pemilih_dpt', 'dpt'],
  ['pemilih_terdaftar', 'dpt'],
  ['daftar_pemilih_tetap', 'dpt'],
  ['tempat_pemungutan_suara', 'tps'],
  ['kelurahan', 'desa'],
  ['desa_kelurahan', 'desa'],
  ['pengawas_tps', 'ptps'],
  ['pengawas_tempat_pemungutan_suara', 'ptps'],
  ['pengawas_desa', 'pkd'],
  ['pengawas_kelurahan_desa', 'pkd'],
  ['pengawas_desa_kelurahan', 'pkd'],
  ['panwas_desa', 'pkd'],
  ['ppl', 'pkd'],
  ['anggota_panwascam', 'panwascam'],
  ['panwas_kecamatan', 'panwascam'],
  ['panwaslu_kecamatan', 'panwascam'],
  ['pengawas_kecamatan', 'panwascam'],
]);
/** Measures that count things, so that `1.234` is a thousand and more. */
const COUNTS = new Set(['dpt', 'tps', 'desa', 'pengawas', 'ptps', 'pkd', 'panwascam']);

/** `dpt`, `Jumlah TPS` -> `tps`: a word in lower snake case. */
export function parseMeasure(text: string): Parsed<string> {
  const word = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .replace(/^jumlah_/, '');
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(word))
    return refused(
      `Ukuran ${quote(text)} tidak terbaca; tulis mis. dpt, tps, desa.`,
      `The measure ${quote(text)} cannot be read; write e.g. dpt, tps, desa.`,
    );
  return parsed(MEASURES.get(word) ?? word);
}

/** A date, a month (`2024-02`) or a year: figures are often published without a day. */
function parsePeriod(text: string): Parsed<string> {
  return /^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/.test(text) ? parsed(text) : parseDate(text);
}

function parseElection(text: string): Parsed<string> {
  const id = electionId(text);
  return id === null
    ? refused(
        `Pemilihan ${quote(text)} tidak terbaca; tulis mis. Pemilu 2024 atau Pilkada 2024.`,
        `The election ${quote(text)} cannot be read; write e.g. Pemilu 2024 or Pilkada 2024.`,
      )
    : parsed(id);
}

/** The number in the style of its measure: counts are whole, other measures may have decimals; none is negative. */
const valueRule: ImportRule = {
  inputs: ['ukuran', 'nilai'],
  outputs: { measure: 'varchar', value: 'double' },
  decide([ukuran = null, nilai = null]) {
    if (ukuran === null) return { problem: { column: 'ukuran', reason: EMPTY, suggestion: null } };
    const measure = parseMeasure(ukuran);
    if (!measure.ok) return { problem: { column: 'ukuran', reason: measure.reason, suggestion: measure.suggestion } };
    if (nilai === null) return { problem: { column: 'nilai', reason: EMPTY, suggestion: null } };
    const value = COUNTS.has(measure.value) ? parseCount(nilai) : notNegative(nilai);
    if (!value.ok) return { problem: { column: 'nilai', reason: value.reason, suggestion: value.suggestion } };
    return { values: { measure: measure.value, value: value.value } };
  },
};

function notNegative(text: string): Parsed<number> {
  const number = parseNumber(text, 'thousands');
  return number.ok && number.value < 0
    ? refused(`${quote(text)}: nilai tidak boleh negatif.`, `${quote(text)}: the value cannot be negative.`)
    : number;
}

/** The code must be in today's list; a former code of the same area is taken as today's, with a note. */
function placeRule(matcher: RegionMatcher): ImportRule {
  return {
    inputs: ['kode'],
    outputs: { code: 'varchar', note: 'varchar' },
    decide([kode = null]) {
      if (kode === null) return { problem: { column: 'kode', reason: EMPTY, suggestion: null } };
      const match = matcher.byCode(kode);
      return isMatched(match)
        ? { values: { code: match.code, note: match.note?.id ?? null } }
        : { problem: { column: 'kode', reason: match.reason, suggestion: match.suggestion } };
    },
  };
}

/**
 * `denominators import`: figures per election, area and measure that counts are divided by. Figures of different sources stand
 * side by side; the same source again replaces its figure.
 */
export async function denominatorsImport(db: Queryable): Promise<ImportSpec> {
  const matcher = await RegionMatcher.load(db);
  return {
    kind: 'denominators',
    columns: [
      { name: 'pemilihan', aliases: ['pemilu', 'election'], required: true, text: true },
      { name: 'kode', aliases: ['kode_wilayah', 'kode_kemendagri', 'code'], required: true },
      { name: 'ukuran', aliases: ['penyebut', 'measure'], required: true, text: true },
      { name: 'nilai', aliases: ['jumlah', 'angka', 'value'], required: true },
      { name: 'sumber', aliases: ['source'], required: true },
      { name: 'tanggal', aliases: ['tanggal_sumber', 'date'], required: false, date: true },
    ],
    rules: [
      columnRule('pemilihan', 'election', 'varchar', parseElection, { required: true }),
      placeRule(matcher),
      valueRule,
      columnRule('tanggal', 'source_date', 'varchar', parsePeriod),
    ],
    passThrough: [{ column: 'sumber', required: true }],
    target: {
      table: 'denominators',
      key: ['election', 'code', 'measure', 'source'],
      columns: {
        election: 'election',
        code: 'code',
        measure: 'measure',
        value: 'value',
        source: 'sumber',
        source_date: 'source_date',
        note: 'note',
      },
    },
  };
}
