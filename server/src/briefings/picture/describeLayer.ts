import { formatOf } from '../../drawing/words/format.ts';
import type { Language } from '../../drawing/words/language.ts';
import { valueText } from '../../drawing/words/valueText.ts';
import type { LayerResponse } from '../../layers/contract.ts';
import { pictureWords } from './pictureWords.ts';

/** Names that a sentence can carry. */
const NAMED = 3;

/** A map as one paragraph: what it shows, its range and its highest areas or the areas of each class, and how many have no figure for which reason. */
export function describeLayer(layer: LayerResponse, language: Language): string {
  const words = pictureWords[language];
  const format = formatOf(language);
  const figures = layer.areas.flatMap((a) => (a.value === null ? [] : { ...a, value: a.value }));
  const title = layer.title[language].replace(/\.$/, '');
  const sentences = [words.describe(title, format.integer(layer.areas.length), format.integer(figures.length))];
  if (layer.refusal) sentences.push(layer.refusal.reason[language]);
  if (layer.classes.method === 'kategori') {
    for (const [i, item] of layer.classes.items.entries()) {
      const members = figures.filter((a) => a.class === i).map((a) => a.name);
      if (members.length === 0) continue;
      const more = members.length > NAMED ? [words.andMore(format.integer(members.length - NAMED))] : [];
      const names = [...members.slice(0, NAMED), ...more].join(', ');
      sentences.push(words.classOf(item.label?.[language] ?? '', format.integer(members.length), names));
    }
  } else {
    const ranked = [...figures].sort((a, b) => b.value - a.value);
    const [highest, lowest] = [ranked[0], ranked.at(-1)];
    const say = (value: number) => valueText(layer, value, format);
    if (highest && lowest) {
      sentences.push(words.range(say(lowest.value), say(highest.value)));
      if (highest.value > lowest.value)
        sentences.push(
          words.top(
            ranked
              .slice(0, NAMED)
              .map(({ name, value }) => `${name} (${say(value)})`)
              .join('; '),
          ),
        );
    }
  }
  for (const { reason, label } of layer.absences) {
    const count = layer.areas.filter((a) => a.absence === reason).length;
    if (count > 0) sentences.push(words.absent(format.integer(count), label[language].toLowerCase()));
  }
  return sentences.join(' ');
}
