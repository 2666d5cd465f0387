import { element } from '../element.ts';
import { keyAction } from '../keyAction.ts';
import type { PresenterState } from '../presenterState.ts';
import { isForControl } from '../startPresenter.ts';
import { copyStyles } from './copyStyles.ts';
import { type NotesOptions, notesView } from './notesView.ts';

/** In the address of a file: its window shows the notes. */
export const NOTES_HASH = '#catatan';

/**
 * The window of the notes. It is empty and belongs to this page, which draws into it: nothing is loaded, so it opens without a network and
 * from a stick. Where the browser forbids to touch it, it loads the file again and hears of the steps by messages.
 */
export function notesWindow(win: Window & typeof globalThis, name: string, options: NotesOptions) {
  const target = `petarawan-catatan-${name}`;
  let open: { window: Window; view: ReturnType<typeof notesView> | null } | null = null;
  const isOpen = () => open !== null && !open.window.closed;

  function take(other: Window, state: PresenterState): void {
    open = { window: other, view: fill(other, options) };
    remember(win, target, true);
    if (open.view) open.view.show(state);
    else other.location.href = `${win.location.href.split('#')[0]}${NOTES_HASH}`;
  }
  const forget = () => {
    open?.view?.stop();
    open = null;
    remember(win, target, false);
  };
  // A reload of the talk leaves its notes standing, and takes them up again.
  const onLeave = () => {
    if (isOpen() && open?.view)
      open.window.document.body.append(element(open.window.document, 'p', { class: 'notes-lost' }, options.words.notesLost));
  };
  win.addEventListener('pagehide', onLeave);

  return {
    isOpen,
    /** False when the browser allows no window. */
    open(state: PresenterState): boolean {
      const other = win.open('about:blank', target, 'popup,width=1180,height=720');
      if (!other) return false;
      take(other, state);
      return true;
    },
    /** Finds the window that this page had before it was loaded again. */
    adopt(state: PresenterState): void {
      if (!remembered(win, target)) return;
      const other = win.open('', target);
      if (other) take(other, state);
      else forget();
    },
    show(state: PresenterState): void {
      if (open && !isOpen()) forget();
      open?.view?.show(state);
    },
    close(): void {
      if (isOpen()) open?.window.close();
      forget();
    },
    /** Closes it with the talk. */
    stop(): void {
      win.removeEventListener('pagehide', onLeave);
      this.close();
    },
  };
}

/** Draws the notes into an empty window; null where the browser lets nobody touch it. */
function fill(other: Window, options: NotesOptions): ReturnType<typeof notesView> | null {
  try {
    const doc = other.document;
    doc.documentElement.lang = options.deck.lang;
    doc.title = `${options.words.notesTitle} · ${options.deck.title}`;
    copyStyles(document, doc);
    doc.body.className = 'notes';
    const view = notesView(doc.body, options);
    (other as Window & { onkeydown: typeof window.onkeydown }).onkeydown = (event) => {
      const action = isForControl(event) ? null : keyAction(event);
      if (!action) return;
      event.preventDefault();
      options.ask(action);
    };
    return view;
  } catch {
    return null;
  }
}

function remember(win: Window, key: string, open: boolean): void {
  try {
    if (open) win.sessionStorage.setItem(key, '1');
    else win.sessionStorage.removeItem(key);
  } catch {
    // Without storage a reload asks for N once more.
  }
}

function remembered(win: Window, key: string): boolean {
  try {
    return win.sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
