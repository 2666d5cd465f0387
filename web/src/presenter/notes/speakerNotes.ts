import type { PresenterAction, PresenterState } from '../presenterState.ts';
import type { PresenterWords } from '../presenterWords.ts';
import { pictureFor } from '../slideSection.ts';
import type { PresenterOptions } from '../startPresenter.ts';
import { notesPanel } from './notesPanel.ts';
import { notesWindow } from './notesWindow.ts';
import { presenterLink } from './presenterLink.ts';

type Options = Pick<PresenterOptions, 'deck' | 'root' | 'slides' | 'name'> & {
  words: PresenterWords;
  ask(action: PresenterAction): void;
  state(): PresenterState;
  say(text: string): void;
};

/**
 * Notes for the speaker: in a window of their own, which this one draws; where a browser does not let it, in the same file opened once more
 * (`#catatan`), which hears of every step; and where there are no windows (phones, strict browsers) below the slide.
 */
export function speakerNotes({ deck, root, slides, name, words, ask, state, say }: Options) {
  const win = root.ownerDocument.defaultView as Window & typeof globalThis;
  const options = { deck, words, ask, picture: (i: number, doc: Document) => pictureFor(slides[i], doc) };
  const panel = notesPanel(root, options);
  const own = notesWindow(win, name, options);
  const link = presenterLink(win, name, (said) => {
    if (said.kind === 'hello') link.send({ kind: 'state', state: state() });
    else if (said.kind === 'action') ask(said.action);
  });
  const isOpen = () => own.isOpen() || panel.isOpen();

  function toggle(now: PresenterState): void {
    if (isOpen()) {
      own.close();
      panel.close();
      return;
    }
    const small = win.matchMedia('(pointer: coarse)').matches;
    if (!small && own.open(now)) return;
    panel.open(now);
    if (!small) say(words.notesBlocked);
  }
  own.adopt(state());

  return {
    isOpen,
    toggle,
    show(now: PresenterState) {
      own.show(now);
      panel.show(now);
      link.send({ kind: 'state', state: now });
    },
    stop() {
      own.stop();
      panel.close();
      link.close();
    },
  };
}
