import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../../accounts/caller.ts';
import { AppError } from '../../errors.ts';
import { shapeFiles } from '../../regions/boundaries/shapeFiles.ts';
import { readOffice } from '../offices/readOffice.ts';
import type { DeckDeps } from '../saved/deckDeps.ts';
import { noDeck, seesDeck } from '../saved/deckSight.ts';
import { seenDeck } from '../saved/readDeck.ts';
import { findHead, type StoredHead } from '../saved/repository.ts';
import { type DeckFileKind, deckTask } from './deckTask.ts';
import { makeDeckFile } from './makeDeckFile.ts';
import { underFrame } from './showStored.ts';

/** Bytes of pictures that are kept. */
const MOST = 48_000_000;

/** A picture of a slide with the tag of its content. */
export interface DrawnSlide {
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
}
interface Kept {
  /** Those that are being drawn; whoever asks meanwhile waits for the same. */
  running: Map<string, Promise<DrawnSlide>>;
  done: LRUCache<string, DrawnSlide>;
}
const books = new WeakMap<object, Kept>();

/**
 * The picture of a slide of a saved deck. A builder shows twenty of them at once and again after every change: they are kept for as long as
 * neither the deck nor its office nor the boundaries change. Throws AppError `not_found` for a deck that the caller does not see, and for a
 * slide that is not shown.
 */
export async function keptSlide(
  { db, config }: DeckDeps,
  caller: Caller,
  id: number,
  kind: Extract<DeckFileKind, { slide: string }>,
): Promise<DrawnSlide & { head: StoredHead }> {
  const head = await findHead(db, id);
  if (!head || !seesDeck(caller, head)) throw noDeck(id);
  const [office, shapes] = await Promise.all([readOffice(db, head.area), shapeFiles(db, config.dataDir)]);
  const kept = keptOf(db);
  const key = JSON.stringify([
    ...[id, head.made_at, head.version, hashOf(JSON.stringify(office)), shapes?.manifest.version],
    ...[kind.slide, kind.type, kind.paper],
  ]);
  const known = kept.done.get(key);
  if (known) return { ...known, head };
  const running = kept.running.get(key);
  if (running) return { ...(await running), head };
  const drawing = (async () => {
    const deck = await seenDeck(db, caller, id);
    const shown = underFrame(deck, office);
    if (!shown.slides.some((slide) => slide.id === kind.slide)) throw noSlide(kind.slide);
    const bytes = await makeDeckFile(deckTask(shown, deck.pictures, shapes, kind));
    const drawn = { bytes, etag: `"${hashOf(bytes)}"` };
    // Somebody may have changed it between the two reads.
    if (deck.head.version === head.version && deck.head.made_at === head.made_at) kept.done.set(key, drawn);
    return drawn;
  })().finally(() => kept.running.delete(key));
  kept.running.set(key, drawing);
  return { ...(await drawing), head };
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64url').slice(0, 27);

function keptOf(db: object): Kept {
  const known = books.get(db);
  if (known) return known;
  const made: Kept = { running: new Map(), done: new LRUCache({ maxSize: MOST, sizeCalculation: ({ bytes }) => bytes.length }) };
  books.set(db, made);
  return made;
}

const noSlide = (slide: string) =>
  new AppError('not_found', {
    id: `Paparan ini tidak menampilkan halaman “${slide}”.`,
    en: `This deck does not show a slide “${slide}”.`,
  });
