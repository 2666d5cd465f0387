import { type Html, html } from '../../../drawing/html.ts';
import type { PublicArea } from '../../public/contract.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import { PATHS } from '../paths.ts';
import { hasPage } from '../view/areaView.ts';

/** Which release figures are from, as every page with figures says it; what is wrong with quoting them comes first. */
export function stamp(context: PageContext, { head, document, preview }: ReleaseInfo, permanent: string): Html {
  const { words, format } = context;
  return html`<p class="cap">
${document.sample ? html`<strong class="contoh" title="${words.sampleNote}">${words.sample}</strong> ` : ''}<a href="${context.href(permanent)}" title="${words.stamp.permalinkLong}">${words.stamp.release(head.number)}</a>
<span>${words.stamp.until(format.date(head.to))}</span>
${preview ? '' : html`<span>${words.stamp.published(format.date(head.publishedOn))}</span>`}
<a href="${context.href(permanent)}">${words.stamp.permalink}</a>
<a href="#kutip">${words.stamp.cite}</a>
</p>`;
}

/** A draft, or a release that is not the newest any more. */
export function notices(context: PageContext, { head, preview }: ReleaseInfo, inNewest: (number: number) => string): Html {
  const { words } = context;
  const newest = newestOf(context, head.area);
  return html`${preview ? html`<p class="kabar" role="note">${words.preview}</p>` : ''}
${
  newest !== null && newest !== head.number
    ? html`<p class="kabar" role="note">${words.superseded(newest)} <a href="${context.href(inNewest(newest))}">${words.supersededLink(newest)}</a></p>`
    : ''
}`;
}

/** Number of the newest release of a series. */
const newestOf = ({ site }: PageContext, area: string): number | null =>
  site.heads.filter((head) => head.area === area).at(-1)?.number ?? null;

/** Link to the page of an area: of this release or of the newest, as the page itself is; within a single file to its section. Null: none. */
export function areaLink(context: PageContext, { head, newest, within }: ReleaseInfo, area: PublicArea): string | null {
  if (within) return within.has(area.code) ? `#w${area.code}` : null;
  if (!hasPage(area)) return null;
  const { language } = context;
  return context.href(newest ? PATHS.newestArea(area.code, language) : PATHS.area(head.number, area.code, language));
}
