import type { Queryable } from '../db/database.ts';
import { readPublished } from '../db/publishedData.ts';
import type { Decision, ImportRule, ImportSpec, RuleProblem } from '../imports/importSpec.ts';
import { Choices } from '../imports/parse/choices.ts';
import { parseDate } from '../imports/parse/parseDate.ts';
import { parsed, refused } from '../imports/parse/parsed.ts';
import { parseNumber } from '../imports/parse/parseNumber.ts';
import { columnRule, countRule } from '../imports/rules.ts';
import { LEVELS, type Level } from '../regions/contract.ts';
import { isMatched, RegionMatcher } from '../regions/regionMatcher.ts';
import { classOf } from './classOf.ts';
import type { Edition } from './contract.ts';
import { editionCode, indicatorCode } from './editionCode.ts';
import { CLASS_WORDS } from './indexScore.ts';
import { readEditions } from './readIndices.ts';

const LEVEL_CHOICES = new Choices<Level>({ id: 'tingkat', en: 'level' }, [
  { code: 'provinsi', value: 'provinsi', labels: ['province', 'prov'] },
  { code: 'kabkota', value: 'kabkota', labels: ['kabupaten/kota', 'kabupaten', 'kota', 'kab', 'kab/kota', 'regency'] },
  { code: 'kecamatan', value: 'kecamatan', labels: ['kec', 'distrik', 'district'] },
  { code: 'desa', value: 'desa', labels: ['desa/kelurahan', 'kelurahan', 'village'] },
]);
const CLASS_CHOICES = new Choices<string>(
  { id: 'kelas', en: 'class' },
  CLASS_WORDS.map((code) => ({
    code,
    value: code,
    labels: code === 'belum_tervalidasi' ? ['belum divalidasi'] : [`rawan ${code}`, `kerawanan ${code}`],
  })),
);
const DIMENSIONS = new Choices<string>({ id: 'indikator', en: 'indicator' }, [
  { code: 'skor', value: 'skor', labels: ['total', 'skor total', 'skor akhir', 'total score', 'ikp'] },
  { code: 'konteks_sosial_politik', value: 'konteks_sosial_politik', labels: ['sosial politik', 'sospol'] },
  { code: 'penyelenggaraan_pemilu', value: 'penyelenggaraan_pemilu', labels: ['penyelenggaraan'] },
]);

/**
 * `indices import`: one score (or printed class, or rank) per edition, level, reading, area and indicator.
 * An edition that is not published with the product is accepted under a code made of its name; it has no cut-offs, so
 * classes are taken as written. With known cut-offs a missing class of the total is computed, and a class that
 * contradicts them is kept with a note: the source decides, the difference is shown. Editions never merge.
 */
export async function indicesImport(db: Queryable): Promise<ImportSpec> {
  const editions = await readEditions(db);
  const matcher = await RegionMatcher.load(db);
  const aliases = new Map(readPublished('indices/editions.csv').map((r) => [r.edisi, (r.alias ?? '').split('|')]));
  const editionOf = new Choices<string>(
    { id: 'edisi', en: 'edition' },
    editions.map((e) => ({ code: e.id, value: e.id, labels: [e.name.id, e.name.en, ...(aliases.get(e.id) ?? [])] })),
  );
  const toEdition = (text: string) => {
    const known = editionOf.parse(text);
    return known.ok ? known.value : editionCode(text);
  };
  const byId = new Map(editions.map((e) => [e.id, e]));
  return {
    kind: 'indices',
    columns: [
      { name: 'edisi', aliases: ['edition', 'indeks'], required: true, text: true },
      { name: 'tingkat', aliases: ['level'], required: false },
      { name: 'bacaan', aliases: ['reading'], required: false, text: true },
      { name: 'kode', aliases: ['kode_wilayah', 'kode_kemendagri', 'code'], required: true },
      { name: 'indikator', aliases: ['dimensi', 'indicator'], required: false, text: true },
      { name: 'skor', aliases: ['nilai', 'score'], required: false },
      { name: 'kelas', aliases: ['kategori', 'class'], required: false },
      { name: 'peringkat', aliases: ['rank', 'ranking'], required: false },
      { name: 'sumber', aliases: ['source'], required: true },
      { name: 'tanggal', aliases: ['date', 'rilis'], required: false, date: true },
      { name: 'catatan', aliases: ['note', 'keterangan'], required: false, text: true },
    ],
    oneOf: [['skor', 'kelas', 'peringkat']],
    rules: [
      placeRule(toEdition, byId, matcher),
      figureRule(toEdition, byId, matcher),
      countRule('peringkat', 'rank_no'),
      columnRule('tanggal', 'source_date', 'varchar', (text) => (/^\d{4}(-\d{2})?$/.test(text) ? parsed(text) : parseDate(text))),
    ],
    passThrough: [{ column: 'sumber', required: true }],
    target: {
      table: 'index_scores',
      key: ['edition', 'level', 'reading', 'code', 'indicator'],
      columns: {
        edition: 'edition',
        level: 'level',
        reading: 'reading',
        code: 'code',
        indicator: 'indicator',
        score: 'score',
        class: 'class',
        rank_no: 'rank_no',
        source: 'sumber',
        source_date: 'source_date',
        note: 'note',
      },
    },
  };
}

