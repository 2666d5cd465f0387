import { type Html, html } from '../../../drawing/html.ts';
import { RELEASED_ORIGINS, type ReleasedOrigin } from '../../public/contract.ts';
import { classOf, type MapClasses } from '../map/mapClasses.ts';
import type { FigureState } from '../map/textures.ts';
import type { PageContext } from '../pageContext.ts';
import type { AreaView } from '../view/areaView.ts';

/** Colours and textures with what they mean and how many areas of each map have them. */
export function legend(context: PageContext, view: AreaView, classes: MapClasses): Html {
  const { words, format } = context;
  const rate = view.measure === 'rate';
  const count = (origin: ReleasedOrigin, of: { state: FigureState; number?: number }) =>
    view.whole.children.filter(({ map }) => {
      const { state, value } = map[origin];
      return state === of.state && (of.number === undefined || classOf(value ?? 0, classes) === of.number);
    }).length;
  const row = (look: Html, text: Html, of: { state: FigureState; number?: number }) =>
    html`<tr><th scope="row"><svg class="swatch" width="22" height="14" aria-hidden="true"><rect width="22" height="14" ${look}/></svg> ${text}</th>
${RELEASED_ORIGINS.map((origin) => html`<td>${format.integer(count(origin, of))}</td>`)}</tr>`;
  return html`<div class="legenda n${classes.above}"><table>
<caption>${words.legend.label}: ${rate ? rateUnit(context, view) : words.measure.count}</caption>
<thead><tr><td></td>${RELEASED_ORIGINS.map((origin) => html`<th scope="col">${words.origin[origin]}</th>`)}</tr></thead>
<tbody>
${labelsOf(context, view, classes).map((label, i) => row(html`class="k${i}"`, html`${label}`, { state: 'shown', number: i }))}
${row(html`fill="url(#t-hidden)"`, html`${words.hiddenLabel}`, { state: 'hidden' })}
${row(html`fill="url(#t-unmonitored)"`, html`${words.unmonitored}`, { state: 'unmonitored' })}
${
  RELEASED_ORIGINS.some((origin) => count(origin, { state: 'noRate' }) > 0)
    ? row(html`class="kosong"`, html`${words.noRate}`, { state: 'noRate' })
    : ''
}
</tbody></table>
<p class="ket">${capitalised(words.hidden)}: ${words.legend.hiddenReason}. ${capitalised(words.unmonitored)}: ${words.legend.unmonitoredReason}.</p>
<label class="pola" hidden="hidden"><input type="checkbox"/> ${words.map.patterns}</label></div>`;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The same in one line for maps that share it, without numbers of areas. */
export function legendLine(context: PageContext, view: AreaView, classes: MapClasses): Html {
  const { words } = context;
  const item = (look: Html, text: string) =>
    html`<span><svg class="swatch" width="22" height="14" aria-hidden="true"><rect width="22" height="14" ${look}/></svg>${text}</span> `;
  return html`<p class="legenda sebaris n${classes.above}">${view.measure === 'rate' ? words.measure.rateShort : words.measure.count}: ${labelsOf(context, view, classes).map((label, i) => item(html`class="k${i}"`, label))}${item(html`fill="url(#t-hidden)"`, words.hiddenLabel)}${item(html`fill="url(#t-unmonitored)"`, words.unmonitored)}</p>`;
}

/** What each class is called, zero first. Breaks are round: 11, not 11,0. */
export function labelsOf(
  { words, format }: Pick<PageContext, 'words' | 'format'>,
  { measure }: Pick<AreaView, 'measure'>,
  { classes }: MapClasses,
): string[] {
  const rate = measure === 'rate';
  const say = rate ? (value: number) => format.rate(value).replace(/[,.]0+$/, '') : format.integer;
  return classes.map(({ from, to, zero }, i) =>
    zero ? words.legend.zero : rangeOf(from, to, i === classes.length - 1, rate, say, words.legend.to),
  );
}

/** Whole numbers are told as they can occur: the end of a class is one below the next. */
function rangeOf(
  from: number,
  to: number,
  last: boolean,
  rate: boolean,
  say: (v: number) => string,
  words: (from: string, to: string) => string,
): string {
  const [low, high] = rate ? [from, to] : [Math.ceil(from), last ? to : Math.ceil(to) - 1];
  return low === high ? say(low) : words(say(low), say(high));
}

/** "per 100.000 pemilih (DPT Pilkada 2024)". */
export function rateUnit({ words }: PageContext, { release }: AreaView): string {
  return release.denominator ? words.measure.rate(release.denominator.electionName) : words.measure.count;
}
