import { type Html, html } from '../../../drawing/html.ts';
import { RELEASED_ORIGINS } from '../../public/contract.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import { type AreaFigures, type AreaView, nameOf } from '../view/areaView.ts';
import type { Figure, Pair } from '../view/figures.ts';
import { areaFigureText, figureText } from './figureText.ts';
import { areaLink } from './stamp.ts';

/** The table that holds what the maps show. A figure and its rate stand in one cell, so that it fits a narrow screen. */
export function areaTable(context: PageContext, release: ReleaseInfo, view: AreaView): Html {
  const { words } = context;
  const { own, unplaced, children } = view.whole;
  const rates = view.measure === 'rate';
  const unmonitored = children.some(({ coverage }) => coverage !== null);
  const covered = view.childLevel !== 'kecamatan' && unmonitored;
  const row = (name: Html, area: AreaFigures) =>
    html`<tr data-c="${area.area.code}"><th scope="row">${name}</th>${cells(context, area, rates)}${covered ? html`<td>${coverageText(context, area)}</td>` : ''}</tr>`;
  return html`<section class="tabel">
<h2>${words.table.heading(words.perLevel[view.childLevel])}</h2>
<p class="ket">${words.table.note}</p>
${
  children.length === 0
    ? html`<p>${words.table.empty}</p>`
    : html`<div class="gulir" tabindex="0" role="region" aria-label="${words.table.heading(words.perLevel[view.childLevel])}"><table class="angka" data-urut="${words.table.sort}">
<thead><tr><th scope="col">${words.table.name}</th>${RELEASED_ORIGINS.map((origin) => html`<th scope="col">${words.origin[origin]}${rates ? html`<small>${words.table.rate}</small>` : ''}</th>`)}${covered ? html`<th scope="col">${words.table.coverage}</th>` : ''}</tr></thead>
<tbody>
${children.map((child) => row(areaName(context, release, child), child))}
</tbody>
<tfoot>
<tr><th scope="row">${words.table.unplaced[view.childLevel]}</th>${plainCells(context, unplaced, rates)}${covered ? html`<td></td>` : ''}</tr>
${row(html`${words.table.whole(nameOf(view.area))}`, own)}
</tfoot></table></div>`
}
</section>`;
}

function areaName(context: PageContext, release: ReleaseInfo, { area }: AreaFigures): Html {
  const to = areaLink(context, release, area);
  const name = to ? html`<a href="${to}">${nameOf(area)}</a>` : html`${nameOf(area)}`;
  return area.current ? name : html`${name} <small>${context.words.table.former}</small>`;
}

function cells(context: PageContext, area: AreaFigures, withRates: boolean): Html {
  const { words, format } = context;
  return html`${RELEASED_ORIGINS.map((origin) => {
    const rate = area.rates[origin];
    const told = withRates && area.map[origin].state !== 'hidden' && area.map[origin].state !== 'unmonitored';
    return html`<td>${areaFigureText(context, area, origin)}${told ? html`<small>${rate === null ? words.noRate : format.rate(rate)}</small>` : ''}</td>`;
  })}`;
}

/** Counts without rates: nobody votes in an unknown place. The empty place keeps the columns in line. */
const plainCells = (context: PageContext, figures: Pair<Figure>, withRates: boolean): Html =>
  html`${RELEASED_ORIGINS.map((origin) => html`<td>${figureText(context, figures[origin])}${withRates && figures[origin].count !== null ? html`<small></small>` : ''}</td>`)}`;

/** "80 %", "belum terpantau". */
export function coverageText({ words, format }: PageContext, { coverage }: AreaFigures): string {
  if (coverage === null) return words.key.coverageUnknown;
  return coverage.share === null ? words.key.coverageNone : format.percent(coverage.share);
}
