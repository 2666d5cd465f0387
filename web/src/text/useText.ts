import type { Text } from '@petarawan/server/contract/http';
import { en } from './en.ts';
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

const TEXTS: Record<Language, Texts> = { id, en };

export function textsOf(language: Language): Texts {
  return TEXTS[language];
}

/** The shared words of the interface in the language in force. */
export function useText(): Texts {
  return TEXTS[useLanguage()];
}

/**
 * A noun's own words: a table `{ id, en }` that stands in the noun's folder (`profiles/text.ts`),
 * `en` typed `SameKeys<typeof id>`.
 */
export function useTextOf<T>(table: Record<Language, T>): T {
  return table[useLanguage()];
}

/** Picks the language in force from a sentence the server sent in both. */
export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return (text) => text[language];
}
