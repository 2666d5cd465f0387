import type { Db } from '../../../db/database.ts';
import type { DeckQuestion } from '../contract.ts';
import type { MadeDeck } from '../madeDeck.ts';
export async function makeReleaseDeck(_db: Db, _q: DeckQuestion, _n: number, _day: string): Promise<MadeDeck> {
  throw new Error('todo');
}
