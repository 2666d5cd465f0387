import { type Html, html } from '../../../drawing/html.ts';
import type { PublicArea } from '../../public/contract.ts';
import type { PageContext } from '../pageContext.ts';
import { documentShell } from '../parts/documentShell.ts';
import { PATHS } from '../paths.ts';
import { hasPage, nameOf } from '../view/areaView.ts';

/** All areas with a page, in the order of their codes, each below the one around it; a script adds a search. */
export function directoryPage(context: PageContext, series: readonly (readonly PublicArea[])[]): string {
  const { words } = context;
  const rootOf = (areas: readonly PublicArea[]) => areas.find((area) => area.parent === null);
  return documentShell(context, {
    title: `${words.directory.title} – ${words.brand}`,
    description: words.directory.lead,
    body: html`<h1>${words.directory.title}</h1>${series.length === 0 ? '' : html`<p class="ket">${words.directory.lead}</p>`}
${series.length === 0 ? '' : html`<p class="cari" hidden="hidden"><label>${words.directory.search} <input type="search" autocomplete="off"/></label> <output data-cocok="${words.directory.found}" data-kosong="${words.directory.none}"></output></p>`}
${series.length === 0 ? html`<p>${words.home.none} ${words.home.soon}</p>` : ''}
${series.map((areas) => {
  const root = rootOf(areas);
  return root ? html`<ul class="wilayah">${branch(context, root, byParent(areas.filter(hasPage)))}</ul>` : '';
})}`,
  });
}

function byParent(areas: readonly PublicArea[]): ReadonlyMap<string, PublicArea[]> {
  const found = new Map<string, PublicArea[]>();
  for (const area of areas) if (area.parent !== null) found.set(area.parent, [...(found.get(area.parent) ?? []), area]);
  return found;
}

function branch(context: PageContext, area: PublicArea, children: ReadonlyMap<string, PublicArea[]>): Html {
  const own = children.get(area.code) ?? [];
  const to = context.href(PATHS.newestArea(area.code, context.language));
  return html`<li><a href="${to}">${nameOf(area)}</a> <small>${area.code}</small>${own.length > 0 ? html`<ul>${own.map((child) => branch(context, child, children))}</ul>` : ''}</li>`;
}
