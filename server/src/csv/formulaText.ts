/**
 * What a spreadsheet takes for a formula: = + - @ (also full-width), a tab or a return in front, white space before them or not.
 * Apostrophes in front count as well, so that a mark that was put there can be taken off again without doubt.
 */
const FORMULA = /^'*[\s\0]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A text as a cell that no spreadsheet runs: with an apostrophe in front when it would be a formula. */
export const holdFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The inverse of `holdFormula`, for files that come back: every text returns as it was. */
export const releaseFormula = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** A byte order mark is a blank like others here, not something to be left out. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

const BLANKS = new Set([0x00, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20]);
const SIGNS = new Set([0x3d, 0x2b, 0x2d, 0x40]);

/** `releaseFormula` for UTF-8 bytes: true when the first of them is a mark that is to be taken off. */
export function isHeldFormula(bytes: Uint8Array, from: number, to: number): boolean {
  if (bytes[from] !== 0x27) return false;
  let at = from + 1;
  while (at < to && bytes[at] === 0x27) at++;
  for (; at < to && BLANKS.has(bytes[at] as number); at++) {
    // A tab or a return is a blank and a beginning of a formula at once, whatever blanks follow.
    if (bytes[at] === 0x09 || bytes[at] === 0x0d) return true;
  }
  const byte = bytes[at] as number;
  if (at >= to) return false;
  if (SIGNS.has(byte)) return true;
  // Other white space of Unicode, full-width signs: rare enough to be read as text.
  return byte >= 0xc2 && FORMULA.test(UTF8.decode(bytes.subarray(from + 1, to)));
}
