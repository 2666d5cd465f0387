import { type Format, formatOf } from '../../drawing/words/format.ts';
import type { Language } from '../../drawing/words/language.ts';

/** Numbers and dates of the public pages in one language: as everywhere, and whole months. */
export interface SiteFormat extends Format {
  /** Whole months from the first day of one to the last of another: `Jul – Sep 2024`. */
  months(from: string, to: string): string;
}

export function siteFormat(language: Language): SiteFormat {
  const format = formatOf(language);
  return {
    ...format,
    months(from, to) {
      const [a, b] = [from.slice(0, 7), to.slice(0, 7)];
      if (a === b) return format.date(a);
      return `${a.slice(0, 4) === b.slice(0, 4) ? format.date(a).replace(/ \d+$/, '') : format.date(a)} – ${format.date(b)}`;
    },
  };
}
