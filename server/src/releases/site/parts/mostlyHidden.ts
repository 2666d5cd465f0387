import { type Html, html } from '../../../drawing/html.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import { type AreaView, nameOf } from '../view/areaView.ts';
import { hiddenOnPage } from '../view/hiddenOnPage.ts';
import { areaLink } from './stamp.ts';

/** From this share of hidden figures on, a page says first what can be learnt from it. */
const MOSTLY = 0.55;

/** Where most figures of a page are hidden: that this is no sign of calm nor of trouble, what is still told, and where more is. */
export function mostlyHidden(context: PageContext, release: ReleaseInfo, view: AreaView): Html {
  const { words, format } = context;
  const { hidden, all } = hiddenOnPage(view);
  if (all === 0 || hidden / all < MOSTLY) return html``;
  const parent = view.around.at(-1);
  const up = parent && areaLink(context, release, parent);
  return html`<p class="sedikit" role="note">${words.few.text(format.integer(hidden), format.integer(all))} ${view.area.level === 'kabkota' ? words.few.kabkota : words.few.above}${
    parent && up ? html` <a href="${up}">${words.few.up(nameOf(parent))}</a>.` : ''
  } <a href="#cara-membaca">${words.few.why}</a>.</p>`;
}
