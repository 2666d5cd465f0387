import type { ReleasedOrigin } from '../../public/contract.ts';
import type { PageContext } from '../pageContext.ts';
import { type AreaFigures, type AreaView, nameOf } from '../view/areaView.ts';

/** Names that one sentence can carry. */
const MOST_NAMES = 6;

/** A map in words: how many areas have a figure, the lowest and the highest, which are hidden, which nobody watches. */
export function describeMap({ words, format }: PageContext, view: AreaView, origin: ReleasedOrigin): string {
  const { children } = view.whole;
  const ranked = children.filter((c) => c.map[origin].value !== null).sort((a, b) => figureAt(a) - figureAt(b));
  function figureAt(child: AreaFigures): number {
    return child.map[origin].value ?? 0;
  }
  const say = (value: number) => (view.measure === 'rate' ? format.rate(value) : format.integer(value));
  const unit = view.measure === 'rate' ? words.map.unitRate : words.map.unitCount;
  const sentences = [words.map.describe(words.origin[origin], format.integer(ranked.length), format.integer(children.length))];
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  if (lowest && highest)
    sentences.push(
      figureAt(lowest) < figureAt(highest)
        ? words.map.range(nameOf(lowest.area), say(figureAt(lowest)), nameOf(highest.area), say(figureAt(highest)), unit)
        : words.map.rangeEqual(say(figureAt(lowest)), unit),
    );
  const names = (state: string) => {
    const found = children.filter((c) => c.map[origin].state === state).map((c) => nameOf(c.area));
    const more = found.length > MOST_NAMES ? [words.map.andMore(format.integer(found.length - MOST_NAMES))] : [];
    return [...found.slice(0, MOST_NAMES), ...more].join(', ');
  };
  const hidden = names('hidden');
  const unmonitored = names('unmonitored');
  if (hidden) sentences.push(words.map.hiddenNames(hidden));
  if (unmonitored) sentences.push(words.map.unmonitoredNames(unmonitored));
  return sentences.join(' ').replace(/ +\./g, '.');
}
