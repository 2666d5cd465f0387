import type { Text } from '@petarawan/server/contract/http';
import { id } from './id.ts';
import { type Language, useLanguage } from './language.ts';

/** The same keys as `id`, but any wording. Functions keep their arguments and return text. */
export type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : SameKeys<T[K]>;
};
export type Texts = SameKeys<typeof id>;

/** A table of words in both languages. `en` holds the Indonesian words until `app/english.ts` has put in its own. */
export interface Words<T> {
  readonly id: T;
  en: T;
}

export function words<T>(id: T): Words<SameKeys<T>> {
  const own = id as SameKeys<T>;
  return { id: own, en: own };
}

export const sharedText = words(id);

export function textsOf(language: Language): Texts {
  return sharedText[language];
}

/** The shared words of the interface in the language in force. */
export function useText(): Texts {
  return sharedText[useLanguage()];
}

/**
 * A noun's own words: a table that stands in the noun's folder (`profiles/text.ts`), its English in `profiles/textEn.ts`.
 * Screens of their own (sources, method, search) arrive late anyway and keep both languages in one file.
 */
export function useTextOf<T>(table: Record<Language, T>): T {
  return table[useLanguage()];
}

/** Picks the language in force from a sentence the server sent in both. */
export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return (text) => text[language];
}
