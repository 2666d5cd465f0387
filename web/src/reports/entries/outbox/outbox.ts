import type { EntryNote } from '@petarawan/server/contract/reports/entries';
import { ApiError } from '../../../api/apiError.ts';
import type { NoteLock } from './noteLock.ts';
import type { NoteStore, StoredNote } from './noteStore.ts';
import type { ListedNote, NoteContent, NoteCover } from './notes.ts';
import { sendNotes, type Verdict } from './sendNotes.ts';

/** A moment to take a note back, and time for the next one: an import per handful of notes, not per note. */
const REST_MS = 8_000;
const AGAIN_MS = [15_000, 60_000, 300_000];
/** Sent notes are shown on the day they were written. */
const SHOWN_MS = 24 * 3_600_000;

export interface OutboxState {
  /** Newest first. */
  notes: readonly ListedNote[];
  sending: boolean;
  /** Why sending stopped; null when nothing is wrong. */
  trouble: ApiError | null;
}

/** Notes of one owner in this browser: written here, sent when that is possible. Two tabs share them and never send at once. */
export class Outbox {
  readonly owner: string;
  readonly durable: boolean;
  private state: OutboxState = { notes: [], sending: false, trouble: null };
  private readonly listeners = new Set<() => void>();
  private readonly tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('petarawan-catatan');
  private readonly store: NoteStore;
  private readonly key: NoteLock;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  /** What was written or opened in this tab: shown even while the rest is locked. */
  private readonly known = new Map<string, NoteContent>();

  constructor(owner: string, store: NoteStore, key: NoteLock) {
    this.owner = owner;
    this.store = store;
    this.durable = store.durable;
    this.key = key;
    this.tabs?.addEventListener('message', () => void this.reload());
  }

  readonly snapshot = (): OutboxState => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private show(change: Partial<OutboxState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Reads what lies in the browser and sends what waits. */
  async start(): Promise<void> {
    await this.reload();
    await this.send();
  }

  close(): void {
    clearTimeout(this.timer);
    this.tabs?.close();
    this.listeners.clear();
  }

  private async reload(): Promise<void> {
    const stored = await this.store.notesOf(this.owner);
    const old = new Date(Date.now() - SHOWN_MS).toISOString();
    const notes: ListedNote[] = [];
    for (const note of stored) {
      if (note.state === 'sent' && note.at < old) await this.store.delete(note.id);
      else notes.push({ ...cover(note), content: await this.contentOf(note) });
    }
    this.show({ notes: notes.sort((a, b) => (a.at < b.at ? 1 : -1)) });
  }

  private async contentOf({ id, sealed }: StoredNote): Promise<NoteContent | null> {
    if (this.key.open) return this.key.open(sealed);
    return this.known.get(id) ?? null;
  }

  private async save(note: NoteCover, content: NoteContent): Promise<void> {
    await this.store.put({ ...cover(note), sealed: await this.key.lock(content) });
    this.known.set(note.id, content);
  }

  private async changed(): Promise<void> {
    await this.reload();
    this.tabs?.postMessage('');
  }

  /**
   * Keeps a new note, or a corrected one of the same identifier.
   * @throws whatever the browser says when it cannot keep it: then nothing was kept and the form stays as it is.
   */
  async keep(channel: string, note: EntryNote): Promise<void> {
    const before = this.state.notes.find((n) => n.id === note.id);
    const waiting = before ?? { id: note.id, owner: this.owner, at: new Date().toISOString(), quarantine: null, import: null };
    await this.save({ ...waiting, channel: before?.channel ?? channel, state: 'waiting' }, { note, problems: [] });
    await this.changed();
    this.sendIn(this.durable ? REST_MS : 0);
  }

  /** Takes back a note that was not sent yet; false when it is too late. */
  async takeBack(id: string): Promise<boolean> {
    const done = await this.alone(async () => {
      const note = (await this.store.notesOf(this.owner)).find((n) => n.id === id);
      if (note?.state !== 'waiting' || note.quarantine !== null) return false;
      await this.store.delete(id);
      return true;
    });
    await this.changed();
    return done;
  }

  /** Takes a refused note off the list; its row stays in the server's quarantine. */
  async letGo(id: string): Promise<void> {
    await this.store.delete(id);
    await this.changed();
  }

  private sendIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), ms);
  }

  /** One tab of this browser at a time. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks ? navigator.locks.request(`petarawan-catatan ${this.owner}`, work) : work();
  }

  /** Sends all that waits, now; without the key or without network it stays. */
  async send(): Promise<void> {
    clearTimeout(this.timer);
    const { open } = this.key;
    if (open === null || !this.state.notes.some((n) => n.state === 'waiting')) return;
    this.show({ sending: true });
    try {
      await this.alone(async () => {
        // Read again inside the lock: another tab may have sent them meanwhile.
        const stored = (await this.store.notesOf(this.owner)).filter((n) => n.state === 'waiting');
        const outgoing = await Promise.all(stored.map(async (n) => ({ ...n, content: await open(n.sealed) })));
        const readable = outgoing.filter((n): n is typeof n & { content: NoteContent } => n.content !== null);
        await sendNotes(this.owner, readable, (verdicts) => this.judge(readable, verdicts));
      });
      this.failures = 0;
      this.show({ sending: false, trouble: null });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.show({ sending: false, trouble: error });
      const wait = AGAIN_MS[Math.min(this.failures++, AGAIN_MS.length - 1)] ?? 0;
      if (error.retryable) this.sendIn(Math.max(wait, (error.retryAfter ?? 0) * 1000));
    }
    await this.changed();
  }

  private async judge(notes: readonly (StoredNote & { content: NoteContent })[], verdicts: readonly Verdict[]): Promise<void> {
    for (const { id, problems, ...verdict } of verdicts) {
      const note = notes.find((n) => n.id === id);
      if (note) await this.save({ ...note, ...verdict }, { note: note.content.note, problems });
    }
  }
}

const cover = ({ id, owner, channel, state, at, quarantine, import: brought }: NoteCover): NoteCover => ({
  id,
  owner,
  channel,
  state,
  at,
  quarantine,
  import: brought,
});
