import type { AreaFigure, LayerResponse } from '@petarawan/server/contract/layers';
import type { Format } from '@petarawan/server/drawing/words/format';
import { printedNumber } from '../../indices/printedNumber.ts';
import type { Language } from '../../text/language.ts';
import { needText } from './needText.ts';
import { smallRate } from './smallRate.ts';

/** Both figures of an area in words: how much need against the average, and how much recorded effort per voter. Empty for other layers. */
export function needFacts(
  { axes, parentFigure }: Pick<LayerResponse, 'axes' | 'parentFigure'>,
  area: AreaFigure,
  { format, language }: { format: Format; language: Language },
): string[] {
  const text = needText[language];
  if (!axes || !area.need) return [];
  const { need, effort } = area.need;
  const place = parentFigure?.name ?? 'Indonesia';
  const facts: string[] = [];
  if (need.count === null) {
    const score = need.value === null ? '' : text.score(printedNumber(need.value, format));
    facts.push(text.printed(axes.need.name[language], text.printedLevels[need.class], score));
  } else {
    facts.push(text.need(format.rate(need.value), axes.need.unit[language]));
    if (need.ratio !== null) {
      const ratio = format.ratio(need.ratio);
      const range = need.ratioInterval && format.interval(...need.ratioInterval);
      const times = range ? text.timesRange(ratio, range, place) : text.times(ratio, place);
      facts.push(need.class === 'tengah' ? `${times}. ${text.same(place)}` : times);
    }
  }
  facts.push(text.effort(smallRate(effort.value, format), axes.effort.unit[language], format.integer(effort.count)));
  return facts;
}
