import type { Format } from '@petarawan/server/drawing/words/format';
import type { reportsText } from './text.ts';

/** The filter's dates in words: a range, an open end, or all dates. */
export function periodPhrase(
  range: { from: string | null; to: string | null },
  text: Pick<(typeof reportsText)['en'], 'allTime' | 'since' | 'until'>,
  format: Format,
): string {
  if (range.from === null && range.to === null) return text.allTime;
  if (range.to === null) return text.since(format.date(range.from));
  if (range.from === null) return text.until(format.date(range.to));
  return format.dateRange(range.from, range.to);
}

/** "laporan", "laporan dan temuan", "laporan, temuan dan informasi awal". */
export function listPhrase(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** Name of one period of a trend: "Nov 2024" for a month, its days otherwise. */
export function periodName(period: { period: string; end: string }, interval: 'day' | 'week' | 'month', format: Format): string {
  return interval === 'month' ? format.date(period.period.slice(0, 7)) : format.dateRange(period.period, period.end);
}
