import { type Html, html } from '../../../drawing/html.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import { PATHS } from '../paths.ts';
import { type AreaView, nameOf } from '../view/areaView.ts';
import { areaLink } from './stamp.ts';

/** Ways on from an area: the areas beside it; in the country, how to get to a kabupaten/kota. */
export function otherAreas(context: PageContext, release: ReleaseInfo, view: AreaView): Html {
  const { words, language } = context;
  const { area, childLevel, release: document } = view;
  if (childLevel === 'provinsi')
    return html`<p class="ket">${words.ways.kabkota} <a href="${context.href(PATHS.directory(language))}">${words.ways.search}</a>.</p>`;
  const parent = view.around.at(-1);
  const beside = document.areas.filter((a) => a.parent === area.parent && a.code !== area.code && a.current);
  if (!parent || beside.length === 0) return html``;
  return html`<details class="lain"><summary>${words.ways.beside(nameOf(parent))}</summary><ul class="berkas">${beside.map((other) => html`<li><a href="${areaLink(context, release, other)}">${nameOf(other)}</a></li>`)}</ul></details>`;
}
