import { element } from '../element.ts';
import type { PresenterState } from '../presenterState.ts';
import { type NotesOptions, notesView } from './notesView.ts';

/** The notes below the slide, where there is no second window. */
export function notesPanel(root: HTMLElement, options: NotesOptions) {
  let panel: { place: HTMLElement; view: ReturnType<typeof notesView> } | null = null;
  return {
    isOpen: () => panel !== null,
    open(state: PresenterState) {
      const place = element(root.ownerDocument, 'aside', {
        class: 'presenter-panel notes',
        'aria-label': options.words.notesTitle,
      });
      root.append(place);
      root.classList.add('with-notes');
      panel = { place, view: notesView(place, options) };
      panel.view.show(state);
    },
    show: (state: PresenterState) => panel?.view.show(state),
    close() {
      panel?.view.stop();
      panel?.place.remove();
      panel = null;
      root.classList.remove('with-notes');
    },
  };
}
