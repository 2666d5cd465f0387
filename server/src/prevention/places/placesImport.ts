import type { Queryable } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import type { ImportRule, ImportSpec, RuleProblem } from '../../imports/importSpec.ts';
import { Choices } from '../../imports/parse/choices.ts';
import { parseDate } from '../../imports/parse/parseDate.ts';
import { isMatched, RegionMatcher } from '../../regions/regionMatcher.ts';
import { isIdentityHeader } from '../../reports/identityHeader.ts';
import { PLACE_KIND_NAMES, PLACE_KINDS, type PlaceKind } from './contract.ts';
import { raiseVersions } from './repository.ts';
import { idOf } from './savePlace.ts';

const EMPTY: Text = { id: 'Kolom ini wajib diisi.', en: 'This column must not be empty.' };
const ALIASES: Record<PlaceKind, readonly string[]> = {
  kampung: ['kampung pengawasan', 'kampung/desa pengawasan partisipatif', 'desa pengawasan', 'kampung_pengawasan_partisipatif'],
  posko: ['posko pengawasan', 'posko kawal hak pilih', 'posko aduan'],
  pojok: ['pojok laporan', 'pojok_pengawasan'],
  forum_warga: ['forum'],
  p2p: ['p2p', 'alumni skpp', 'skpp', 'pendidikan pengawas partisipatif'],
  sosialisasi: ['sosialisasi tatap muka'],
  sarasehan: [],
  rakernis: ['rapat kerja teknis'],
  patroli: ['patroli pengawasan'],
};
const kinds = new Choices<string>(
  { id: 'jenis tempat', en: 'kind of place' },
  PLACE_KINDS.map((kind) => ({
    code: kind,
    value: kind,
    labels: [PLACE_KIND_NAMES[kind].id, PLACE_KIND_NAMES[kind].en, ...ALIASES[kind]],
  })),
);

/** Everything about a place that is no plain text; `id_sumber` becomes its name in addresses. */
async function placeRule(db: Queryable): Promise<ImportRule> {
  const matcher = await RegionMatcher.load(db);
  return {
    inputs: ['id_sumber', 'jenis', 'kode_wilayah', 'diluncurkan', 'ditutup', 'alasan_ditutup', 'mitra'],
    outputs: {
      id: 'varchar',
      kind: 'varchar',
      code: 'varchar',
      launched_on: 'date',
      closed_on: 'date',
      close_reason: 'varchar',
      partners: 'varchar',
      version: 'integer',
    },
    decide([
      idText = null,
      kindText = null,
      codeText = null,
      launchText = null,
      closeText = null,
      reason = null,
      partners = null,
    ]) {
      const problems: RuleProblem[] = [];
      const wrong = (column: string, why: Text, suggestion: string | null = null) => {
        problems.push({ column, reason: why, suggestion });
        return null;
      };
      const day = (column: string, text: string | null): string | null => {
        if (text === null) return null;
        const found = parseDate(text);
        return found.ok ? found.value : wrong(column, found.reason, found.suggestion);
      };
      const id = idOf(idText ?? '');
      if (idText === null) wrong('id_sumber', EMPTY);
      else if (id === '') {
        wrong('id_sumber', { id: 'Perlu huruf atau angka.', en: 'It needs letters or digits.' });
      }
      const kind = kindText === null ? null : kinds.parse(kindText);
      if (kind === null) wrong('jenis', EMPTY);
      else if (!kind.ok) wrong('jenis', kind.reason, kind.suggestion);
      const match = codeText === null ? null : matcher.byCode(codeText);
      if (match === null) wrong('kode_wilayah', EMPTY);
      else if (!isMatched(match)) wrong('kode_wilayah', match.reason, match.suggestion);
      const [launched, closed] = [day('diluncurkan', launchText), day('ditutup', closeText)];
      if (launched && closed && closed < launched) {
        wrong('ditutup', {
          id: `${closed} mendahului peluncuran ${launched}.`,
          en: `${closed} is before the launch on ${launched}.`,
        });
      }
      if (closed && reason === null) {
        wrong('alasan_ditutup', { id: 'Yang ditutup perlu alasan.', en: 'What is closed needs a reason.' });
      }
      if (problems.length > 0 || !kind?.ok || !match || !isMatched(match)) return { problems };
      return {
        values: {
          id,
          kind: kind.value,
          code: match.code,
          launched_on: launched,
          closed_on: closed,
          close_reason: closed ? reason : null,
          partners:
            partners
              ?.split(/[|;]/)
              .map((p) => p.trim())
              .filter(Boolean)
              .join('|') || null,
          version: 1,
        },
      };
    },
  };
}

const CONTENT = ['kind', 'code', 'launched_on', 'closed_on', 'close_reason', 'partners'];
const TEXTS: Record<string, string> = {
  name: 'nama_tempat',
  place: 'tempat',
  office: 'kantor',
  note: 'catatan',
  source: 'sumber',
  source_date: 'tanggal_sumber',
};

/**
 * `places import`: one row per place or series, identified by `id_sumber`. A row that changes a place raises its version, so that
 * whoever has it open is told. Imported places are internal until somebody publishes them.
 */
export async function placesImport(db: Queryable): Promise<ImportSpec> {
  return {
    kind: 'places',
    columns: [
      { name: 'id_sumber', aliases: ['id', 'nomor'], required: true, text: true },
      { name: 'jenis', aliases: ['jenis_tempat', 'program', 'kind'], required: true },
      { name: 'nama_tempat', aliases: ['nama_kampung', 'nama_posko', 'nama_kegiatan', 'judul'], required: true },
      { name: 'kode_wilayah', aliases: ['kode', 'kode_desa', 'kode_kemendagri', 'code'], required: true },
      { name: 'tempat', aliases: ['lokasi', 'place'], required: false },
      { name: 'diluncurkan', aliases: ['tanggal_peluncuran', 'tanggal_mulai', 'mulai', 'launched'], required: false, date: true },
      { name: 'mitra', aliases: ['partners', 'bersama'], required: false, text: true },
      { name: 'kantor', aliases: ['penanggung_jawab_kantor', 'office'], required: false },
      { name: 'ditutup', aliases: ['tanggal_ditutup', 'closed'], required: false, date: true },
      { name: 'alasan_ditutup', aliases: ['alasan'], required: false, text: true },
      { name: 'catatan', aliases: ['keterangan', 'note'], required: false },
      { name: 'sumber', aliases: ['source'], required: false },
      { name: 'tanggal_sumber', aliases: ['source_date'], required: false, date: true },
    ],
    rules: [await placeRule(db)],
    passThrough: Object.values(TEXTS).map((column) => ({ column, required: column === 'nama_tempat' })),
    target: {
      table: 'places',
      key: ['id'],
      columns: { id: 'id', ...Object.fromEntries(CONTENT.map((c) => [c, c])), ...TEXTS, version: 'version' },
      place: { column: 'kode_wilayah', code: 'code' },
    },
    async against(tx) {
      await raiseVersions(tx, [...CONTENT.map((c): [string, string] => [c, c]), ...Object.entries(TEXTS)]);
      return true;
    },
    neverStored: (header) => isIdentityHeader(header),
  };
}
