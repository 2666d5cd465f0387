import type { PresentedDeck } from '@petarawan/server/drawing/slides/presentedDeck';
import { keyAction } from './keyAction.ts';
import { speakerNotes } from './notes/speakerNotes.ts';
import { firstState, nextState, type PresenterAction, type PresenterState } from './presenterState.ts';
import { presenterWords } from './presenterWords.ts';
import { stageView } from './stage/stageView.ts';
import { watchHands } from './stage/watchHands.ts';

export interface PresenterOptions {
  deck: PresentedDeck;
  /** Holds the stage (`.presenter-stage`) with one section per slide. */
  root: HTMLElement;
  slides: readonly HTMLElement[];
  /** By this name windows of the same deck find each other. */
  name: string;
  /** A slide is shown: at first, and whenever another one is. */
  onShow?(at: number): void;
  /** Leaves the talk; without it there is nowhere to go. */
  onClose?: (() => void) | undefined;
}

export interface Presenter {
  /** A quiet line in the corner of the stage; null takes it away. */
  notice(text: string | null): void;
  /** Pictures have changed: the notes show slides too. */
  refresh(): void;
  stop(): void;
}

/** `#3` in the address is the third slide, so that a reload stays where it was. */
export const slideOfHash = (hash: string): number => Number(/^#([1-9]\d{0,2})$/.exec(hash)?.[1] ?? 1) - 1;

/** Starts the talk: keys, hands, notes and the stage, from the slide of the address. */
export function startPresenter(options: PresenterOptions): Presenter {
  const { deck, root, slides } = options;
  const win = root.ownerDocument.defaultView as Window;
  const words = presenterWords[deck.lang];
  let state = firstState(slides.length, slideOfHash(win.location.hash));

  const columns = () => (root.clientWidth < 720 ? 2 : 4);
  const ask = (action: PresenterAction) => {
    const before = state;
    state = nextState(state, action, { now: Date.now(), columns: columns() });
    if (action.kind === 'fullScreen') toggleFullScreen(root.ownerDocument);
    if (action.kind === 'notes') notes.toggle(state);
    show(before, action);
  };
  const stage = stageView({ deck, root, slides, words, ask, onClose: options.onClose });
  const notes = speakerNotes({ ...options, words, ask, state: () => state, say: stage.say });

  function show(before: PresenterState | null, action: PresenterAction | null): void {
    stage.show(state, before, notes.isOpen() ? null : action);
    notes.show(state);
    if (before?.at === state.at) return;
    keepPlace(win, state.at);
    options.onShow?.(state.at);
  }

  const onKey = (event: KeyboardEvent) => {
    if (isForControl(event)) return;
    const action = keyAction(event);
    if (!action) return;
    event.preventDefault();
    // Nothing below (a map takes arrows too) may hear of it.
    event.stopPropagation();
    ask(action);
  };
  const onHash = () => {
    const at = slideOfHash(win.location.hash);
    if (at !== state.at) ask({ kind: 'go', to: at });
  };
  win.addEventListener('keydown', onKey, true);
  win.addEventListener('hashchange', onHash);
  const hands = watchHands(root, ask, () => state);
  show(null, null);
  // Who comes back from a reload knows the keys.
  if (state.at === 0) stage.say(win.matchMedia('(pointer: coarse)').matches ? words.touchHint : words.hint);

  return {
    notice: stage.notice,
    refresh: () => notes.show(state),
    stop() {
      win.removeEventListener('keydown', onKey, true);
      win.removeEventListener('hashchange', onHash);
      hands.stop();
      notes.stop();
      stage.stop();
    },
  };
}

/** Enter and space belong to the button or link that has the focus; in fields every key is text. */
export function isForControl({ target, key }: KeyboardEvent): boolean {
  const at = target as Element | null;
  if (typeof at?.closest !== 'function') return false;
  if (at.closest('input, textarea, select, [contenteditable]')) return true;
  return (key === 'Enter' || key === ' ') && at.closest('button, a, summary') !== null;
}

function toggleFullScreen(doc: Document): void {
  // Refused without a gesture, or not there at all (phones): the talk goes on as it is.
  const done = doc.fullscreenElement ? doc.exitFullscreen?.() : doc.documentElement.requestFullscreen?.();
  done?.catch(() => undefined);
}

function keepPlace(win: Window, at: number): void {
  const hash = `#${at + 1}`;
  if (win.location.hash === hash) return;
  try {
    win.history.replaceState(win.history.state, '', hash);
  } catch {
    // Some browsers let files keep no history; the address takes it all the same.
    win.location.replace(hash);
  }
}
