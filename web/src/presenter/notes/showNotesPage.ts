import type { PresentedDeck } from '@petarawan/server/drawing/slides/presentedDeck';
import { keyAction } from '../keyAction.ts';
import { presenterWords } from '../presenterWords.ts';
import { pictureFor } from '../slideSection.ts';
import { isForControl } from '../startPresenter.ts';
import { notesView } from './notesView.ts';
import { presenterLink } from './presenterLink.ts';

/** How often a window of notes asks whether the talk is there. */
const ASK_MS = 1_500;

/** This window shows the notes of a talk in another window of the same file, and passes its keys on. */
export function showNotesPage(deck: PresentedDeck, root: HTMLElement, slides: readonly HTMLElement[], name: string): void {
  const doc = root.ownerDocument;
  const win = doc.defaultView as Window & typeof globalThis;
  const words = presenterWords[deck.lang];
  doc.title = `${words.notesTitle} · ${deck.title}`;
  doc.body.classList.add('notes');
  const host = doc.createElement('main');
  host.className = 'notes';
  host.textContent = words.notesWaiting;
  root.hidden = true;
  doc.body.append(host);
  let view: ReturnType<typeof notesView> | null = null;
  const link = presenterLink(win, name, (said) => {
    if (said.kind !== 'state') return;
    view ??= notesView(host, {
      ...{ deck, words, picture: (i, to) => pictureFor(slides[i], to) },
      ask: (action) => link.send({ kind: 'action', action }),
    });
    view.show(said.state);
  });
  win.addEventListener('keydown', (event) => {
    const action = isForControl(event) ? null : keyAction(event);
    if (!action) return;
    event.preventDefault();
    link.send({ kind: 'action', action });
  });
  const hello = () => link.send({ kind: 'hello' });
  hello();
  win.setInterval(hello, ASK_MS);
}
