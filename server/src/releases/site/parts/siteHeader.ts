import { type Html, html } from '../../../drawing/html.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import { PATHS } from '../paths.ts';

/** Brand, parts of the site, the other language. */
export function siteHeader(context: PageContext, release: ReleaseInfo | undefined): Html {
  const { words, language } = context;
  const link = (to: string, text: string) =>
    html`<li><a href="${context.href(to)}"${to === context.path ? html` aria-current="page"` : ''}>${text}</a></li>`;
  return html`<header class="atas">
<a class="merek" href="${context.href(homeOf(context, release))}"><b>${words.brand}</b> <span>${words.brandNote}</span></a>
<nav aria-label="${words.nav.label}"><ul>
${link(homeOf(context, release), words.nav.map)}
${link(PATHS.directory(language), words.nav.areas)}
${link(PATHS.releases(language), words.nav.releases)}
${link(release && !release.newest ? PATHS.about(release.head.number, language) : PATHS.newestAbout(language), words.nav.about)}
</ul></nav>
<a class="bahasa" href="${context.href(context.twin)}" lang="${language === 'id' ? 'en' : 'id'}" hreflang="${language === 'id' ? 'en' : 'id'}">${words.otherLanguage}</a>
</header>
<p class="kabar luring" role="status" hidden="hidden">${words.offline}</p>`;
}

/** Home of the site as seen from a page: of its own release on pages that stay. */
const homeOf = (context: PageContext, release: ReleaseInfo | undefined): string =>
  release && !release.newest ? PATHS.release(release.head.number, context.language) : PATHS.home(context.language);
