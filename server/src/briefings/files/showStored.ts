import type { Db } from '../../db/database.ts';
import type { ShownDeck } from '../../drawing/slides/slideFrame.ts';
import { showDeck } from '../deck/showDeck.ts';
import { logoSize } from '../offices/logoSize.ts';
import { readOffice } from '../offices/readOffice.ts';
import type { DeckOffice } from '../saved/contract.ts';
import type { StoredDeck } from '../saved/repository.ts';

/** A saved deck under the frame of its area's office, in the name of whoever read its figures. */
export async function showStored(db: Db, deck: StoredDeck): Promise<ShownDeck> {
  return underFrame(deck, await readOffice(db, deck.head.area));
}

/** The same with a given office. */
export const underFrame = ({ content, choices, head }: StoredDeck, { name, logo }: DeckOffice): ShownDeck =>
  showDeck(content, choices, { office: name, logo: logo === null ? null : logoSize(logo), maker: head.drawn_name || null });
