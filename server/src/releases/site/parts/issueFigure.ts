import { type Html, html } from '../../../drawing/html.ts';
import { type PublicCount, RELEASED_ORIGINS } from '../../public/contract.ts';
import type { PageContext } from '../pageContext.ts';
import { type AreaView, nameOf } from '../view/areaView.ts';
import type { Pair } from '../view/figures.ts';
import { issueRows } from '../view/issueRows.ts';
import { bar } from './bar.ts';
import { figureText } from './figureText.ts';

/** Counts by issue of the area itself, both origins beside each other; issues without any, and those hidden in both, are named in a sentence. */
export function issueFigure(context: PageContext, view: AreaView): Html {
  const { words, language, format } = context;
  const rows = issueRows(view);
  const zero = rows.filter(({ counts }) => RELEASED_ORIGINS.every((origin) => counts[origin] === 0));
  const hidden = rows.filter(({ counts }) => RELEASED_ORIGINS.every((origin) => counts[origin] === null));
  const told = rows
    .filter((row) => !zero.includes(row) && !hidden.includes(row))
    .sort((a, b) => weight(b.counts) - weight(a.counts));
  if (rows.length === 0) return html``;
  const most = Math.max(1, ...told.flatMap(({ counts }) => RELEASED_ORIGINS.map((origin) => counts[origin] ?? 0)));
  return html`<section class="isu"><h2>${words.issues.heading}</h2><p class="ket">${words.issues.lead(nameOf(view.area), format.months(view.from, view.to))}</p>
${
  told.length === 0
    ? ''
    : html`<table class="batang-tabel"><thead><tr><th scope="col">${words.issues.name}</th>${RELEASED_ORIGINS.map((origin) => html`<th scope="col">${words.origin[origin]}</th>`)}</tr></thead><tbody>
${told.map(
  ({ name, counts }) =>
    html`<tr><th scope="row">${name[language]}</th>${RELEASED_ORIGINS.map((origin) => html`<td>${bar(counts[origin], most)}${figureText(context, { count: counts[origin], older: null })}</td>`)}</tr>`,
)}
</tbody></table>`
}
${hidden.length > 0 ? html`<p class="ket">${words.issues.hidden(hidden.map(({ name }) => name[language]).join(', '))}</p>` : ''}
${zero.length > 0 ? html`<p class="ket">${words.issues.zero(zero.map(({ name }) => name[language]).join(', '))}</p>` : ''}
</section>`;
}

/** Shown counts first, largest first; a hidden one is more than none. */
const weight = (counts: Pair<PublicCount>) => (counts.laporan ?? 0.5) * 1e6 + (counts.temuan ?? 0.5);
