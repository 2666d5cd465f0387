import type { Decision, ImportRule, RuleNote, RuleProblem } from '../imports/importSpec.ts';
import { LEVELS, type Level } from '../regions/contract.ts';
import { codeAtLevel, codeToNumber, isWithin } from '../regions/regionCode.ts';
import { isMatched, type Matched, type RegionMatcher, type RegionNames } from '../regions/regionMatcher.ts';
import { given } from './given.ts';

/** Columns of a place: a code, or names from the largest to the smallest area. */
export const PLACE_COLUMNS = ['kode_wilayah', 'provinsi', 'kabupaten_kota', 'kecamatan', 'desa_kelurahan'];
const COLUMN_OF: Record<Level, string> = {
  provinsi: 'provinsi',
  kabkota: 'kabupaten_kota',
  kecamatan: 'kecamatan',
  desa: 'desa_kelurahan',
};
const OUTPUT_OF: Record<Level, string> = { provinsi: 'prov', kabkota: 'kab', kecamatan: 'kec', desa: 'desa' };

const problem = (column: string, id: string, en: string, suggestion: string | null = null): Decision => ({
  problem: { column, reason: { id, en }, suggestion },
});

/** Words for the whole country, where a row may have no place. */
const NOWHERE = /^(?:00|indonesia|nasional|nihil|tanpa\s+(?:lokasi|tempat|wilayah)|tidak\s+(?:diketahui|ada))$/i;

/** How much of a place rows need, and how precisely it is kept. */
export interface PlaceNeeds {
  /** A row may have no place at all: it belongs to the whole country, and every number of its place is null. */
  optional?: boolean;
  /** Below this level names and codes are checked, but not kept. */
  finest?: Level;
}

/** How a place of before was read; nothing for one that is written as today. */
const noteOf = (column: string, value: string, text: Matched['note']): RuleNote | undefined =>
  text === null ? undefined : { column, value, text };
const namesText = (names: RegionNames) => LEVELS.flatMap((level) => names[level] ?? []).join(', ');

function place(code: string | null, finest: Level, note?: RuleNote): Decision {
  const numbers = LEVELS.map((level) => {
    const at = code === null || LEVELS.indexOf(level) > LEVELS.indexOf(finest) ? null : codeAtLevel(code, level);
    return [OUTPUT_OF[level], at === null ? null : codeToNumber(at)] as const;
  });
  return { values: Object.fromEntries(numbers), ...(note ? { note } : {}) };
}

/** The column a refusal of names is about: the level it names, else the smallest name that was given. */
function columnOf(at: Level | null, names: RegionNames): string {
  const level = at ?? [...LEVELS].reverse().find((l) => names[l]) ?? 'provinsi';
  return COLUMN_OF[level];
}

/**
 * Where a report happened, as numbers per level (null below the precision given). A place may be only a provinsi.
 * With a code and names together the names are read inside the code's area: they may be more precise than the code,
 * and anything else that does not agree with it is a problem.
 */
export function placeRule(matcher: RegionMatcher, { optional = false, finest = 'desa' }: PlaceNeeds = {}): ImportRule {
  const byNames = (names: RegionNames): Pick<Matched, 'code' | 'note'> | RuleProblem => {
    const match = matcher.byNames(names);
    return isMatched(match) ? match : { column: columnOf(match.at, names), reason: match.reason, suggestion: match.suggestion };
  };
  return {
    inputs: PLACE_COLUMNS,
    outputs: { prov: 'smallint', kab: 'integer', kec: 'integer', desa: 'bigint' },
    decide(raw) {
      const [code, ...rest] = raw.map(given).map((text) => (optional && text !== null && NOWHERE.test(text) ? null : text));
      const names: RegionNames = Object.fromEntries(LEVELS.map((level, i) => [level, rest[i] ?? null]));
      const named = LEVELS.some((level) => names[level]);
      if (!code && !named && optional) return place(null, finest);
      if (!code && !named) {
        return problem(
          'kode_wilayah',
          'Tempat kejadian kosong: isi kode wilayah atau nama wilayah.',
          'The place is empty: give a region code or names.',
        );
      }
      if (!code) {
        const found = byNames(names);
        return 'code' in found
          ? place(found.code, finest, noteOf('nama wilayah', namesText(names), found.note))
          : { problem: found };
      }
      const match = matcher.byCode(code);
      if (!isMatched(match)) return { problem: { column: 'kode_wilayah', reason: match.reason, suggestion: match.suggestion } };
      const former = noteOf('kode_wilayah', code, match.note);
      if (!named) return place(match.code, finest, former);
      // Names above the code that are not given are taken from it, so that a lone kecamatan name is looked for in its kabupaten.
      const full: RegionNames = Object.fromEntries(
        LEVELS.map((level) => {
          const at = codeAtLevel(match.code, level);
          return [level, names[level] ?? (at === null ? null : (matcher.get(at)?.name ?? null))];
        }),
      );
      const found = byNames(full);
      const official = matcher.get(match.code)?.name ?? match.code;
      const disagreement = `Kode ${match.code} (${official}) dan nama wilayah tidak cocok`;
      const disagreementEn = `Code ${match.code} (${official}) and the names of the place do not agree`;
      if (!('code' in found)) {
        return problem(
          found.column,
          `${disagreement}. ${found.reason.id}`,
          `${disagreementEn}. ${found.reason.en}`,
          found.suggestion,
        );
      }
      if (isWithin(found.code, match.code)) return place(found.code, finest, former);
      return problem(
        'kode_wilayah',
        `${disagreement}: nama itu berkode ${found.code}.`,
        `${disagreementEn}: those names have code ${found.code}.`,
        found.code,
      );
    },
  };
}
