import type { PresentedDeck } from '@petarawan/server/drawing/slides/presentedDeck';
import { NOTES_HASH } from './notes/notesWindow.ts';
import { showNotesPage } from './notes/showNotesPage.ts';
import { startPresenter } from './startPresenter.ts';

// The script of the file for USB sticks: `scripts/buildServer.mjs` builds it, `server/src/briefings/bundle` writes it into the file.
const { name, deck } = JSON.parse(document.getElementById('paparan-isi')?.textContent ?? '') as {
  name: string;
  deck: PresentedDeck;
};
const root = document.getElementById('paparan') as HTMLElement;
const slides = [...root.querySelectorAll<HTMLElement>('.slide')];
if (location.hash === NOTES_HASH) showNotesPage(deck, root, slides, name);
else startPresenter({ deck, root, slides, name });
