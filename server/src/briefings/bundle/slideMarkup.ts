import { type Html, html, raw } from '../../drawing/html.ts';
import type { PresentedSlide } from '../../drawing/slides/presentedDeck.ts';

/**
 * The place of a slide in the file: its words for who does not see the picture, and the picture. The same parts as
 * `web/src/presenter/slideSection.ts` makes in the browser.
 */
export const slideMarkup = ({ title, words }: PresentedSlide, i: number, svg: string): Html =>
  html`<section class="slide drawn" aria-labelledby="salindia-${i + 1}">
<div class="slide-words"><h2 id="salindia-${i + 1}">${title}</h2>${words.map((text) => html`<p>${text}</p>`)}</div>
<div class="slide-picture" aria-hidden="true">${raw(withoutProlog(svg))}</div>
</section>
`;

/** Inside of a page a drawing begins with its element. */
const withoutProlog = (svg: string) => svg.replace(/^\s*<\?xml[^>]*\?>\s*/, '');
