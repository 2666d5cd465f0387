/** Names of the months, Indonesian and English, with the spellings that are in use; any beginning of three letters or more is one too. */
const MONTHS =
  'januari january|februari february pebruari|maret march|april|mei may|juni june|juli july|agustus august agt ags|september|oktober october|november nopember|desember december'.split(
    '|',
  );
const monthOf = (name: string) => MONTHS.findIndex((names) => ` ${names}`.includes(` ${name}`)) + 1;

/**
 * The day that is meant by what somebody typed: `YYYY-MM-DD`, '' for nothing typed, null for what is no day of the calendar (31 Feb).
 * Read are `2024-10-01` and day, month, year in that order whatever the language: `1/10/2024`, `01-10-2024`, `1.10.2024`,
 * `1 Okt 2024`, `1 October 2024`. The year has four digits and starts in 1000: `24` could be a day, a month or a slip.
 */
export function parseDay(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (!text) return '';
  const parts = /^(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)[\s./,-]+(\d\d?|[a-z]{3,})[\s./,-]+(\d{4}))$/.exec(text);
  if (!parts) return null;
  const [, y, m, d, day = d, month = m ?? '', year = y] = parts;
  const iso = `${year}-${`0${Number(month) || monthOf(month)}`.slice(-2)}-${`0${day}`.slice(-2)}`;
  // A day past the end of its month turns into another one; a year before 100 would be taken for one of 1900.
  const time = Date.UTC(Number(year), Number(iso.slice(5, 7)) - 1, Number(day));
  return iso > '1' && new Date(time).toISOString().startsWith(iso) ? iso : null;
}
