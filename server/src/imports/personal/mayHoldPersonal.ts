import { BETWEEN_GROUPS, FEWEST_DIGITS } from './digitGroups.ts';

const OTHER = 0;
const DIGIT = 1;
const BETWEEN = 2;
const SUSPICIOUS = 3;

/**
 * What a byte of UTF-8 text means for the first look. All bytes outside ASCII may be a blank or a dash between groups. `[`
 * begins a marker of an earlier masking.
 */
const KINDS = new Uint8Array(256);
for (let byte = 0x80; byte < 0x100; byte++) KINDS[byte] = BETWEEN;
for (let byte = 0x30; byte <= 0x39; byte++) KINDS[byte] = DIGIT;
for (const mark of ' .()-') KINDS[mark.charCodeAt(0)] = BETWEEN;
for (const mark of '@[') KINDS[mark.charCodeAt(0)] = SUSPICIOUS;
// Begins digits and at signs of full width.
KINDS[0xef] = SUSPICIOUS;

/**
 * A first look at a field: false when it cannot hold personal data, nor a marker. Nearly all fields end here, so it looks at
 * bytes only: an at sign, or nine digits with nothing but blanks, dots, dashes and brackets between them.
 */
export function mayHoldPersonal(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let i = from; i < to; i++) {
    const kind = KINDS[bytes[i] as number] as number;
    if (kind === BETWEEN) continue;
    if (kind === DIGIT) {
      if (++digits === FEWEST_DIGITS) return true;
    } else if (kind === OTHER) digits = 0;
    else return true;
  }
  return false;
}

const LIKELY = new RegExp(`[@[\\uff10-\\uff19\\uff20]|\\d(?:[${BETWEEN_GROUPS}]*\\d){${FEWEST_DIGITS - 1}}`);
/** The same look at a text. */
export const textMayHoldPersonal = (text: string): boolean => LIKELY.test(text);

/** The marks between groups, one by one: they are taken out before digits are looked for. */
const MARKS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  .filter((mark) => new RegExp(`[${BETWEEN_GROUPS}]`).test(mark))
  .join('');
/** Digits of any width, as they are written in fonts of East Asia too. */
const DIGITS = '0123456789０１２３４５６７８９';

/** The same look at a text expression in SQL, as a condition; true for some texts that hold nothing. */
export function sqlMayHoldPersonal(expression: string): string {
  const hash = '#'.repeat(DIGITS.length);
  return `(strpos(${expression}, '@') > 0 or strpos(${expression}, '＠') > 0 or strpos(translate(${expression}, '${DIGITS}${MARKS}', '${hash}'), '${'#'.repeat(FEWEST_DIGITS)}') > 0)`;
}
