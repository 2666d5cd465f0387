import type { Text } from '@petarawan/server/contract/http';
import type { TrendResponse } from '@petarawan/server/contract/reports';
import type { Format } from '@petarawan/server/drawing/words/format';
import type { TrendPeriod } from '../trendData.ts';
import type { trendText } from './text.ts';

/** First of the provisional periods at the end; undefined when the last one is complete, or nothing is known of it. */
export function firstProvisional(periods: readonly TrendPeriod[]): TrendPeriod | undefined {
  let first: TrendPeriod | undefined;
  for (const period of [...periods].reverse()) {
    if (!period.provisional) break;
    first = period;
  }
  return first;
}

/** What the chart says of its end: since when it is provisional, or that it is not, and as of which day. */
export function tailPhrase(
  data: TrendResponse,
  periods: readonly TrendPeriod[],
  words: { text: (typeof trendText)['en']; format: Format; say: (text: Text) => string },
): string {
  const { text, format, say } = words;
  const parts: string[] = [];
  const sentence = say(data.completeSentence);
  const first = firstProvisional(periods);
  if (data.date === 'report' || data.asOf === null || (data.completeAfter === null && !first)) parts.push(sentence);
  else if (first) parts.push(text.tail(format.date(first.period), lower(sentence), format.date(data.asOf)));
  else parts.push(text.allComplete(lower(sentence), format.date(data.asOf)));
  if (data.undated > 0) parts.push(text.undated(format.integer(data.undated)));
  return parts.join(' ');
}

/** A sentence that goes on inside another one. */
const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
