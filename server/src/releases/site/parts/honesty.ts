import { type Html, html } from '../../../drawing/html.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import { PATHS } from '../paths.ts';
import { type AreaView, nameOf } from '../view/areaView.ts';
import { isUnmonitored } from '../view/coverage.ts';
import { hiddenOnPage } from '../view/hiddenOnPage.ts';

/** Below this share of expected reports, a low figure says little. */
const WATCHED = 0.8;

/** How to read the page, with this area's own coverage; what is hidden on it; what changed and was corrected. */
export function honesty(context: PageContext, release: ReleaseInfo, view: AreaView): Html {
  const { words, format } = context;
  const { hidden, all } = hiddenOnPage(view);
  const { notes, corrections } = release.document;
  const about = release.newest ? PATHS.newestAbout(context.language) : PATHS.about(release.head.number, context.language);
  return html`<section id="cara-membaca" class="baca-bagian"><h2>${words.honest.heading}</h2>
<h3>${words.honest.more}</h3>
<p>${words.honest.moreText}</p>
<p>${coverageSentences(context, view)}</p>
<p>${words.honest.never}</p>
<h3>${words.honest.hiddenHeading}</h3>
${
  hidden === 0
    ? html`<p>${words.honest.hiddenNone}</p>`
    : html`<p>${words.honest.hiddenCount(format.integer(hidden), format.integer(all))} ${words.honest.hiddenText}</p>`
}
<h3>${words.honest.changes}</h3>
<p>${notes || '–'}</p>
<h3>${words.honest.corrections}</h3>
${
  corrections.length === 0
    ? html`<p>${words.honest.correctionsNone}</p>`
    : html`<ul>${corrections.map((c) => html`<li>${format.date(c.on)} – ${words.honest.correction(c.release, c.about)}: ${c.text}</li>`)}</ul>`
}
<p><a href="${context.href(about)}">${words.honest.allMethod}</a></p>
</section>`;
}

function coverageSentences({ words, format }: PageContext, view: AreaView): string {
  const { own, children } = view.whole;
  const name = nameOf(view.area);
  const { coverage } = own;
  if (coverage === null) return words.honest.coverageUnknown;
  if (isUnmonitored(coverage) || coverage.share === null) return words.honest.coverageNone(name);
  const sentences = [
    words.honest.coverageHere(name, format.percent(coverage.share), format.integer(coverage.expected)),
    coverage.share < WATCHED ? words.honest.coverageLow : words.honest.coverageHigh,
  ];
  const watched = children
    .flatMap(({ area, coverage: own }) => (own === null ? [] : [{ name: nameOf(area), share: own.share ?? 0 }]))
    .sort((a, b) => a.share - b.share);
  const [low, high] = [watched[0], watched.at(-1)];
  if (view.childLevel !== 'kecamatan' && low && high && low.share < high.share)
    sentences.push(words.honest.coverageChildren(format.percent(low.share), low.name, format.percent(high.share), high.name));
  return sentences.join(' ');
}
