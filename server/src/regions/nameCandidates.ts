import type { Level, Region } from './contract.ts';
import { canonicalKey, type Kind, nameReadings, officialReading } from './nameReadings.ts';
import { foldName, numbersIn, relaxedKey, withinOneEdit } from './normalizeName.ts';

/** A region under one of its names. `former` names (before a change of name, code or province) count less than today's. */
export interface Candidate {
  region: Region;
  name: string;
  former: boolean;
}

interface Entry extends Candidate {
  kind: Kind;
  base: string;
  key: string;
  numbers: string;
}

/** `hits`: the regions the name can mean (none, one, or several); `otherKind`: would fit but for Kabupaten/Kota or Desa/Kelurahan. */
export interface Found {
  hits: Region[];
  otherKind: Region[];
  /** True when the name is only a former one. */
  former: boolean;
}

const NOTHING: Found = { hits: [], otherKind: [], former: false };

/** Names shorter than this are never taken for a typing error of another. */
const SHORTEST_TYPO = 6;

/** All regions a written name could mean in one place (the children of one parent, or a whole level). */
export class NameCandidates {
  readonly level: Level;
  readonly entries: readonly Entry[];
  private readonly literal = new Map<string, Entry[]>();
  private readonly exact = new Map<string, Entry[]>();
  private relaxed: Map<string, Entry[]> | null = null;

  constructor(level: Level, candidates: Iterable<Candidate>) {
    this.level = level;
    this.entries = [...candidates].map((c) => {
      const { kind, base } = officialReading(level, c.region.code, c.name);
      return { ...c, kind, base, key: canonicalKey(level, base), numbers: numbersIn(base) };
    });
    for (const entry of this.entries) {
      add(this.literal, entry.base, entry);
      add(this.exact, entry.key, entry);
    }
  }

  /**
   * Finds what `raw` means: by the same words, by the same letters, with abbreviations written out (or one of two names
   * printed side by side), and last (with `typos`) by one typing error in names of six letters or more, if only one
   * region is that close.
   */
  find(raw: string, typos: boolean): Found {
    const readings = nameReadings(this.level, raw);
    const otherKind: Region[] = [];
    for (const [index, keyOf] of [
      [this.literal, (base: string) => base],
      [this.exact, (base: string) => canonicalKey(this.level, base)],
      [this.relaxedIndex(), relaxedKey],
    ] as const) {
      for (const reading of readings) {
        const all = index.get(keyOf(reading.base)) ?? [];
        const fitting = all.filter((e) => fits(reading.kind, e.kind));
        if (fitting.length) return found(preferCurrent(fitting));
        otherKind.push(...all.map((e) => e.region));
      }
    }
    if (otherKind.length || !typos) return { ...NOTHING, otherKind: [...new Set(otherKind)] };
    for (const { kind, base } of readings) {
      const key = canonicalKey(this.level, base);
      if (key.length < SHORTEST_TYPO) continue;
      const numbers = numbersIn(base);
      const close = this.entries.filter(
        (e) => e.key.length >= SHORTEST_TYPO && fits(kind, e.kind) && e.numbers === numbers && withinOneEdit(key, e.key),
      );
      // Two neighbours equally close are a reason to ask; Kabupaten and Kota of one name come back as both.
      if (distinct(close).length === 1 || new Set(close.map((e) => e.key)).size === 1) return found(preferCurrent(close));
    }
    return NOTHING;
  }

  private relaxedIndex(): Map<string, Entry[]> {
    if (!this.relaxed) {
      this.relaxed = new Map();
      for (const entry of this.entries) {
        for (const key of new Set([relaxedKey(entry.base), ...variantKeys(entry.name)])) add(this.relaxed, key, entry);
      }
    }
    return this.relaxed;
  }
}

/** Keys of names printed as alternatives: `Wari/Taiyeve II`, `Misool (Misool Utara)`. */
function variantKeys(name: string): string[] {
  if (!/[/(]/.test(name)) return [];
  return name
    .split(/[/()]/)
    .filter((part) => foldName(part).length >= 4)
    .map(relaxedKey);
}

function fits(said: Kind, official: Kind): boolean {
  return said === null || official === null || said === official;
}

function preferCurrent(entries: Entry[]): Entry[] {
  const current = entries.filter((e) => !e.former);
  return current.length ? current : entries;
}

function found(entries: Entry[]): Found {
  return { hits: distinct(entries), otherKind: [], former: entries.every((e) => e.former) };
}

function distinct(entries: Entry[]): Region[] {
  return [...new Map(entries.map((e) => [e.region.code, e.region])).values()];
}

function add(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
