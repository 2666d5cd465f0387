import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Sealed, StoredPair } from './noteLock.ts';
import type { NoteCover } from './notes.ts';

export interface StoredNote extends NoteCover {
  sealed: Sealed;
}

/** Somebody who wrote notes in this browser. */
export interface StoredOwner {
  owner: string;
  /** Name as the header shows it. */
  name: string;
  /** Region the account is bound to; null for the whole country. */
  region: string | null;
  pair: StoredPair;
  /** When the account last used this page, ISO 8601. */
  seen: string;
}

/** A public list kept for typing without network. */
interface KeptList {
  key: string;
  at: string;
  value: unknown;
}

interface Schema extends DBSchema {
  notes: { key: string; value: StoredNote; indexes: { owner: string } };
  owners: { key: string; value: StoredOwner };
  lists: { key: string; value: KeptList };
}

/** Where notes, owners and lists lie. `durable` is false when the browser refused: then all of it is gone with the page. */
export interface NoteStore {
  durable: boolean;
  notesOf(owner: string): Promise<StoredNote[]>;
  /** How many notes of other owners wait here. */
  waitingOfOthers(owner: string | null): Promise<number>;
  put(note: StoredNote): Promise<void>;
  delete(id: string): Promise<void>;
  owners(): Promise<StoredOwner[]>;
  putOwner(owner: StoredOwner): Promise<void>;
  list(key: string): Promise<{ at: string; value: unknown } | undefined>;
  putList(key: string, value: unknown): Promise<void>;
  dropLists(): Promise<void>;
}

const waits = ({ state }: NoteCover) => state !== 'sent';

function onDatabase(db: IDBPDatabase<Schema>): NoteStore {
  return {
    durable: true,
    notesOf: (owner) => db.getAllFromIndex('notes', 'owner', owner),
    waitingOfOthers: async (owner) => (await db.getAll('notes')).filter((n) => n.owner !== owner && waits(n)).length,
    put: async (note) => {
      // Committed to disk, not to a buffer of the operating system: the next moment may be a power cut.
      const tx = db.transaction('notes', 'readwrite', { durability: 'strict' });
      await Promise.all([tx.store.put(note), tx.done]);
    },
    delete: (id) => db.delete('notes', id),
    owners: () => db.getAll('owners'),
    putOwner: async (owner) => void (await db.put('owners', owner)),
    list: (key) => db.get('lists', key),
    putList: async (key, value) => void (await db.put('lists', { key, at: new Date().toISOString(), value })),
    dropLists: () => db.clear('lists'),
  };
}

function inMemory(): NoteStore {
  const [notes, owners, lists] = [new Map<string, StoredNote>(), new Map<string, StoredOwner>(), new Map<string, KeptList>()];
  return {
    durable: false,
    notesOf: async (owner) => [...notes.values()].filter((n) => n.owner === owner),
    waitingOfOthers: async () => 0,
    put: async (note) => void notes.set(note.id, note),
    delete: async (id) => void notes.delete(id),
    owners: async () => [...owners.values()],
    putOwner: async (owner) => void owners.set(owner.owner, owner),
    list: async (key) => lists.get(key),
    putList: async (key, value) => void lists.set(key, { key, at: new Date().toISOString(), value }),
    dropLists: async () => lists.clear(),
  };
}

/** Async, so that a browser that throws at once is met like one that refuses later. */
async function openDatabase(): Promise<IDBPDatabase<Schema>> {
  const db = await openDB<Schema>('petarawan-catatan', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('notes', { keyPath: 'id' }).createIndex('owner', 'owner');
      fresh.createObjectStore('owners', { keyPath: 'owner' });
      fresh.createObjectStore('lists', { keyPath: 'key' });
    },
  });
  // Some browsers open a store and refuse the first write: better found out before somebody types.
  await onDatabase(db).putList('probe', null);
  return db;
}

let opened: Promise<NoteStore> | null = null;

/** Opens the store of this browser; in memory when it has none for us (blocked, full, private). */
export function openNoteStore(): Promise<NoteStore> {
  opened ??= openDatabase().then(onDatabase).catch(inMemory);
  return opened;
}
