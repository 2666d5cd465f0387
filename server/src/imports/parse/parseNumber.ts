import { personalSpans } from '../personal/maskPersonal.ts';
import { isNik } from '../personal/nikSpan.ts';
import { type Parsed, parsed, refused } from './parsed.ts';

const INDONESIAN_GROUPS = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const ENGLISH_GROUPS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const SPACED_GROUPS = /^[+-]?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/;
const PLAIN = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?$/;

/**
 * Reads a number in Indonesian (`1.234,5`) or English style (`1,234.5`, `1234.5`). Where a single mark could be either,
 * `ambiguous` decides: `thousands` takes `1.234` and `1,234` for one thousand two hundred thirty-four (counts),
 * `decimal` takes both for a little over one (scores and rates). Two or more groups (`1.234.567`) are always thousands.
 */
export function parseNumber(text: string, ambiguous: 'thousands' | 'decimal' = 'decimal'): Parsed<number> {
  const raw = text.trim();
  const plain = raw
    .normalize('NFKC')
    .replace(/\u2212/g, '-')
    .replace(/^Rp\.?\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const value = Number(canonical(plain, ambiguous));
  if (plain === '' || !PLAIN.test(canonical(plain, ambiguous)) || !Number.isFinite(value)) {
    return refused(`“${raw}” bukan angka.`, `“${raw}” is not a number.`);
  }
  if (isIdentity(plain)) {
    return refused(
      `“${raw}” tampak seperti NIK atau nomor telepon, bukan angka.`,
      `“${raw}” looks like a NIK or a telephone number, not a figure.`,
    );
  }
  return parsed(value);
}

/** Digits that no figure is written with: a NIK, or a telephone number with its 0 or +. `628…` may be rupiah. */
const isIdentity = (plain: string) => isNik(plain) || (/^(?:0\d|\+)/.test(plain) && personalSpans(plain).length > 0);

/** The number with a point as decimal mark and no grouping. */
function canonical(plain: string, ambiguous: 'thousands' | 'decimal'): string {
  const marks = plain.replace(/[^.,]/g, '');
  const single = marks.length === 1 && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
  if (single) return ambiguous === 'thousands' ? plain.replace(/[.,]/, '') : plain.replace(',', '.');
  if (marks.length > 1 && INDONESIAN_GROUPS.test(plain)) return plain.replaceAll('.', '').replace(',', '.');
  if (marks.length > 1 && ENGLISH_GROUPS.test(plain)) return plain.replaceAll(',', '');
  if (SPACED_GROUPS.test(plain)) return plain.replace(/[ '’]/g, '').replace(',', '.');
  return plain.replace(',', '.');
}

/** Largest count the tables hold (a 32-bit integer). */
const MAX_COUNT = 2_147_483_647;

/**
 * Reads a count: a whole number from 0. `1.234` and `1,234` are one thousand two hundred thirty-four; `12,5` and
 * negative numbers are refused, `3,0` and `3.00` are 3.
 */
export function parseCount(text: string): Parsed<number> {
  const number = parseNumber(text, 'thousands');
  if (!number.ok) return number;
  const raw = text.trim();
  if (number.value < 0) return refused(`“${raw}”: jumlah tidak boleh negatif.`, `“${raw}”: a count cannot be negative.`);
  if (!Number.isInteger(number.value))
    return refused(`“${raw}”: jumlah harus bilangan bulat.`, `“${raw}”: a count is a whole number.`);
  if (number.value > MAX_COUNT) return refused(`“${raw}”: jumlah terlalu besar.`, `“${raw}”: the count is too large.`);
  return parsed(number.value);
}