const EMPTY = { id: 'Kolom ini wajib diisi.', en: 'This column must not be empty.' };
const problem = (column: string, reason: RuleProblem['reason'], suggestion: string | null = null): Decision => ({
  problem: { column, reason, suggestion },
});

/** Level of an area's code, and the reading meant: as written, else the one the edition's cut-offs or scores belong to. */
function readingOf(edition: Edition | undefined, level: Level, text: string | null): string {
  const written = indicatorCode(text ?? '');
  if (written !== '') {
    const plain = (name: string) => indicatorCode(name).replace('kabupaten_kota', 'kabkota').replace('skor_', '');
    const named = edition?.readings.find(
      (r) => r.level === level && [r.id, r.name.id, r.name.en].some((n) => plain(n) === plain(written)),
    );
    return named?.id ?? written;
  }
  return (
    edition?.cutoffs.find((c) => c.level === level)?.reading ?? edition?.readings.find((r) => r.level === level)?.id ?? 'utama'
  );
}

function placeRule(toEdition: (text: string) => string, byId: ReadonlyMap<string, Edition>, matcher: RegionMatcher): ImportRule {
  return {
    inputs: ['edisi', 'tingkat', 'bacaan', 'kode'],
    outputs: { edition: 'varchar', level: 'varchar', reading: 'varchar', code: 'varchar' },
    decide([edisi = null, tingkat = null, bacaan = null, kode = null]) {
      if (edisi === null || toEdition(edisi) === '') return problem('edisi', EMPTY);
      if (kode === null) return problem('kode', EMPTY);
      const match = matcher.byCode(kode);
      if (!isMatched(match)) return problem('kode', match.reason, match.suggestion);
      if (tingkat !== null) {
        const level = LEVEL_CHOICES.parse(tingkat);
        if (!level.ok) return problem('tingkat', level.reason, level.suggestion);
        if (level.value !== match.level) {
          return problem(
            'tingkat',
            {
              id: `Kode ${kode} bertingkat ${match.level}, bukan ${level.value}.`,
              en: `Code ${kode} is of level ${match.level}, not ${level.value}.`,
            },
            match.level,
          );
        }
      }
      const edition = toEdition(edisi);
      return {
        values: { edition, level: match.level, reading: readingOf(byId.get(edition), match.level, bacaan), code: match.code },
      };
    },
  };
}

function figureRule(toEdition: (text: string) => string, byId: ReadonlyMap<string, Edition>, matcher: RegionMatcher): ImportRule {
  return {
    inputs: ['edisi', 'bacaan', 'kode', 'indikator', 'skor', 'kelas', 'peringkat', 'catatan'],
    outputs: { indicator: 'varchar', score: 'double', class: 'varchar', note: 'varchar' },
    decide([
      edisi = null,
      bacaan = null,
      kode = null,
      indikator = null,
      skor = null,
      kelas = null,
      peringkat = null,
      catatan = null,
    ]) {
      const named = indikator === null ? parsed('skor') : DIMENSIONS.parse(indikator);
      const indicator = named.ok ? named.value : indicatorCode(indikator ?? '');
      if (indicator === '')
        return problem('indikator', { id: 'Nama indikator tidak terbaca.', en: 'The name of the indicator cannot be read.' });
      const score = skor === null ? parsed(null) : parseNumber(skor.replace(/\s*%$/, ''));
      if (!score.ok) return problem('skor', score.reason, score.suggestion);
      const printed = kelas === null ? parsed(null) : CLASS_CHOICES.parse(kelas);
      if (!printed.ok) return problem('kelas', printed.reason, printed.suggestion);
      if (score.value === null && printed.value === null && peringkat === null) {
        const none = refused(
          'Tidak ada skor, kelas, maupun peringkat. Skor yang tidak ada bukan nol: hapus barisnya.',
          'There is no score, class or rank. A missing score is not zero: leave the row out.',
        );
        return problem('skor', none.ok ? EMPTY : none.reason);
      }
      const edition = byId.get(toEdition(edisi ?? ''));
      const match = matcher.byCode(kode ?? '');
      const level = isMatched(match) ? match.level : (LEVELS[0] as Level);
      const reading = readingOf(edition, level, bacaan);
      const cutoffs = (edition?.cutoffs ?? []).filter((c) => c.level === level && c.reading === reading);
      if (indicator !== 'skor' || score.value === null || cutoffs.length === 0) {
        return { values: { indicator, score: score.value, class: printed.value, note: catatan } };
      }
      const official = classOf(score.value, cutoffs);
      if (official === null) {
        const top = Math.max(...cutoffs.map((c) => c.to ?? 0));
        return problem('skor', {
          id: `Skor ${skor} di luar skala edisi ini (0–${top}).`,
          en: `Score ${skor} is outside the scale of this edition (0–${top}).`,
        });
      }
      const contradicts =
        printed.value !== null && printed.value !== official && !['belum_tervalidasi', 'tidak_berlaku'].includes(printed.value);
      const note = contradicts
        ? [catatan, `kelas menurut sumber; batas resmi memberi ${official}`].filter(Boolean).join('; ')
        : catatan;
      return { values: { indicator, score: score.value, class: printed.value ?? official, note } };
    },
  };
}
