import { type Html, html } from '../../../drawing/html.ts';
import { RELEASED_ORIGINS, type ReleasedOrigin } from '../../public/contract.ts';
import type { MapClasses } from '../map/mapClasses.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import { type AreaView, nameOf, type PeriodView } from '../view/areaView.ts';
import { areaFigureText, figureText } from './figureText.ts';
import { legendLine } from './legend.ts';
import { paint } from './mapFigure.ts';
import { windowClasses } from './periodChoice.ts';

/** The same maps once per window, small, all with one set of classes, and tables that say the same. */
export function windowFigure(context: PageContext, release: ReleaseInfo, view: AreaView): Html {
  const { words, format } = context;
  if (view.byWindow.length < 2)
    return html`<section id="jendela"><h2>${words.windows.heading}</h2><p>${words.windows.one}</p></section>`;
  const classes = windowClasses(view);
  const replaced = view.release.windows.filter((w) => view.release.windows.some((other) => other.replaces === w.id));
  return html`<section id="jendela"><h2>${words.windows.heading}</h2><p class="ket">${words.windows.lead}</p>
${classes && release.map ? legendLine(context, view, classes) : ''}
${RELEASED_ORIGINS.map(
  (origin) => html`<h3>${words.origin[origin]}</h3>
<div class="kecil-kecil">${view.byWindow.map((period) => small(context, release, period, classes, origin))}</div>
<details><summary>${words.windows.table}: ${words.origin[origin]}</summary>${table(context, view, origin)}</details>`,
)}
${replaced.map(
  (w) =>
    html`<p class="ket">${words.windows.replaced(
      format.months(w.from, w.to),
      view.release.windows.find((other) => other.replaces === w.id)?.release ?? 0,
    )}</p>`,
)}
</section>`;
}

const monthsOf = ({ format }: PageContext, { period }: PeriodView) =>
  period === 'all' ? '' : format.months(period.from, period.to);

function small(
  context: PageContext,
  { map }: ReleaseInfo,
  period: PeriodView,
  classes: MapClasses | null,
  origin: ReleasedOrigin,
): Html {
  const children = new Map(period.children.map((child) => [child.area.code, child]));
  return html`<figure>${
    map &&
    html`<svg class="gambar n${classes?.above ?? 0}" viewBox="0 0 ${map.width} ${map.height}" aria-hidden="true">${map.areas.map(
      (shape) => {
        const child = children.get(shape.code);
        return child ? paint(shape, child, classes, origin, '-s') : '';
      },
    )}</svg>`
  }<figcaption>${monthsOf(context, period)} <b>${areaFigureText(context, period.own, origin)}</b></figcaption></figure>`;
}

function table(context: PageContext, view: AreaView, origin: ReleasedOrigin): Html {
  const { words } = context;
  const codes = [...new Set(view.byWindow.flatMap(({ children }) => children.map(({ area }) => area.code)))].sort();
  const cell = (period: PeriodView, code: string) => {
    const child = period.children.find(({ area }) => area.code === code);
    return html`<td>${child ? areaFigureText(context, child, origin) : '0'}</td>`;
  };
  const name = (code: string) => nameOf(view.release.areas.find((a) => a.code === code) ?? { code, name: code });
  return html`<div class="gulir" tabindex="0" role="region" aria-label="${words.windows.table}: ${words.origin[origin]}"><table class="angka">
<thead><tr><th scope="col">${words.table.name}</th>${view.byWindow.map((period) => html`<th scope="col">${monthsOf(context, period)}</th>`)}</tr></thead>
<tbody>${codes.map((code) => html`<tr><th scope="row">${name(code)}</th>${view.byWindow.map((period) => cell(period, code))}</tr>`)}</tbody>
<tfoot><tr><th scope="row">${words.table.unplaced[view.childLevel]}</th>${view.byWindow.map((period) => html`<td>${figureText(context, period.unplaced[origin])}</td>`)}</tr>
<tr><th scope="row">${words.table.whole(nameOf(view.area))}</th>${view.byWindow.map((period) => html`<td>${areaFigureText(context, period.own, origin)}</td>`)}</tr></tfoot>
</table></div>`;
}
