import type { PlanItem } from '../plans/contract.ts';
import type { ExportLanguage, ExportWords } from './exportWords.ts';

const locale = (language: ExportLanguage) => (language === 'id' ? 'id-ID' : 'en-GB');

/** Numbers and days as a reader of the language writes them. */
export interface ExportFormat {
  number(value: number): string;
  /** One digit after the comma. */
  ratio(value: number): string;
  share(value: number): string;
  /** `YYYY-MM-DD`, or the day of a moment, in words. */
  day(day: string): string;
  month(month: string): string;
  days(from: string | null, to: string | null, open: string): string | null;
}

export function exportFormat(language: ExportLanguage): ExportFormat {
  const of = locale(language);
  const plain = new Intl.NumberFormat(of);
  const one = new Intl.NumberFormat(of, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(of, { style: 'percent', maximumFractionDigits: 0 });
  const long = new Intl.DateTimeFormat(of, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monthly = new Intl.DateTimeFormat(of, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const day = (text: string) => long.format(new Date(`${text.slice(0, 10)}T00:00:00Z`));
  return {
    number: (value) => plain.format(value),
    ratio: (value) => one.format(value),
    share: (value) => percent.format(value),
    day,
    month: (text) => monthly.format(new Date(`${text.slice(0, 7)}-01T00:00:00Z`)),
    days: (from, to, open) =>
      from === null && to === null
        ? null
        : from === to && from
          ? day(from)
          : `${from ? day(from) : open} – ${to ? day(to) : open}`,
  };
}

/** Why an item was chosen, as one sentence with its figures, their period, interval, coverage and data version. */
export function evidenceSentence({ evidence }: PlanItem, words: ExportWords, format: ExportFormat): string {
  if (evidence === null) return words.whyNone;
  const { count, period, lq, low, high, coverage, dataVersion, sample, note } = evidence;
  const time =
    period.from === null && period.to === null
      ? words.allTime
      : words.between(period.from ? format.day(period.from) : words.open, period.to ? format.day(period.to) : words.open);
  const ratio = (value: number | null) => (value === null ? null : format.ratio(value));
  const figures = [
    count === null ? words.caseUnknown : words.casesIn(format.number(count), time),
    lq === null ? null : words.times(format.ratio(lq), ratio(low), ratio(high)),
    coverage === null ? words.coverageUnknown : words.covered(format.share(coverage)),
    words.atData(dataVersion),
    sample ? words.sampleShort : null,
  ].filter((part) => part !== null);
  return `${figures.join('; ')}.${note === null || note === '' ? '' : ` ${note}`}`;
}
