import { type DeckChoices, DeckConflict, type DeckDetail, type DeckSave } from '@petarawan/server/contract/briefings/saved';
import { ApiError } from '../../api/apiError.ts';
import { sameChoices } from './choiceFields.ts';
import { type ChoiceFault, cleanChoices, faultOf } from './cleanChoices.ts';
import type { KeptChoices } from './keptChoices.ts';
import { type BothChanged, mergeChoices, takeFields } from './mergeChoices.ts';

/** `waiting`: written, about to be sent. `offline`: kept here, sent by itself later. `conflict`: somebody else changed the same words. */
export type KeeperState = 'saved' | 'waiting' | 'saving' | 'offline' | 'failed' | 'invalid' | 'conflict';

export interface KeeperView {
  /** The deck as it is saved. */
  deck: DeckDetail;
  draft: DeckChoices;
  state: KeeperState;
  error: unknown;
  fault: ChoiceFault | null;
  conflict: { version: number; both: readonly BothChanged[] } | null;
  /** Somebody else's changes were taken over while this was written. */
  merged: boolean;
  /** When it was left, for words that were found in this browser. */
  restored: string | null;
}

export interface KeeperOptions {
  deck: DeckDetail;
  kept: KeptChoices | null;
  /** Saves; rejects with `ApiError`. */
  send(save: DeckSave): Promise<DeckDetail>;
  /** Keeps what is not saved yet, or forgets it. */
  keep(kept: Omit<KeptChoices, 'at'> | null): void;
  onSaved(deck: DeckDetail): void;
  /** Milliseconds from the last change to sending, and from a failure that may pass to the next try. */
  wait?: number;
  again?: number;
}

/**
 * Writes down what people decide about a deck: shown at once, kept in this browser at once, sent a moment later. One saving at a time. What
 * somebody else saved meanwhile is merged; only where both changed the same words it waits for a choice. Nothing is lost without a network.
 */
export class DeckKeeper {
  #view: KeeperView;
  #version: number;
  #base: DeckChoices;
  /** What an open conflict began with. */
  #before: DeckChoices | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<boolean> | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #options: KeeperOptions;

  constructor(options: KeeperOptions) {
    const { deck, kept } = options;
    this.#options = options;
    this.#version = kept?.version ?? deck.version;
    this.#base = kept?.base ?? deck.choices;
    const draft = kept?.choices ?? deck.choices;
    const restored = kept && !sameChoices(cleanChoices(draft), deck.choices) ? kept.at : null;
    this.#view = { deck, draft, state: 'saved', error: null, fault: null, conflict: null, merged: false, restored };
    if (restored !== null) this.#touch();
    else if (kept) this.#catchUp(deck);
  }

  view = (): KeeperView => this.#view;
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Writes something; it is sent by itself. */
  change(update: (choices: DeckChoices) => DeckChoices): void {
    this.#set({ draft: update(this.#view.draft) });
    this.#touch();
  }

  /** Sends what is not saved yet, now. False when it could not be. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#sending) await this.#sending;
    if (this.#view.state === 'conflict') return false;
    return this.#isDirty() ? this.#send() : true;
  }

  /** The choice where both changed the same: mine is sent over theirs, or theirs stands for those words. */
  resolve(side: 'mine' | 'theirs'): void {
    const { conflict, draft } = this.#view;
    if (!conflict) return;
    const fields = conflict.both.map(({ field }) => field);
    this.#before = null;
    this.#set({ conflict: null, draft: side === 'mine' ? draft : takeFields(draft, this.#base, fields) });
    this.#touch(0);
  }

  /** Another state of the deck came: a refresh, or somebody else's. */
  take(deck: DeckDetail): void {
    if (deck.version < this.#version) return;
    // The same choices: what stands round them, such as the office, may be another.
    if (deck.version === this.#version) this.#set({ deck });
    else if (this.#isDirty()) this.#meet(deck);
    else this.#catchUp(deck);
  }

  /** The screen goes; what is not saved is kept in this browser. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#keep();
    this.#listeners.clear();
  }

  #set(patch: Partial<KeeperView>): void {
    this.#view = { ...this.#view, ...patch };
    for (const listener of this.#listeners) listener();
  }
  #isDirty = () => !sameChoices(cleanChoices(this.#view.draft), cleanChoices(this.#base));
  #keep(): void {
    const unsaved = { version: this.#version, base: this.#base, choices: this.#view.draft };
    this.#options.keep(this.#isDirty() ? unsaved : null);
  }

  #touch(wait = this.#options.wait ?? 900): void {
    this.#keep();
    clearTimeout(this.#timer);
    if (this.#view.conflict) return;
    if (!this.#isDirty()) {
      if (!this.#sending) this.#set({ state: 'saved', error: null, fault: null });
      return;
    }
    const fault = faultOf(this.#view.draft);
    this.#set({ fault, error: null, state: fault ? 'invalid' : 'waiting' });
    if (!fault) this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #catchUp(deck: DeckDetail): void {
    this.#version = deck.version;
    this.#base = deck.choices;
    this.#options.keep(null);
    this.#set({ deck, draft: deck.choices, state: 'saved', error: null, fault: null, restored: null });
  }

  #send(): Promise<boolean> {
    if (faultOf(this.#view.draft)) return Promise.resolve(false);
    const sent = cleanChoices(this.#view.draft);
    this.#set({ state: 'saving', error: null, fault: null });
    this.#sending = this.#options.send({ version: this.#version, choices: sent }).then(
      (deck) => this.#saved(deck, sent),
      (error: unknown) => this.#refused(error),
    );
    return this.#sending;
  }

  #saved(deck: DeckDetail, sent: DeckChoices): boolean {
    this.#sending = null;
    this.#version = deck.version;
    this.#base = deck.choices;
    const same = sameChoices(cleanChoices(this.#view.draft), sent);
    // What the server wrote otherwise (hidden personal data) stands; words that are being typed stay as they are.
    const kept = same && !sameChoices(sent, deck.choices) ? deck.choices : this.#view.draft;
    this.#set({ deck, draft: kept, state: 'saved', restored: null });
    this.#options.onSaved(deck);
    this.#touch();
    return true;
  }

  #refused(error: unknown): boolean {
    this.#sending = null;
    const known = error instanceof ApiError ? error : null;
    const both = known?.status === 409 ? DeckConflict.safeParse(known.body) : null;
    if (both?.success) {
      this.#meet(both.data.current);
      return false;
    }
    this.#keep();
    this.#set({ state: known?.status === 0 ? 'offline' : 'failed', error });
    if (known?.retryable) this.#timer = setTimeout(() => void this.flush(), this.#options.again ?? 10_000);
    return false;
  }

  /** Somebody else's state under what is written here. */
  #meet(deck: DeckDetail): void {
    // While a choice is open, mine is what was changed before it.
    const base = this.#before ?? this.#base;
    const { merged, both } = mergeChoices(cleanChoices(base), cleanChoices(this.#view.draft), deck.choices);
    this.#before = both.length > 0 ? base : null;
    this.#version = deck.version;
    this.#base = deck.choices;
    const conflict = both.length > 0 ? { version: deck.version, both } : null;
    this.#set({ deck, draft: merged, conflict, merged: true, state: conflict ? 'conflict' : 'waiting' });
    this.#options.onSaved(deck);
    this.#touch(0);
    if (conflict) this.#set({ state: 'conflict' });
  }
}
