import type { LayerResponse } from '@petarawan/server/contract/layers';
import type { Format } from '@petarawan/server/drawing/words/format';
import type { Language } from '../../text/language.ts';
import type { Texts } from '../../text/useText.ts';
import { verdictOf } from './categoryWords.ts';
import { categoriesText } from './text.ts';

const NAMED = 3;

/** A map of categories as one paragraph: title, the areas of each class by name, how many are absent for which reason. */
export function describeCategories(figure: LayerResponse, shared: Texts, format: Format, language: Language): string {
  const text = categoriesText[language];
  const sentences = [text.describe(figure.title[language].replace(/\.$/, ''), format.integer(figure.areas.length))];
  const verdict = verdictOf(figure, language);
  if (verdict) sentences.push(verdict);
  if (figure.refusal) sentences.push(figure.refusal.reason[language]);
  for (const [i, item] of figure.classes.items.entries()) {
    const members = figure.areas.filter((a) => a.class === i);
    const names = members.slice(0, NAMED).map((a) => a.name);
    if (members.length > NAMED) names.push(text.describeMore(format.integer(members.length - NAMED)));
    if (members.length > 0)
      sentences.push(text.describeClass(item.label?.[language] ?? '', format.integer(members.length), names.join(', ')));
  }
  for (const { reason } of figure.absences) {
    const count = figure.areas.filter((a) => a.absence === reason).length;
    if (count > 0) sentences.push(shared.map.describeAbsent(format.integer(count), shared.absence[reason].toLowerCase()));
  }
  return sentences.join(' ');
}
