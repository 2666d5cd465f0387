import { button, element } from '../element.ts';
import type { PresenterWords } from '../presenterWords.ts';

/** The list of keys over the slide; hidden at first. */
export function helpCard(doc: Document, words: PresenterWords, close: () => void): HTMLElement {
  const rows = words.keys.flatMap(([keys, what]) => [element(doc, 'dt', {}, keys), element(doc, 'dd', {}, what)]);
  return element(
    doc,
    'div',
    { class: 'presenter-help', role: 'dialog', 'aria-label': words.help, hidden: '' },
    element(
      doc,
      'div',
      { class: 'presenter-help-head' },
      element(doc, 'h2', {}, words.help),
      button(doc, words.close, null, close),
    ),
    element(doc, 'dl', {}, ...rows),
    ...words.advice.map((text) => element(doc, 'p', {}, text)),
  );
}
