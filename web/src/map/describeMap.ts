import type { Format } from '@petarawan/server/drawing/words/format';
import type { Texts } from '../text/useText.ts';

/** What the sentence about the map needs to know of each area. */
export interface DescribedArea {
  name: string;
  value: number | null;
  absence: string | null;
}

/**
 * The map as one paragraph: title, how many areas have a figure, range, the highest (at most three, ties said as they come),
 * and how many areas are absent for which reason. Read by screen readers and compared by tests with the picture.
 */
export function describeMap(
  title: string,
  areas: readonly DescribedArea[],
  absences: readonly string[],
  text: Texts,
  format: Format,
): string {
  const figures = areas.filter((a): a is DescribedArea & { value: number } => a.value !== null);
  const sentences = [text.map.describe(title.replace(/\.$/, ''), format.integer(areas.length), format.integer(figures.length))];
  const ranked = [...figures].sort((a, b) => b.value - a.value);
  const highest = ranked[0];
  const lowest = ranked.at(-1);
  if (highest && lowest) {
    sentences.push(text.map.describeRange(format.rate(lowest.value), format.rate(highest.value)));
    if (highest.value > lowest.value) {
      const top = ranked.slice(0, 3).map(({ name, value }) => `${name} (${format.rate(value)})`);
      sentences.push(text.map.describeTop(top.join('; ')));
    }
  }
  for (const reason of absences) {
    const count = areas.filter((a) => a.absence === reason).length;
    const label = Object.entries(text.absence).find(([key]) => key === reason)?.[1] ?? reason;
    if (count > 0) sentences.push(text.map.describeAbsent(format.integer(count), label.toLowerCase()));
  }
  return sentences.join(' ');
}
