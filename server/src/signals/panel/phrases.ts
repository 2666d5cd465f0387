import type { Text } from '../../http/contract.ts';
import type { Interval } from '../../reports/trend.ts';

// Making a format costs more than a hundred uses of it.
const DAYS = (['id-ID', 'en-GB'] as const).map((l) => new Intl.DateTimeFormat(l, { dateStyle: 'long', timeZone: 'UTC' }));
const NUMBERS = (['id-ID', 'en-GB'] as const).map((l) => new Intl.NumberFormat(l, { maximumFractionDigits: 1 }));

/** "7 Oktober 2024". */
export const dayPhrase = (day: string): Text => {
  const [id, en] = DAYS.map((f) => f.format(new Date(`${day}T00:00:00Z`))) as [string, string];
  return { id, en };
};

/** "1.234,5", at most one decimal. */
export const numberPhrase = (value: number): Text => {
  const [id, en] = NUMBERS.map((f) => f.format(value)) as [string, string];
  return { id, en };
};

/** "60 %". */
export const percentPhrase = (share: number): string => `${Math.round(share * 100)} %`;

/** "minggu 7 Oktober 2024": a period by its first day. */
export function periodPhrase(first: string, interval: Interval): Text {
  const day = dayPhrase(first);
  if (interval === 'day') return day;
  return interval === 'week'
    ? { id: `minggu ${day.id}`, en: `the week of ${day.en}` }
    : { id: day.id.replace(/^\d+ /, ''), en: day.en.replace(/^\d+ /, '') };
}

export const PERIOD_WORDS: Record<Interval, Text> = {
  day: { id: 'hari', en: 'day' },
  week: { id: 'minggu', en: 'week' },
  month: { id: 'bulan', en: 'month' },
};
