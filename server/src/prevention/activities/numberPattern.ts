import { AppError } from '../../errors.ts';
import { NUMBER_PARTS } from './contract.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** Running numbers are written with at least so many digits. */
const DIGITS = 3;
const MATCHES: Record<(typeof NUMBER_PARTS)[number], string> = {
  nomor: '(?<nomor>\\d{1,7})',
  kode: '[\\d.]{2,13}',
  'bulan-romawi': '[IVX]{1,4}',
  bulan: '\\d{1,2}',
  tahun: '\\d{4}',
};
const PART = /\{([^{}]*)\}/g;

/** Throws AppError `invalid_request` unless a pattern names known parts only, and `{nomor}` and `{tahun}` once. */
export function checkPattern(pattern: string): void {
  const parts = [...pattern.matchAll(PART)].map((m) => m[1] as string);
  const unknown = parts.find((part) => !NUMBER_PARTS.some((known) => known === part));
  const bare = pattern.replace(PART, '');
  const once = (part: string) => parts.filter((p) => p === part).length === 1;
  const all = NUMBER_PARTS.map((part) => `{${part}}`).join(' ');
  if (unknown !== undefined || /[{}]/.test(bare)) {
    throw new AppError('invalid_request', {
      id: `Pola nomor memuat bagian yang tidak dikenal${unknown === undefined ? '' : ` ({${unknown.slice(0, 40)}})`}. Yang ada: ${all}.`,
      en: `The pattern has a part that is not known${unknown === undefined ? '' : ` ({${unknown.slice(0, 40)}})`}. There are: ${all}.`,
    });
  }
  if (!once('nomor') || !once('tahun')) {
    throw new AppError('invalid_request', {
      id: 'Pola nomor harus memuat {nomor} dan {tahun}, masing-masing sekali: hitungan dimulai lagi tiap tahun.',
      en: 'The pattern must have {nomor} and {tahun}, once each: counting begins again every year.',
    });
  }
}

/** The number of an office on a day: `007/PM.00/19.04/XI/2024`. */
export function writeNumber(pattern: string, at: { running: number; office: string; day: string }): string {
  const month = Number(at.day.slice(5, 7));
  const values: Record<(typeof NUMBER_PARTS)[number], string> = {
    nomor: String(at.running).padStart(DIGITS, '0'),
    kode: at.office,
    'bulan-romawi': ROMAN[month - 1] ?? '',
    bulan: String(month).padStart(2, '0'),
    tahun: at.day.slice(0, 4),
  };
  return pattern.replace(PART, (all, part: string) => (part in values ? values[part as keyof typeof values] : all));
}

/** The running part of a number written by a pattern, in any of its months and years, whatever its case and spaces; null when it was not. */
export function runningOf(written: string, number: string): number | null {
  const pattern = written.replace(/\s+/g, '');
  let last = 0;
  let text = '';
  for (const m of pattern.matchAll(PART)) {
    text += escaped(pattern.slice(last, m.index)) + (MATCHES[m[1] as keyof typeof MATCHES] ?? escaped(m[0]));
    last = m.index + m[0].length;
  }
  const found = new RegExp(`^${text}${escaped(pattern.slice(last))}$`, 'i').exec(number.replace(/\s+/g, ''))?.groups?.nomor;
  return found === undefined ? null : Number(found);
}

/** Numbers that differ in case and spaces only are the same. */
export const numberKey = (number: string): string => number.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
