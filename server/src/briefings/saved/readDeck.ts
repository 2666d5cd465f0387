import { type Caller, mayDo } from '../../accounts/caller.ts';
import type { Db } from '../../db/database.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import { databaseSource } from '../../releases/databaseSource.ts';
import type { PublicHead } from '../../releases/public/contract.ts';
import { readOffice } from '../offices/readOffice.ts';
import type { DeckDetail, DeckHead, DecksResponse } from './contract.ts';
import { editsDeck, noDeck, seesDeck } from './deckSight.ts';
import { findDeck, listHeads, type StoredDeck, type StoredHead } from './repository.ts';

/** The decks that a caller sees, latest change first. */
export async function listDecks(db: Db, caller: Caller): Promise<DecksResponse> {
  const heads = (await listHeads(db)).filter((head) => seesDeck(caller, head));
  const facts = await headFacts(db, heads);
  return { items: heads.map((head) => shownHead(head, facts)), may: { make: mayDo(caller, 'edit_plans') } };
}

/** A deck that the caller sees. Throws AppError `not_found` when there is none, or none for them. */
export async function seenDeck(db: Db, caller: Caller, id: number): Promise<StoredDeck> {
  const deck = await findDeck(db, id);
  if (!deck || !seesDeck(caller, deck.head)) throw noDeck(id);
  return deck;
}

/** One deck as somebody sees it. Throws AppError `not_found`. */
export const readDeck = async (db: Db, caller: Caller, id: number): Promise<DeckDetail> =>
  shownDeck(db, caller, await seenDeck(db, caller, id));

/** A stored deck with what the caller may do. Throws AppError `not_found` when they do not see it. */
export async function shownDeck(db: Db, caller: Caller, { head, content, choices, changes }: StoredDeck): Promise<DeckDetail> {
  if (!seesDeck(caller, head)) throw noDeck(head.id);
  const [facts, office] = await Promise.all([headFacts(db, [head]), readOffice(db, head.area)]);
  const edit = editsDeck(caller, head);
  return {
    ...shownHead(head, facts),
    ...{ content, choices, changes },
    office: { name: office.name, logo: office.logo !== null },
    may: { edit, delete: edit },
  };
}

interface HeadFacts {
  version: number;
  nameOf: (code: string) => string;
  releases: readonly PublicHead[];
}

/** Releases are read only for decks that are made of one. */
async function headFacts(db: Db, heads: readonly StoredHead[]): Promise<HeadFacts> {
  const ofReleases = heads.some(({ release }) => release !== 0);
  const [{ matcher }, releases] = await Promise.all([regionIndex(db), ofReleases ? databaseSource(db).heads() : []]);
  return { version: db.version, nameOf: (code) => matcher.get(code)?.name ?? code, releases };
}

const shownHead = (head: StoredHead, facts: HeadFacts): DeckHead => ({
  id: head.id,
  title: head.title,
  occasion: head.occasion,
  kind: head.kind,
  area: head.area,
  areaName: facts.nameOf(head.area),
  lang: head.lang,
  release: head.release || null,
  sample: head.sample,
  slides: head.slides,
  made: { by: head.made_name || head.made_by, at: head.made_at },
  edited: { by: head.edited_name || head.edited_by, at: head.edited_at },
  dataVersion: head.data_version,
  behind: head.release === 0 ? facts.version > head.data_version : superseded(head, facts.releases),
  version: head.version,
});

/** A release never changes; what a later one corrects of it, or that there is a later one, is said by a deck that was made after it. */
function superseded({ release, drawn_at }: StoredHead, releases: readonly PublicHead[]): boolean {
  const by = releases.find(({ number }) => number === release)?.supersededBy ?? null;
  const later = releases.find(({ number }) => number === by);
  return later !== undefined && later.publishedOn > drawn_at.slice(0, 10);
}
