import { LEVELS, type Level, REGION_CODE_PATTERN } from './contract.ts';

/** Digits of a code without dots, per level: `19`, `1971`, `197102`, `1971021003`. */
const DIGITS: readonly number[] = [2, 4, 6, 10];
/** Characters of a code with dots, per level. */
const LENGTHS: readonly number[] = [2, 5, 8, 13];

/** True for a well-formed code with dots; says nothing about whether the region exists. */
export function isRegionCode(text: string): boolean {
  return REGION_CODE_PATTERN.test(text);
}

/** Level of a well-formed code: the number of its parts. Throws RangeError for anything else. */
export function levelOf(code: string): Level {
  const level = LEVELS[LENGTHS.indexOf(code.length)];
  if (!level || !isRegionCode(code)) throw new RangeError(`not a region code: ${code}`);
  return level;
}

/** The code one level up, null for a provinsi. */
export function parentOf(code: string): string | null {
  const dot = code.lastIndexOf('.');
  return dot < 0 ? null : code.slice(0, dot);
}

/** The part of `code` at `level`, e.g. (`19.71.02`, provinsi) -> `19`; null when the code is less precise than that. */
export function codeAtLevel(code: string, level: Level): string | null {
  const length = LENGTHS[LEVELS.indexOf(level)] as number;
  return code.length < length ? null : code.slice(0, length);
}

/** All codes above, outermost first: `19.71.02` -> [`19`, `19.71`]. */
export function ancestorsOf(code: string): string[] {
  return LENGTHS.filter((length) => length < code.length).map((length) => code.slice(0, length));
}

/** True when `code` is `ancestor` or lies inside it. */
export function isWithin(code: string, ancestor: string): boolean {
  return code === ancestor || code.startsWith(`${ancestor}.`);
}

/** Order of codes: every parent stands directly before its children. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The code as the number kept in large tables: `19.71.02` -> 197102, `19.71.02.1003` -> 1971021003.
 * Leading zeros are lost and come back by padding, so every code but those of a provinsi `00` survives the way back.
 */
export function codeToNumber(code: string): number {
  return Number(code.replaceAll('.', ''));
}

/** The code of a number made by `codeToNumber`; the level follows from the number of digits. */
export function numberToCode(value: number): string {
  const text = String(value);
  const digits = DIGITS.find((length) => text.length <= length);
  const code = digits === undefined || !/^\d+$/.test(text) ? null : dotted(text.padStart(digits, '0'));
  if (code === null) throw new RangeError(`not a region number: ${value}`);
  return code;
}

/** Puts the dots into bare digits; null when their number fits no level. */
function dotted(digits: string): string | null {
  if (!DIGITS.includes(digits.length)) return null;
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== '').join('.');
}

/**
 * Reads a code as people write it: `19.71`, `1971`, `1971021003`, ` 19.71.02 `, `'1971` (a spreadsheet's text mark),
 * `19-71-02`, `19 71 02`. Returns the code with dots, or null when it has no such form. Never guesses lost zeros.
 */
export function normalizeCode(raw: string): string | null {
  const text = raw
    .trim()
    .replace(/^['’`=]+/, '')
    .replace(/^"(.*)"$/, '$1')
    .trim();
  if (isRegionCode(text)) return text;
  if (/^\d+$/.test(text)) return dotted(text);
  const separated = text.replace(/\s*[.\-/\s]\s*/g, '.').replace(/\.$/, '');
  return isRegionCode(separated) ? separated : null;
}
