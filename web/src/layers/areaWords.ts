import type { AreaFigure, LayerResponse } from '@petarawan/server/contract/layers';
import type { Format } from '@petarawan/server/drawing/words/format';
import { valueText } from '@petarawan/server/drawing/words/valueText';
import type { Language } from '../text/language.ts';
import type { Texts } from '../text/useText.ts';
import { categoryKit } from './categoryKit.ts';

interface Words {
  text: Texts;
  format: Format;
  language: Language;
}

/** Place of a class among the classes above zero, and how many there are; null for the zero class. */
export function classPlace(figure: LayerResponse, index: number): { place: number; of: number } | null {
  const zeros = figure.classes.items.filter((c) => c.zero).length;
  if (figure.classes.items[index]?.zero) return null;
  return { place: index - zeros + 1, of: figure.classes.items.length - zeros };
}

/** Name of a class: the official one, "Nol", or "kelas 4 dari 5". */
export function className(figure: LayerResponse, index: number, { text, format, language }: Words): string {
  const label = figure.classes.items[index]?.label;
  if (label) return label[language];
  const place = classPlace(figure, index);
  return place === null ? text.legend.zero : text.legend.className(format.integer(place.place), format.integer(place.of));
}

/** "Kabupaten Bangka Tengah, 38,2 per 100.000 DPT, kelas 4 dari 5, peringkat 2 dari 7." */
export function areaSentence(figure: LayerResponse, area: AreaFigure, words: Words): string {
  const { text, format, language } = words;
  const kit = area.class === null ? undefined : categoryKit(figure);
  if (kit) return kit.categorySentence(figure, area, words);
  const parts = [area.name];
  if (area.value !== null && area.class !== null) {
    parts.push(`${valueText(figure, area.value, format)} ${figure.unit[language]}`);
    parts.push(className(figure, area.class, words));
    const ranked = figure.areas.filter((a) => a.rank !== null).length;
    if (area.rank !== null && ranked > 1) parts.push(text.map.rank(format.integer(area.rank), format.integer(ranked)));
  } else {
    parts.push(area.absenceNote ? area.absenceNote[language] : text.absence[area.absence ?? 'tidak_ada_data']);
  }
  return `${parts.join(', ').replace(/\.$/, '')}.`;
}
