import type { Text } from '@petarawan/server/contract/http';
import type { CataloguesResponse } from '@petarawan/server/contract/reports';

/** Table column -> list of the catalogue whose numbers stand in it. */
const LISTS = { channel: 'channels', origin: 'origins', issue: 'issues', status: 'statuses' } as const;

/** Names what a number of a table stands for (`issue` 1 -> `Politik uang`); undefined for everything that is no such number. */
export function changeWords(catalogues: CataloguesResponse | undefined, say: (text: Text) => string) {
  return (column: string, value: unknown): string | undefined => {
    if (!catalogues || typeof value !== 'number' || !(column in LISTS)) return undefined;
    const entry = catalogues[LISTS[column as keyof typeof LISTS]].find((e) => e.number === value);
    return entry && say(entry.name);
  };
}
