import { html } from '../../../drawing/html.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import { documentShell } from '../parts/documentShell.ts';
import { contactLink } from '../parts/siteFooter.ts';
import { notices, stamp } from '../parts/stamp.ts';
import { PATHS } from '../paths.ts';

/** How to read, how figures are made and hidden, words, corrections, contact. */
export function aboutPage(context: PageContext, release: ReleaseInfo | null): string {
  const { words, format, language } = context;
  const { about } = words;
  const document = release?.document;
  const voters = document?.denominator;
  const list = (lines: readonly string[]) => lines.map((line) => html`<p>${line}</p>`);
  const json = release ? PATHS.data(release.head.number, `rilis-${release.head.number}.json`) : null;
  return documentShell(context, {
    title: `${about.title} – ${words.brand}`,
    description: about.readText[0] ?? '',
    ...(release ? { release, canonical: release.newest ? PATHS.newestAbout(language) : context.path } : {}),
    body: html`${release ? notices(context, release, () => PATHS.newestAbout(language)) : ''}
<h1>${about.title}</h1>
${release ? stamp(context, release, PATHS.about(release.head.number, language)) : ''}
<div class="teks">
<h2>${about.read}</h2>${list(about.readText)}
<h2>${words.honest.more}</h2><p>${words.honest.moreText}</p><p>${words.honest.never}</p>
<h2 id="metode">${about.method}</h2>${list(about.methodText(document?.methodVersion ?? '1'))}
${voters ? html`<p>${about.voters(voters.electionName, `${voters.source.name}${voters.source.date ? ` (${format.date(voters.source.date)})` : ''}`)}</p>` : ''}
<h2 id="samaran">${about.hide}</h2>${list(about.hideText)}
<h2 id="istilah">${about.glossary}</h2>
<dl class="istilah">${about.terms.map(([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl>
${
  release && document
    ? html`<h2 id="koreksi">${words.honest.corrections}</h2>
${document.corrections.length === 0 ? html`<p>${words.honest.correctionsNone}</p>` : html`<ul>${document.corrections.map((c) => html`<li>${format.date(c.on)} – ${words.honest.correction(c.release, c.about)}: ${c.text}</li>`)}</ul>`}
<h2 id="kutip">${about.check}</h2><p>${about.checkText} <code>${release.head.sha256}</code></p>
${json && release.has(json) ? html`<p><a href="${context.href(json)}">JSON</a></p>` : ''}`
    : ''
}
<h2 id="kontak">${words.footer.contact}</h2><p>${contactLink(context)}</p>
</div>`,
  });
}
