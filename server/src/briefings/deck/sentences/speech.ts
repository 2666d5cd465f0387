import { type Format, formatOf } from '../../../drawing/words/format.ts';
import type { Language } from '../../../drawing/words/language.ts';
import type { Text } from '../../../http/contract.ts';

/** How a deck speaks: one language, its numbers, and lists of names. */
export interface Speech {
  language: Language;
  format: Format;
  /** The wording of the language. */
  pick(id: string, en: string): string;
  /** One or several in English; Indonesian has one word. */
  some(count: number, id: string, one: string, many: string): string;
  /** A text that is there in both languages. */
  text(text: Text): string;
  /** "A, B, dan C"; of more than `most` (default 3) the first ones and how many more there are: "A, B, C, dan 4 lainnya". */
  names(list: readonly string[], most?: number): string;
}

export function speechOf(language: Language): Speech {
  const format = formatOf(language);
  const pick = (id: string, en: string) => (language === 'id' ? id : en);
  return {
    language,
    format,
    pick,
    some: (count, id, one, many) => `${format.integer(count)} ${pick(id, count === 1 ? one : many)}`,
    text: (text) => text[language],
    names(list, most = 3) {
      // "and 1 more" is no shorter than its name.
      const shown = list.length > most + 1 ? list.slice(0, most) : list;
      const more = list.length - shown.length;
      const all = more > 0 ? [...shown, pick(`${format.integer(more)} lainnya`, `${format.integer(more)} more`)] : shown;
      if (all.length < 2) return all[0] ?? '';
      const comma = all.length > 2 && language === 'id' ? ',' : '';
      return `${all.slice(0, -1).join(', ')}${comma} ${pick('dan', 'and')} ${all.at(-1)}`;
    },
  };
}

/** First letter large. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** At most `most` letters, cut at a word; "…" says that something is left out. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 2);
  const space = kept.lastIndexOf(' ');
  return `${(space > most / 2 ? kept.slice(0, space) : kept).replace(/[\s,;.:]+$/, '')} …`;
}
