import type { PresentedSlide } from '@petarawan/server/drawing/slides/presentedDeck';
import { element } from './element.ts';

/**
 * The place of a slide: its title and words for who does not see the picture, and the picture. Until the picture is there the words are
 * shown. The files for USB sticks hold the same, written by the server (`briefings/bundle/slideMarkup.ts`).
 */
export function slideSection(doc: Document, slide: PresentedSlide, i: number): HTMLElement {
  const title = `salindia-${i + 1}`;
  return element(
    doc,
    'section',
    { class: 'slide', 'aria-labelledby': title },
    element(
      doc,
      'div',
      { class: 'slide-words' },
      element(doc, 'h2', { id: title }, slide.title),
      ...slide.words.map((text) => element(doc, 'p', {}, text)),
    ),
    element(doc, 'div', { class: 'slide-picture', 'aria-hidden': 'true' }),
  );
}

/** Puts the picture of a slide into its place. */
export function putPicture(section: HTMLElement, svg: Node): void {
  section.querySelector('.slide-picture')?.replaceChildren(svg);
  section.classList.add('drawn');
}

/** The picture of a slide for another document, or null while there is none. */
export const pictureFor = (section: HTMLElement | undefined, doc: Document): Node | null => {
  const svg = section?.querySelector('.slide-picture > svg');
  return svg ? doc.importNode(svg, true) : null;
};
