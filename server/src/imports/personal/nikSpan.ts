import { type DigitGroup, separator } from './digitGroups.ts';

/** Province codes that identity numbers begin with: today's, and those of provinces that were divided or left. */
const PROVINCE = /^(?:1[1-9]|21|3[1-6]|5[1-4]|6[1-5]|7[1-6]|8[12]|9[1-7])/;
/** Groupings in which people write the sixteen digits. */
const SHAPES = ['16', '4-4-4-4', '4-4-8', '4-12', '8-8', '6-6-4', '6-10', '12-4', '2-2-2-6-4', '2-2-2-2-2-2-4'];
const FIRST_GROUPS = new Set(SHAPES.map((shape) => Number(shape.split('-')[0])));
/** The word that announces such a number; what follows is one even when a digit was mistyped. */
const ANNOUNCED =
  /(?:^|[^a-z])(?:e-?)?(?:nik|ktp|kk|nomor induk kependudukan)[^\p{L}\p{N}]{0,6}(?:(?:nomor|no|adalah)[^\p{L}\p{N}]{0,4})?$/iu;

/**
 * True for sixteen digits built like an identity number (NIK, family card): province, kabupaten and kecamatan, a birth date
 * DDMMYY with 40 added to a woman's day, and a serial number.
 */
export function isNik(digits: string): boolean {
  if (!/^\d{16}$/.test(digits) || !PROVINCE.test(digits)) return false;
  const [kab, kec, day, month] = [2, 4, 6, 8].map((at) => Number(digits.slice(at, at + 2))) as [number, number, number, number];
  const dayOfMonth = day > 40 ? day - 40 : day;
  return kab > 0 && kec > 0 && dayOfMonth >= 1 && dayOfMonth <= 31 && month >= 1 && month <= 12 && !digits.endsWith('0000');
}

/**
 * A number in groups is stricter: codes of reports are often made of a kecamatan, the day and a serial number, and four
 * counts stand side by side. Birth years of the young and a kabupaten number that no province has are taken as such.
 */
function isGroupedNik(digits: string): boolean {
  const kab = Number(digits.slice(2, 4));
  const year = Number(digits.slice(10, 12));
  return isNik(digits) && (kab < 40 || (kab > 70 && kab < 80)) && (year < 15 || year > 29);
}

/** Number of groups from `at` on that make up an identity number, 0 for none. `text` is what the groups were cut from. */
export function nikLength(text: string, chain: DigitGroup[], at: number): number {
  const first = chain[at] as DigitGroup;
  if (first.digits.length === 16 && isNik(first.digits)) return 1;
  if (
    at === 0 &&
    first.digits.length >= 12 &&
    first.digits.length <= 18 &&
    ANNOUNCED.test(text.slice(Math.max(0, first.start - 40), first.start))
  ) {
    return 1;
  }
  if (!FIRST_GROUPS.has(first.digits.length)) return 0;
  let digits = '';
  for (let next = at; next < chain.length && digits.length < 16; next++) {
    const group = chain[next] as DigitGroup;
    if (next > at && group.before.length > 1) return 0;
    digits += group.digits;
    if (digits.length === 16 && next > at) return isShaped(chain.slice(at, next + 1), digits) ? next - at + 1 : 0;
  }
  return 0;
}

function isShaped(groups: DigitGroup[], digits: string): boolean {
  const shape = groups.map((g) => g.digits.length).join('-');
  const marks = new Set(groups.slice(1).map(separator));
  // Short groups are also codes of regions and dates in a row: one mark throughout, and never a blank between pairs.
  if (shape === '4-4-4-4' && marks.size > 1) return false;
  if (shape === '2-2-2-2-2-2-4' && (marks.size > 1 || marks.has(' '))) return false;
  return SHAPES.includes(shape) && isGroupedNik(digits);
}
