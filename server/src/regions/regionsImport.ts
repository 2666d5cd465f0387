import type { Text } from '../http/contract.ts';
import type { Decision, ImportRule, ImportSpec } from '../imports/importSpec.ts';
import { parsed, refused } from '../imports/parse/parsed.ts';
import { columnRule, dateRule } from '../imports/rules.ts';
import { LEVEL_CHOICES } from './levelChoices.ts';
import { notACode, quote } from './matchReasons.ts';
import { nameKey } from './normalizeName.ts';
import { levelOf, normalizeCode, parentOf } from './regionCode.ts';

const EMPTY: Text = { id: 'Kolom ini wajib diisi.', en: 'This column must not be empty.' };
const LONGEST_NAME = 120;
const problem = (column: string, reason: Text, suggestion: string | null = null): Decision => ({
  problem: { column, reason, suggestion },
});

/** Code, level and parent must say the same; the parent may stand anywhere in the file or in the list already. */
const codeRule: ImportRule = {
  inputs: ['kode', 'tingkat', 'induk'],
  outputs: { code: 'varchar', level: 'varchar', parent: 'varchar' },
  decide([kode = null, tingkat = null, induk = null]) {
    if (kode === null) return problem('kode', EMPTY);
    const code = normalizeCode(kode);
    if (code === null) return problem('kode', notACode(kode));
    const level = levelOf(code);
    const said = tingkat === null ? parsed(level) : LEVEL_CHOICES.parse(tingkat);
    if (!said.ok) return problem('tingkat', said.reason, said.suggestion ?? level);
    if (said.value !== level) {
      const reason = {
        id: `Kode ${code} bertingkat ${level}, bukan ${said.value}.`,
        en: `Code ${code} is of level ${level}, not ${said.value}.`,
      };
      return problem('tingkat', reason, level);
    }
    const parent = parentOf(code);
    if (induk !== null && normalizeCode(induk) !== parent) {
      const reason = {
        id: `Induk ${quote(induk)} tidak sesuai dengan kode ${code}${parent ? ` (induknya ${parent})` : ' (provinsi tidak berinduk)'}.`,
        en: `Parent ${quote(induk)} does not fit code ${code}${parent ? ` (its parent is ${parent})` : ' (a province has no parent)'}.`,
      };
      return problem('induk', reason, parent);
    }
    return { values: { code, level, parent } };
  },
};

const nameRule: ImportRule = {
  inputs: ['nama'],
  outputs: { name: 'varchar', name_key: 'varchar' },
  decide([nama = null]) {
    if (nama === null) return problem('nama', EMPTY);
    const name = nama.replace(/\s+/g, ' ').trim();
    const key = nameKey(name);
    if (key === '')
      return problem('nama', { id: `Nama ${quote(name)} tanpa huruf.`, en: `The name ${quote(name)} has no letters.` });
    if (name.length > LONGEST_NAME) {
      return problem('nama', {
        id: `Nama lebih dari ${LONGEST_NAME} huruf.`,
        en: `The name is longer than ${LONGEST_NAME} letters.`,
      });
    }
    return { values: { name, name_key: key } };
  },
};

/** The span of validity must not be empty. Dates that cannot be read are reported by their own rules. */
const spanRule: ImportRule = {
  inputs: ['berlaku_dari', 'berlaku_sampai'],
  outputs: {},
  decide([from = null, to = null]) {
    const dates = [from, to].map((d) => (d !== null && /^\d{4}-\d{2}-\d{2}$/.test(d) ? d : null));
    if (dates[0] && dates[1] && dates[0] > dates[1]) {
      const reason = {
        id: `Berlaku sampai ${to} mendahului berlaku dari ${from}.`,
        en: `Valid to ${to} is before valid from ${from}.`,
      };
      return problem('berlaku_sampai', reason);
    }
    return { values: {} };
  },
};

/** `regions import`: a list of regions, or changes to it. A row replaces the region of the same code; others stay. */
export const regionsImport: ImportSpec = {
  kind: 'regions',
  columns: [
    { name: 'kode', aliases: ['kode_wilayah', 'kode_kemendagri', 'code'], required: true },
    { name: 'nama', aliases: ['nama_wilayah', 'wilayah', 'name'], required: true, text: true },
    { name: 'tingkat', aliases: ['level', 'jenis'], required: true },
    { name: 'induk', aliases: ['kode_induk', 'parent'], required: false },
    { name: 'berlaku_dari', aliases: ['mulai_berlaku', 'valid_from'], required: false, date: true },
    { name: 'berlaku_sampai', aliases: ['akhir_berlaku', 'valid_to'], required: false, date: true },
    { name: 'pendahulu', aliases: ['kode_pendahulu', 'predecessor'], required: false },
  ],
  rules: [
    codeRule,
    nameRule,
    dateRule('berlaku_dari', 'valid_from'),
    dateRule('berlaku_sampai', 'valid_to'),
    spanRule,
    columnRule('pendahulu', 'predecessor', 'varchar', (text) => {
      const code = normalizeCode(text);
      const reason = notACode(text);
      return code === null ? refused(reason.id, reason.en) : parsed(code);
    }),
  ],
  passThrough: [],
  target: {
    table: 'regions',
    key: ['code'],
    columns: {
      code: 'code',
      name: 'name',
      name_key: 'name_key',
      level: 'level',
      parent: 'parent',
      valid_from: 'valid_from',
      valid_to: 'valid_to',
      predecessor: 'predecessor',
    },
  },
};
