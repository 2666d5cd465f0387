import { type Html, html } from '../../../drawing/html.ts';
import type { PublicHead } from '../../public/contract.ts';
import type { PageContext } from '../pageContext.ts';
import { documentShell } from '../parts/documentShell.ts';
import { PATHS } from '../paths.ts';

/** Every release that was ever published, newest first, and the log of corrections. */
export function releasesPage(
  context: PageContext,
  corrections: readonly { release: number; about: number; on: string; text: string }[],
): string {
  const { words, format, site } = context;
  return documentShell(context, {
    title: `${words.releases.title} – ${words.brand}`,
    description: words.releases.lead,
    body: html`<h1>${words.releases.title}</h1><p class="ket">${words.releases.lead}</p>
${releaseTable(context, [...site.heads].reverse())}
<h2 id="koreksi">${words.honest.corrections}</h2>
${
  corrections.length === 0
    ? html`<p>${words.honest.correctionsNone}</p>`
    : html`<ul>${corrections.map((c) => html`<li>${format.date(c.on)} – ${words.honest.correction(c.release, c.about)}: ${c.text}</li>`)}</ul>`
}`,
  });
}

/** Releases as a table with their permanent addresses. */
export function releaseTable(context: PageContext, heads: readonly PublicHead[]): Html {
  const { words, format, language } = context;
  if (heads.length === 0) return html`<p>${words.releases.none}</p>`;
  const columns = [
    words.releases.number,
    words.releases.area,
    words.releases.period,
    words.releases.published,
    words.releases.state,
    words.releases.notes,
  ];
  return html`<div class="gulir" tabindex="0" role="region" aria-label="${words.releases.title}"><table class="daftar"><thead><tr>${columns.map((c) => html`<th scope="col">${c}</th>`)}</tr></thead><tbody>
${heads.map(
  (head) =>
    html`<tr><th scope="row"><a href="${context.href(PATHS.release(head.number, language))}">${words.stamp.release(head.number)}</a>${head.sample ? html` <strong class="contoh">${words.sample}</strong>` : ''}</th><td data-k="${columns[1]}">${head.areaName}</td><td data-k="${columns[2]}">${format.months(head.from, head.to)}</td><td data-k="${columns[3]}">${format.date(head.publishedOn)}</td><td data-k="${columns[4]}">${head.supersededBy === null ? words.releases.newest : words.releases.replaced(head.supersededBy)}</td><td data-k="${columns[5]}">${head.notes}</td></tr>`,
)}
</tbody></table></div>`;
}
