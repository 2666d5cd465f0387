import type { Level, Region } from './contract.ts';
import { canonicalKey, type Kind, officialReading } from './nameReadings.ts';
import { nameKey, relaxedWords } from './normalizeName.ts';

/** A name in the forms it is compared in. */
export interface Spelling {
  key: string;
  words: string[];
  relaxed: string[];
  relaxedKey: string;
}

/** A region in the forms its name is searched in. */
export interface SearchEntry extends Spelling {
  region: Region;
  kind: Kind;
  /** Key of the whole official name, `kabupatenbangkatengah`. */
  whole: string;
}

/** Separates entries in the joined text; no name contains it. */
const END = '\n';

/**
 * The entries of one level with two short cuts, so that most names are never looked at one by one: all names joined into one
 * text that is searched for a piece, and entries by the length of their key for typing errors.
 */
export class SearchEntries {
  readonly all: SearchEntry[];
  private readonly text: string;
  /** Where each entry ends in `text`. */
  private readonly ends: number[] = [];
  private readonly byLength = new Map<number, SearchEntry[]>();

  constructor(level: Level, regions: readonly Region[]) {
    this.all = regions.map((region) => {
      const { kind, base } = officialReading(level, region.code, region.name);
      const relaxed = relaxedWords(base);
      return {
        region,
        kind,
        key: canonicalKey(level, base),
        whole: nameKey(region.name),
        words: base.split(' '),
        relaxed,
        relaxedKey: relaxed.join(''),
      };
    });
    const parts: string[] = [];
    let length = 0;
    for (const entry of this.all) {
      const part = ` ${entry.words.join(' ')} ${entry.relaxed.join(' ')} ${entry.key} ${entry.whole} ${entry.relaxedKey}${END}`;
      parts.push(part);
      length += part.length;
      this.ends.push(length);
      const bucket = this.byLength.get(entry.key.length);
      if (bucket) bucket.push(entry);
      else this.byLength.set(entry.key.length, [entry]);
    }
    this.text = parts.join('');
  }

  /** Entries that contain one of the pieces anywhere in their forms. */
  containing(pieces: Iterable<string>): Set<SearchEntry> {
    const found = new Set<SearchEntry>();
    for (const piece of pieces) {
      let at = this.text.indexOf(piece);
      while (at >= 0) {
        const index = this.entryAt(at);
        found.add(this.all[index] as SearchEntry);
        at = this.text.indexOf(piece, this.ends[index]);
      }
    }
    return found;
  }

  /** Entries whose key is as long as `length`, give or take one letter. */
  *ofLength(length: number): Iterable<SearchEntry> {
    for (const n of [length - 1, length, length + 1]) yield* this.byLength.get(n) ?? [];
  }

  private entryAt(position: number): number {
    let low = 0;
    let high = this.ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] as number) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
