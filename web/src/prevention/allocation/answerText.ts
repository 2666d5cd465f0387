import type { Text } from '@petarawan/server/contract/http';
import type { Allocation } from './useAllocation.ts';

/**
 * The answer as it is taken along: that its figures are sample data first, then what to choose, why, who is in reserve, how much it takes, and how sure it is.
 * `sample` = the words for sample data.
 */
export function answerText(data: Allocation, say: (text: Text) => string, sample: string): string {
  return [
    ...(data.meta.sample ? [`${sample.toUpperCase()}.`] : []),
    say(data.sentence),
    ...(data.why ?? []).map(({ name, text }) => `${name}: ${say(text)}.`),
    ...[data.reserve, data.amount, data.proof].flatMap((text) => (text ? [say(text)] : [])),
  ].join('\n');
}
