import { type Html, html } from '../../../drawing/html.ts';
import { RELEASED_ORIGINS, type ReleasedOrigin } from '../../public/contract.ts';
import type { PageContext } from '../pageContext.ts';
import type { AreaView } from '../view/areaView.ts';
import { type MonthRow, monthRows } from '../view/monthRows.ts';
import { figurePlain, figureText } from './figureText.ts';

const [WIDTH, HEIGHT, BASE] = [360, 110, 90] as const;

/** Counts of the area month by month, a chart for each origin and a table that says the same. */
export function monthFigure(context: PageContext, view: AreaView): Html {
  const { words, format } = context;
  const months = monthRows(view);
  if (months.length < 2) return html``;
  const most = Math.max(1, ...months.flatMap(({ counts }) => RELEASED_ORIGINS.map((origin) => counts[origin] ?? 0)));
  return html`<section id="bulan"><h2>${words.months.heading}</h2><p class="ket">${words.months.lead}</p>
<div class="dua">${RELEASED_ORIGINS.map((origin) => html`<figure><figcaption>${words.origin[origin]}</figcaption>${chart(context, months, origin, most)}</figure>`)}</div>
<details><summary>${words.months.table}</summary><table class="angka"><thead><tr><th scope="col">${words.months.name}</th>${RELEASED_ORIGINS.map((origin) => html`<th scope="col">${words.origin[origin]}</th>`)}</tr></thead><tbody>
${months.map(
  ({ month, counts }) =>
    html`<tr><th scope="row">${format.date(month)}</th>${RELEASED_ORIGINS.map((origin) => html`<td>${figureText(context, { count: counts[origin], older: null })}</td>`)}</tr>`,
)}
</tbody></table></details></section>`;
}

function chart(context: PageContext, months: readonly MonthRow[], origin: ReleasedOrigin, most: number): Html {
  const { format, words } = context;
  const step = WIDTH / months.length;
  const every = Math.ceil(months.length / 6);
  const say = ({ month, counts }: MonthRow) =>
    `${format.date(month)}: ${figurePlain(context, { count: counts[origin], older: null })}`;
  return html`<svg class="bulan" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words.origin[origin]}: ${months.map(say).join('; ')}">
<path class="garis" d="M0 ${BASE}.5H${WIDTH}"/>
${months.map((entry, i) => {
  const count = entry.counts[origin];
  const height = count === null ? 12 : Math.round((count * (BASE - 16)) / most);
  const at = Math.round(i * step * 10) / 10;
  const wide = Math.round((step - Math.min(4, step / 4)) * 10) / 10;
  const middle = Math.round((at + wide / 2) * 10) / 10;
  return html`<g><title>${say(entry)}</title><rect x="${at}" y="${BASE - height}" width="${wide}" height="${height}" ${count === null ? html`fill="url(#t-hidden)"` : html`class="isi"`}/>${
    count !== null && step > 22 ? html`<text x="${middle}" y="${BASE - height - 4}">${format.integer(count)}</text>` : ''
  }${i % every === 0 ? html`<text class="sumbu" x="${middle}" y="${HEIGHT - 5}">${format.date(entry.month).replace(/^(\D+) \d\d(\d\d)$/, '$1 $2')}</text>` : ''}</g>`;
})}
</svg>`;
}
