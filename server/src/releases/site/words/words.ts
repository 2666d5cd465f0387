import type { Language } from '../../../drawing/words/language.ts';
import { en } from './en.ts';
import { id, type Words } from './id.ts';

const WORDS: Record<Language, Words> = { id, en };

export const wordsOf = (language: Language): Words => WORDS[language];
export type { Words };
