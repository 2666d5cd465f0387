import { LEVELS, type Level, type Region } from './contract.ts';
import { canonicalKey, type Kind, nameReadings } from './nameReadings.ts';
import { foldName, isSyllabicAcronym, nameKey, relaxedWords, withinOneEdit } from './normalizeName.ts';
import { isWithin, normalizeCode } from './regionCode.ts';
import { SearchEntries, type SearchEntry, type Spelling } from './searchEntries.ts';

export interface SearchFilter {
  level?: Level | undefined;
  /** Only regions inside this one. */
  within?: string | undefined;
}

/** Desa are looked through only when fewer than this many other regions were found. */
const FEW = 8;
/** Shortest name that may contain a typing error. */
const SHORTEST_TYPO = 5;
/** Shorter questions are only looked for at the beginning of words. */
const SHORTEST_PIECE = 3;

/** How well a name answers a question; smaller is better. */
const FIT = { exact: 0, alike: 1, begins: 2, words: 3, acronym: 4, inside: 5, typo: 6 };

interface Hit {
  region: Region;
  fit: number;
}

/** Search over all names and codes, tolerant of spelling and prefixes. Built once per data version; a search takes milliseconds. */
export class RegionSearch {
  private readonly regions: readonly Region[];
  private readonly byLevel = new Map<Level, SearchEntries>();

  constructor(regions: readonly Region[]) {
    this.regions = regions;
  }

  /**
   * Regions that `question` may mean, best first: the same name (after `Kab.`, `Kota` and well-known other names such as `DIY`),
   * then names that begin so, contain its words, are abbreviated so (`bateng`), or contain it; when there is none of these, names one
   * typing error away. Equal fits by level from provinsi down, then by code. Digits are taken as the beginning of a code.
   */
  search(question: string, filter: SearchFilter = {}): Region[] {
    const text = question.trim();
    if (/^[\d.\s]+$/.test(text)) return this.byCode(text, filter);
    if (nameKey(text) === '') return [];
    const right = this.hits(text, filter, false);
    return ordered(right.length ? right : this.hits(text, filter, true));
  }

  private hits(text: string, filter: SearchFilter, typos: boolean): Hit[] {
    const hits: Hit[] = [];
    for (const level of filter.level ? [filter.level] : LEVELS) {
      if (level === 'desa' && !filter.level && hits.length >= FEW) break;
      const question = new Question(level, text);
      const entries = this.entries(level);
      for (const entry of typos ? question.almost(entries) : question.candidates(entries)) {
        if (filter.within && !isWithin(entry.region.code, filter.within)) continue;
        const fit = typos ? FIT.typo : question.fit(entry);
        if (fit !== null) hits.push({ region: entry.region, fit });
      }
    }
    return hits;
  }

  private byCode(text: string, filter: SearchFilter): Region[] {
    const code = normalizeCode(text);
    const digits = text.replace(/\D/g, '');
    if (digits === '') return [];
    return this.regions.filter((r) => {
      if (filter.level && r.level !== filter.level) return false;
      if (filter.within && !isWithin(r.code, filter.within)) return false;
      return code !== null ? isWithin(r.code, code) : r.code.replaceAll('.', '').startsWith(digits);
    });
  }

  private entries(level: Level): SearchEntries {
    let entries = this.byLevel.get(level);
    if (!entries) {
      entries = new SearchEntries(
        level,
        this.regions.filter((r) => r.level === level),
      );
      this.byLevel.set(level, entries);
    }
    return entries;
  }
}

function ordered(hits: Hit[]): Region[] {
  const depth = (r: Region) => LEVELS.indexOf(r.level);
  hits.sort((a, b) => a.fit - b.fit || depth(a.region) - depth(b.region) || (a.region.code < b.region.code ? -1 : 1));
  return hits.map((h) => h.region);
}

/** A question read once for one level. */
class Question {
  private readonly level: Level;
  private readonly readings: (Spelling & { kind: Kind })[];
  private readonly whole: string;

  constructor(level: Level, text: string) {
    this.level = level;
    this.whole = nameKey(text);
    this.readings = nameReadings(level, text)
      .filter((r) => r.base !== '')
      .map((r) => {
        const relaxed = relaxedWords(r.base);
        return {
          kind: r.kind,
          key: canonicalKey(level, r.base),
          words: foldName(r.base).split(' '),
          relaxed,
          relaxedKey: relaxed.join(''),
        };
      });
  }

  /** Every entry that can fit at all; abbreviations glued from syllables are tried above the desa only. */
  candidates(entries: SearchEntries): Iterable<SearchEntry> {
    if (this.level !== 'desa' && this.readings.some((r) => r.words.length === 1)) return entries.all;
    const pieces = new Set<string>();
    for (const { key, words, relaxed, relaxedKey } of this.readings) {
      pieces.add(key.length < SHORTEST_PIECE ? ` ${key}` : key);
      for (const list of [words, relaxed]) pieces.add(` ${list.reduce((a, b) => (b.length > a.length ? b : a), '')}`);
      pieces.add(` ${relaxedKey}`);
    }
    return entries.containing(pieces);
  }

  *almost(entries: SearchEntries): Iterable<SearchEntry> {
    for (const { kind, key } of this.readings) {
      if (key.length < SHORTEST_TYPO) continue;
      for (const entry of entries.ofLength(key.length)) if (fits(kind, entry) && withinOneEdit(key, entry.key)) yield entry;
    }
  }

  fit(entry: SearchEntry): number | null {
    let best: number | null = entry.whole === this.whole ? FIT.exact : null;
    for (const reading of this.readings) {
      const fit = fits(reading.kind, entry) ? fitOf(entry, reading) : null;
      if (fit !== null && (best === null || fit < best)) best = fit;
    }
    return best;
  }
}

function fits(kind: Kind, entry: SearchEntry): boolean {
  return kind === null || entry.kind === null || kind === entry.kind;
}

function fitOf(entry: SearchEntry, { key, words, relaxed, relaxedKey }: Spelling): number | null {
  if (entry.key === key) return FIT.exact;
  if (entry.relaxedKey === relaxedKey) return FIT.alike;
  if (entry.key.startsWith(key) || entry.whole.startsWith(key)) return FIT.begins;
  if (eachBegins(words, entry.words) || eachBegins(relaxed, entry.relaxed)) return FIT.words;
  if (words.length === 1 && isSyllabicAcronym(key, entry.words)) return FIT.acronym;
  return key.length >= SHORTEST_PIECE && entry.key.includes(key) ? FIT.inside : null;
}

/** True when each of `words` begins one of `own`. */
function eachBegins(words: string[], own: string[]): boolean {
  return words.every((w) => own.some((o) => o.startsWith(w)));
}
