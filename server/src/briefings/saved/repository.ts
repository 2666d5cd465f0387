import type { Queryable, Row, Tx, Value } from '../../db/database.ts';
import { putSetting, readSetting } from '../../db/settings.ts';
import type { DeckContent, DeckKind, DeckQuestion } from '../deck/contract.ts';
import type { DeckPicture } from '../deck/madeDeck.ts';
import type { DeckChange, DeckChoices } from './contract.ts';
import { readPictures, writePictures } from './storedPictures.ts';

/** A saved deck without what stands on its slides; empty texts stand for nothing, release 0 for an internal deck. */
export interface StoredHead extends Row {
  id: number;
  area: string;
  kind: DeckKind;
  lang: 'id' | 'en';
  release: number;
  sight: string;
  title: string;
  occasion: string;
  slides: number;
  sample: boolean;
  data_version: number;
  version: number;
  made_by: string;
  made_name: string;
  made_at: string;
  edited_by: string;
  edited_name: string;
  edited_at: string;
  drawn_name: string;
  drawn_at: string;
}

/** A saved deck. */
export interface StoredDeck {
  head: StoredHead;
  question: DeckQuestion;
  content: DeckContent;
  pictures: ReadonlyMap<string, DeckPicture>;
  choices: DeckChoices;
  changes: DeckChange[];
}

const COLUMNS = `id, area, kind, lang, release, sight, title, occasion, slides, sample, data_version, version, made_by, made_name, made_at,
  edited_by, edited_name, edited_at, drawn_name, drawn_at`;
const NAMES = COLUMNS.split(',').map((name) => name.trim());
const BODY = ['question', 'content', 'pictures', 'choices', 'changes'] as const;
/** Setting that holds the last number given to a deck. */
const LAST_ID = 'decks.last_id';

/** All decks, latest change first. */
export const listHeads = (db: Queryable): Promise<StoredHead[]> =>
  db.all<StoredHead>(`select ${COLUMNS} from decks order by edited_at desc, id desc`);

/** Head of a deck; null when there is none. */
export async function findHead(db: Queryable, id: number): Promise<StoredHead | null> {
  const [row] = await db.all<StoredHead>(`select ${COLUMNS} from decks where id = $1`, [id]);
  return row ?? null;
}

/** All of a deck; null when there is none. */
export async function findDeck(db: Queryable, id: number): Promise<StoredDeck | null> {
  const [row] = await db.all<StoredHead & Record<(typeof BODY)[number], string>>(
    `select ${COLUMNS}, ${BODY.join(', ')} from decks where id = $1`,
    [id],
  );
  if (!row) return null;
  const { question, content, pictures, choices, changes, ...head } = row;
  return {
    head: head as StoredHead,
    question: JSON.parse(question) as DeckQuestion,
    content: JSON.parse(content) as DeckContent,
    pictures: readPictures(pictures),
    choices: JSON.parse(choices) as DeckChoices,
    changes: JSON.parse(changes) as DeckChange[],
  };
}

/** A number that no deck has had. The caller holds the lock of the decks. */
export async function nextId(tx: Tx): Promise<number> {
  const [row] = await tx.all<{ id: number }>('select coalesce(max(id), 0) as id from decks');
  const next = Math.max(row?.id ?? 0, Number((await readSetting(tx, LAST_ID)) ?? 0)) + 1;
  await putSetting(tx, LAST_ID, String(next));
  return next;
}

/** Stores a deck in the place of what stood under its number. The caller holds the lock of the decks. */
export async function putDeck(tx: Tx, { head, question, content, pictures, choices, changes }: StoredDeck): Promise<void> {
  await tx.run('delete from decks where id = $1', [head.id]);
  const columns = [...NAMES, ...BODY];
  await tx.run(`insert into decks (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`, [
    ...NAMES.map((name) => head[name] as Value),
    ...[question, content].map((part) => JSON.stringify(part)),
    writePictures(pictures),
    ...[choices, changes].map((part) => JSON.stringify(part)),
  ]);
}

/** Removes a deck. The caller holds the lock of the decks. */
export const dropDeck = (tx: Tx, id: number): Promise<void> => tx.run('delete from decks where id = $1', [id]);
