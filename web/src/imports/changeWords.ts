import type { Text } from '@petarawan/server/contract/http';
import { PLACE_KIND_NAMES } from '@petarawan/server/contract/prevention/places';
import type { CataloguesResponse } from '@petarawan/server/contract/reports';

/** Table column -> list of the catalogue whose numbers stand in it. */
const LISTS = { channel: 'channels', origin: 'origins', issue: 'issues', status: 'statuses' } as const;

/** Columns of prevention whose codes stand in its own vocabulary. */
export const PREVENTION_COLUMNS: ReadonlySet<string> = new Set(['form', 'kind']);
const PLACE_NAMES: Readonly<Record<string, Text>> = PLACE_KIND_NAMES;

interface Vocabulary {
  catalogues: CataloguesResponse | undefined;
  /** Form or kind of an activity of prevention; undefined while it is not known. */
  prevention(code: string): Text | undefined;
}

/**
 * Names what a number or code of a table stands for (`issue` 1 or `politik_uang` -> `Politik uang`); undefined for everything that is
 * none of the vocabulary.
 */
export function changeWords({ catalogues, prevention }: Vocabulary, say: (text: Text) => string) {
  return (column: string, value: unknown): string | undefined => {
    if (PREVENTION_COLUMNS.has(column) && typeof value === 'string') {
      const name = prevention(value) ?? (Object.hasOwn(PLACE_NAMES, value) ? PLACE_NAMES[value] : undefined);
      return name && say(name);
    }
    if (!catalogues || !(column in LISTS)) return undefined;
    const entry = catalogues[LISTS[column as keyof typeof LISTS]].find((e) => e.number === value || e.code === value);
    return entry && say(entry.name);
  };
}
