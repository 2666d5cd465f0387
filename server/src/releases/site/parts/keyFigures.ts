import { type Html, html } from '../../../drawing/html.ts';
import { RELEASED_ORIGINS } from '../../public/contract.ts';
import type { PageContext } from '../pageContext.ts';
import type { AreaView } from '../view/areaView.ts';
import { coverageText } from './areaTable.ts';
import { figureText } from './figureText.ts';

/** The figures that a hurried reader takes away: both origins, each with its rate, and how well the area is watched. */
export function keyFigures(context: PageContext, view: AreaView): Html {
  const { words, format } = context;
  const { own } = view.whole;
  return html`<dl class="kunci" aria-label="${words.key.label}">
${RELEASED_ORIGINS.map((origin) => {
  const rate = own.rates[origin];
  const hidden = own.figures[origin].count === null;
  return html`<div><dt>${words.origin[origin]} <small>${words.originExplained[origin]}</small></dt>
<dd><b${hidden && own.figures[origin].older === null ? html` class="kecil"` : ''}>${figureText(context, own.figures[origin])}</b>${
    hidden ? '' : html`<small>${rate === null ? words.key.noRate : html`${format.rate(rate)} ${words.measure.rateShort}`}</small>`
  }</dd></div>`;
})}
<div><dt>${words.key.coverage}</dt><dd><b${own.coverage?.share === null || own.coverage === null ? html` class="kecil"` : ''}>${coverageText(context, own)}</b><small>${words.key.coverageNote}</small></dd></div>
</dl>`;
}
