import type { Language } from './language.ts';

/** Decimal and group separators as `id-ID` and `en-GB` have them. Written by hand: loading `Intl` costs a phone 60 ms at the start. */
const SEPARATORS: Record<Language, { decimal: string; group: string }> = {
  id: { decimal: ',', group: '.' },
  en: { decimal: '.', group: ',' },
};
const MONTHS: Record<Language, readonly string[]> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
/** Stands for a value that is not there; the reason is said beside it. */
export const NO_VALUE = '–';

type Maybe = number | null | undefined;

/**
 * All number and date wording of one language. Nothing else in the interface formats numbers or dates.
 * Every function takes null/undefined/NaN/Infinity and answers `–`.
 */
export interface Format {
  /** Counts: `1.234`. Rounds half away from zero. */
  integer(v: Maybe): string;
  /** With exactly `digits` decimals (default: as `rate`): `1.234,5`. */
  number(v: Maybe, digits?: number): string;
  /** Rates: two decimals below 1, one below 100, none above; `0` is plain. `38,2`. */
  rate(v: Maybe): string;
  /** Two ends of an interval with the decimals of its upper end: `29,1–49,3`. */
  interval(low: Maybe, high: Maybe): string;
  /** A share 0..1 as percent without decimals, one decimal below 1 %: `92 %`, `0,4 %`. */
  percent(v: Maybe): string;
  /** Signed difference: `+1,5`, `−2,0`, `0`. */
  signed(v: Maybe, digits?: number): string;
  /** A ratio: `2,9×`. */
  ratio(v: Maybe): string;
  /** `2024-02-14` -> `14 Feb 2024`; `2024-02` -> `Feb 2024`; anything else is returned as it is. */
  date(iso: string | null | undefined): string;
  /** `25 Sep – 23 Nov 2024`; equal parts are said once. */
  dateRange(from: string | null | undefined, to: string | null | undefined): string;
  /** `1–2 KB`-style size of a download: `1,2 MB`. */
  bytes(v: Maybe): string;
}

function rateDigits(v: number): number {
  const size = Math.abs(v);
  if (size === 0) return 0;
  // The rounded value decides, so that 0.999 reads 1,0 and not 1,00.
  if (Number(size.toFixed(2)) < 1) return 2;
  return Number(size.toFixed(1)) < 100 ? 1 : 0;
}

interface DateParts {
  year: string;
  month: number | null;
  day: number | null;
}

function dateParts(iso: string): DateParts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(iso);
  if (!match?.[1]) return null;
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month !== null && day !== null) {
    const lastDay = new Date(Date.UTC(Number(match[1]), month, 0)).getUTCDate();
    if (day < 1 || day > lastDay) return null;
  }
  return { year: match[1], month, day };
}

function createFormat(language: Language): Format {
  const { decimal, group } = SEPARATORS[language];
  const months = MONTHS[language];
  /** Rounds half away from zero, groups by three, and writes a real minus sign; minus zero has none. */
  const fixed = (v: number, digits: number): string => {
    const [whole = '0', fraction] = Math.abs(v).toFixed(digits).split('.');
    const text = whole.replace(/\B(?=(\d{3})+$)/g, group) + (fraction === undefined ? '' : decimal + fraction);
    return v < 0 && /[1-9]/.test(text) ? `−${text}` : text;
  };
  const real = (v: Maybe): v is number => typeof v === 'number' && Number.isFinite(v);
  const monthName = (m: number) => months[m - 1] ?? '';

  const format: Format = {
    integer: (v) => (real(v) ? fixed(v, 0) : NO_VALUE),
    number: (v, digits) => (real(v) ? fixed(v, digits ?? rateDigits(v)) : NO_VALUE),
    rate: (v) => (real(v) ? fixed(v, rateDigits(v)) : NO_VALUE),
    interval(low, high) {
      if (!real(low) || !real(high)) return NO_VALUE;
      const digits = rateDigits(high);
      return `${fixed(low, digits)}–${fixed(high, digits)}`;
    },
    percent(v) {
      if (!real(v)) return NO_VALUE;
      const digits = v !== 0 && Math.abs(v) < 0.01 ? 1 : 0;
      return `${fixed(v * 100, digits)}${language === 'id' ? '\u00a0' : ''}%`;
    },
    signed(v, digits) {
      if (!real(v)) return NO_VALUE;
      const text = fixed(v, digits ?? rateDigits(v));
      return v > 0 && /[1-9]/.test(text) ? `+${text}` : text;
    },
    ratio: (v) => (real(v) ? `${fixed(v, 1)}×` : NO_VALUE),
    date(iso) {
      if (!iso) return NO_VALUE;
      const parts = dateParts(iso);
      if (!parts) return iso;
      const { year, month, day } = parts;
      return [day, month === null ? null : monthName(month), year].filter((p) => p !== null).join(' ');
    },
    dateRange(from, to) {
      if (!from && !to) return NO_VALUE;
      if (!from || !to) return from ? `${format.date(from)} –` : `– ${format.date(to)}`;
      if (from === to) return format.date(from);
      const a = dateParts(from);
      const b = dateParts(to);
      if (!a || !b || a.day === null || b.day === null || a.month === null) {
        return `${format.date(from)} – ${format.date(to)}`;
      }
      if (a.year !== b.year) return `${format.date(from)} – ${format.date(to)}`;
      if (a.month !== b.month) return `${a.day} ${monthName(a.month)} – ${format.date(to)}`;
      return `${a.day}–${format.date(to)}`;
    },
    bytes(v) {
      if (!real(v)) return NO_VALUE;
      if (v < 1000) return `${fixed(v, 0)} B`;
      if (v < 1_000_000) return `${fixed(v / 1000, v < 10_000 ? 1 : 0)} KB`;
      return `${fixed(v / 1_000_000, 1)} MB`;
    },
  };
  return format;
}

const FORMATS: Record<Language, Format> = { id: createFormat('id'), en: createFormat('en') };

export function formatOf(language: Language): Format {
  return FORMATS[language];
}
