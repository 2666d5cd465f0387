import { type Html, html } from '../../../drawing/html.ts';
import type { PageContext } from '../pageContext.ts';
import { type AreaView, nameOf } from '../view/areaView.ts';
import { rateUnit } from './legend.ts';

/** What the figures of a page are: the sentence that stands above them and under every picture of them. */
export function captionOf(context: PageContext, view: AreaView): string {
  const { words, format } = context;
  const measure = view.measure === 'rate' ? ` ${rateUnit(context, view)}` : '';
  return words.title(measure, nameOf(view.area), words.perLevel[view.childLevel], format.months(view.from, view.to));
}

/** The sentence below the name of the area. */
export const captionLine = (context: PageContext, view: AreaView): Html => html`<p class="judul">${captionOf(context, view)}</p>`;
