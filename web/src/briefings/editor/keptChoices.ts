import { DeckChoices } from '@petarawan/server/contract/briefings/saved';

/** What was not saved of a deck, with the state that it was written on. */
export interface KeptChoices {
  version: number;
  base: DeckChoices;
  choices: DeckChoices;
  at: string;
}

/** Whoever signs in at the same machine does not find another person's words. */
const keyOf = (who: string, id: number) => `petarawan-paparan ${who} ${id}`;

/** What this browser kept of a deck; null when there is nothing, or it cannot be read. */
export function readKeptChoices(who: string, id: number): KeptChoices | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(who, id)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { version, base, choices, at } = kept as Partial<KeptChoices>;
    const [was, now] = [DeckChoices.safeParse(base), DeckChoices.safeParse(choices)];
    const known = was.success && now.success && typeof version === 'number' && typeof at === 'string';
    return known ? { version, base: was.data, choices: now.data, at } : null;
  } catch {
    return null;
  }
}

/** Keeps what is not saved, or forgets it (null). A browser that keeps nothing is no reason to stop. */
export function keepChoices(who: string, id: number, kept: Omit<KeptChoices, 'at'> | null): void {
  try {
    if (kept === null) localStorage.removeItem(keyOf(who, id));
    else localStorage.setItem(keyOf(who, id), JSON.stringify({ ...kept, at: new Date().toISOString() }));
  } catch {
    // Full or forbidden: the words stay on the screen.
  }
}
