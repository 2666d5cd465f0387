import { html } from '../../../drawing/html.ts';
import type { PageContext } from '../pageContext.ts';
import { documentShell } from '../parts/documentShell.ts';
import { PATHS } from '../paths.ts';
import { releaseTable } from './releasesPage.ts';

/** The first page where there is not exactly one series: the newest release of each, or that there is none yet. */
export function homePage(context: PageContext): string {
  const { words, site, language } = context;
  const newest = site.heads.filter((head) => head.supersededBy === null);
  return documentShell(context, {
    title: `${words.home.title} – ${words.brand}`,
    description: newest.length === 0 ? words.home.none : words.home.lead,
    body: html`<h1>${words.home.title}</h1>
${
  newest.length === 0
    ? html`<p>${words.home.none} ${words.home.soon}</p><p><a href="${context.href(PATHS.newestAbout(language))}">${words.about.title}</a></p>`
    : html`<p>${words.home.lead}</p><ul class="wilayah">${newest.map((head) => html`<li><a href="${context.href(PATHS.newestArea(head.area, language))}">${head.areaName}</a> <small>${words.stamp.release(head.number)}</small></li>`)}</ul>${releaseTable(context, newest)}`
}`,
  });
}

/** What an address that does not exist answers. Its links hold from the root of the site. */
export function notFoundPage(context: PageContext): string {
  const { words, language } = context;
  return documentShell(context, {
    title: `${words.notFound.title} – ${words.brand}`,
    description: words.notFound.text,
    body: html`<h1>${words.notFound.title}</h1><p>${words.notFound.text}</p><ul class="berkas"><li><a href="${context.href(PATHS.home(language))}">${words.nav.map}</a></li><li><a href="${context.href(PATHS.directory(language))}">${words.directory.title}</a></li><li><a href="${context.href(PATHS.releases(language))}">${words.releases.title}</a></li></ul>`,
  });
}
