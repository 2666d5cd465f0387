import { type Parsed, parsed, refused } from './parsed.ts';

const FIRST_YEAR = 1999;
const LAST_YEAR = 2100;

/** Month names by their first letters; Indonesian and English, full, short and common misspellings. */
const MONTHS = new Map<string, number>();
const NAMES: string[][] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'pebruari', 'peb', 'febuari'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'ags', 'agt', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];
NAMES.forEach((names, i) => {
  for (const name of names) MONTHS.set(name, i + 1);
});

const TIME =
  /(?:[T\s,]+(?:pukul\s+|jam\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:am|pm|wib|wita|wit|z|utc|[+-]\d{2}:?\d{2})?)$/i;
const WEEKDAY =
  /^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\s*,?\s+/i;

const pad = (n: number, width = 2) => String(n).padStart(width, '0');
const iso = (year: number, month: number, day: number) => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const exists = (year: number, month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** Checks a date whose parts are known. */
function check(year: number, month: number, day: number, raw: string): Parsed<string> {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return refused(
      `Tahun ${year} di luar ${FIRST_YEAR}–${LAST_YEAR}.`,
      `The year ${year} is outside ${FIRST_YEAR}–${LAST_YEAR}.`,
    );
  }
  if (month < 1 || month > 12 || !exists(year, month, day)) {
    return refused(`Tanggal “${raw}” tidak ada dalam kalender.`, `“${raw}” is no calendar date.`);
  }
  return parsed(iso(year, month, day));
}

/** Day first, as everywhere in Indonesia; a month over 12 in second place is never turned round silently. */
function dayFirst(day: number, month: number, year: number, raw: string): Parsed<string> {
  if (month > 12 && day <= 12 && exists(year, day, month)) {
    return refused(
      `“${raw}” tampaknya bulan/hari/tahun. Tulis hari lebih dahulu.`,
      `“${raw}” looks like month/day/year. Write the day first.`,
      iso(year, day, month),
    );
  }
  return check(year, month, day, raw);
}

/**
 * Reads a calendar date as people in Indonesia write it and answers `YYYY-MM-DD`: `2024-02-14`, `14/02/2024`, `14-2-2024`,
 * `14.02.2024`, `14 Februari 2024`, `14 Feb 2024`, `14-Feb-2024`, `February 14, 2024`, each with a weekday before or a
 * time of day behind it, which are dropped (the date is taken as written, without time zone). Numbers are always
 * day/month/year or year-month-day. Refuses two-digit years, dates that do not exist and years outside 1999..2100;
 * spreadsheet day numbers are turned into dates while the spreadsheet is read, not here.
 */
export function parseDate(text: string): Parsed<string> {
  const raw = text.trim();
  const plain = raw.normalize('NFKC').replace(WEEKDAY, '').replace(TIME, '').trim();
  const numeric = /^(\d{1,4})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{1,4})$/.exec(plain);
  if (numeric) {
    const [a, b, c] = numeric.slice(1) as [string, string, string];
    if (a.length === 4 && c.length <= 2) return check(Number(a), Number(b), Number(c), raw);
    if (a.length <= 2 && c.length === 4) return dayFirst(Number(a), Number(b), Number(c), raw);
    if (a.length <= 2 && c.length <= 2) {
      return refused(
        `“${raw}”: tulis tahun dengan empat angka.`,
        `“${raw}”: write the year with four digits.`,
        fourDigits(a, b, c),
      );
    }
  }
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (compact && exists(Number(compact[1]), Number(compact[2]), Number(compact[3]))) {
    return check(Number(compact[1]), Number(compact[2]), Number(compact[3]), raw);
  }
  const named =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]*([a-z]+)\.?[\s\-/.,]*(\d{1,4})$/i.exec(plain) ??
    swap(/^([a-z]+)\.?[\s\-/.,]*(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]+(\d{1,4})$/i.exec(plain));
  if (named) {
    const month = MONTHS.get((named[2] as string).toLowerCase());
    const year = named[3] as string;
    if (month === undefined) return refused(`Nama bulan “${named[2]}” tidak dikenal.`, `Unknown month name “${named[2]}”.`);
    if (year.length !== 4) {
      return refused(
        `“${raw}”: tulis tahun dengan empat angka.`,
        `“${raw}”: write the year with four digits.`,
        fourDigits(named[1] as string, String(month), year),
      );
    }
    return check(Number(year), month, Number(named[1]), raw);
  }
  return refused(
    `“${raw}” tidak dapat dibaca sebagai tanggal. Contoh: 2024-02-14, 14/02/2024, 14 Februari 2024.`,
    `“${raw}” cannot be read as a date. Examples: 2024-02-14, 14/02/2024, 14 Februari 2024.`,
  );
}

const swap = (m: RegExpExecArray | null) => (m ? [m[0], m[2], m[1], m[3]] : null);

/** A suggestion for a two-digit year: this century. Null when that is no date. */
function fourDigits(day: string, month: string, year: string): string | null {
  if (year.length !== 2) return null;
  const full = 2000 + Number(year);
  return exists(full, Number(month), Number(day)) ? iso(full, Number(month), Number(day)) : null;
}

const DAY_MS = 86_400_000;

/**
 * Day number of a spreadsheet as `YYYY-MM-DD`, null when it falls outside 1999..2100. `date1904` is the old
 * Macintosh calendar of a workbook. The time of day (fraction) is dropped.
 */
export function spreadsheetDate(serial: number, date1904 = false): string | null {
  const origin = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(origin + Math.floor(serial) * DAY_MS);
  if (Number.isNaN(date.getTime())) return null;
  const year = date.getUTCFullYear();
  return year < FIRST_YEAR || year > LAST_YEAR ? null : iso(year, date.getUTCMonth() + 1, date.getUTCDate());
}
