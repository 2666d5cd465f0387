import { type Html, html } from '../../../drawing/html.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';

interface SourceOf {
  name: string;
  date: string | null;
}

/** Licence, sources of the release, contact. */
export function siteFooter(context: PageContext, release: ReleaseInfo | undefined): Html {
  const { words, format } = context;
  const source = ({ name, date }: SourceOf) => `${name}${date ? ` (${format.date(date)})` : ''}`;
  const document = release?.document;
  const sources = document ? [...document.sources, ...(document.denominator ? [document.denominator.source] : [])] : [];
  return html`<footer class="kaki">
${sources.length > 0 ? html`<p>${words.footer.sources}: ${[...new Set(sources.map(source))].join('; ')}.</p>` : ''}
${document ? html`<p>${words.footer.boundaries}: ${document.boundaries.source}. ${document.boundaries.indicative ? words.map.indicative : ''}</p>` : ''}
<p>${words.footer.licence}</p>
<p>${words.footer.contact}: ${contactLink(context)}</p>
<p>${words.footer.noTracking}</p>
</footer>`;
}

/** A mail address or a web address as a link; anything else as it is. */
export function contactLink({ site, words }: PageContext): Html | string {
  const { contact } = site;
  if (contact === null) return words.footer.contactNone;
  if (/^https?:\/\//.test(contact)) return html`<a href="${contact}">${contact}</a>`;
  return contact.includes('@') ? html`<a href="mailto:${contact}">${contact}</a>` : contact;
}
