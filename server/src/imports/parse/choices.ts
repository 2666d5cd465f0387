import { distance } from 'fastest-levenshtein';
import { type Parsed, parsed, refused } from './parsed.ts';

/** One accepted value with every word people use for it. */
export interface Choice<T> {
  code: string;
  value: T;
  /** Printed names and synonyms. */
  labels: string[];
}

/** Text in the form words are compared in: lower case, letters and digits only, `&` read as `dan`, accents dropped. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/&/g, 'dan')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** How far a word may be from a choice (share of its length) to be suggested. */
const NEAR = 0.4;
/** More choices than this are not listed. */
const MOST = 20;
/** A code as people write it: `politik_uang` -> `politik uang`; `wordKey` reads both alike. */
const spoken = (code: string) => code.replaceAll('_', ' ');

/** A closed list of values, matched by code, printed name or synonym without case, spaces and punctuation. */
export class Choices<T> {
  private readonly byWord = new Map<string, Choice<T>>();
  private readonly what: { id: string; en: string };
  private readonly codes: string[];

  /** `what` names the kind of value in messages, e.g. `{ id: 'isu', en: 'issue' }`. Codes win over labels. */
  constructor(what: { id: string; en: string }, choices: Choice<T>[]) {
    this.what = what;
    this.codes = choices.map((c) => c.code);
    for (const choice of choices) this.byWord.set(wordKey(choice.code), choice);
    for (const choice of choices) {
      for (const label of choice.labels) {
        const word = wordKey(label);
        if (word !== '' && !this.byWord.has(word)) this.byWord.set(word, choice);
      }
    }
  }

  /** The value meant by `text`, or a refusal: with the nearest code as suggestion, else with what is accepted. */
  parse(text: string): Parsed<T> {
    const raw = text.trim();
    const word = wordKey(raw);
    const known = this.byWord.get(word);
    if (known) return parsed(known.value);
    const near = this.nearest(word);
    const refusal = { id: `“${raw}” bukan ${this.what.id} yang dikenal.`, en: `“${raw}” is no known ${this.what.en}.` };
    // Whoever mistyped needs the one word that was meant; only a word like none of them needs the whole list.
    if (near !== null)
      return refused(`${refusal.id} Mungkin maksudnya ${spoken(near)}.`, `${refusal.en} Perhaps ${spoken(near)} is meant.`, near);
    const accepted = this.codes.slice(0, MOST).join(', ') + (this.codes.length > MOST ? ', …' : '');
    return refused(`${refusal.id} Yang diterima: ${accepted}.`, `${refusal.en} Accepted: ${accepted}.`, null);
  }

  private nearest(word: string): string | null {
    if (word === '') return null;
    let best: { code: string; score: number } | null = null;
    for (const [candidate, choice] of this.byWord) {
      const score = distance(word, candidate) / Math.max(word.length, candidate.length);
      if (score <= NEAR && (best === null || score < best.score)) best = { code: choice.code, score };
    }
    return best?.code ?? null;
  }
}

/**
 * Matches one text against choices by code or label without case, spaces and punctuation; the nearest code is
 * the suggestion. For many texts make one `Choices` and keep it.
 */
export function parseChoice<T>(text: string, what: { id: string; en: string }, choices: Choice<T>[]): Parsed<T> {
  return new Choices(what, choices).parse(text);
}
