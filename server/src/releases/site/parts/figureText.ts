import { type Html, html } from '../../../drawing/html.ts';
import type { ReleasedOrigin } from '../../public/contract.ts';
import type { PageContext } from '../pageContext.ts';
import type { AreaFigures } from '../view/areaView.ts';
import { isUnmonitored } from '../view/coverage.ts';
import type { Figure } from '../view/figures.ts';

/** A count as a cell or a line says it: the number, or that it is hidden and since when. */
export function figureText({ words, format }: PageContext, { count, older }: Figure): Html {
  if (count !== null) return html`${format.integer(count)}`;
  if (older === null) return html`<span class="samar" title="${words.hiddenWhy}">${words.hidden}</span>`;
  const [number, rest] = [format.integer(older.count), words.olderRest(format.date(older.to.slice(0, 7)))];
  return html`<span class="lama" title="${words.hiddenWhy}">${number} <span class="samar">${rest}</span></span>`;
}

/** The same for an area in one period: silence is not told as a zero. */
export function areaFigureText(context: PageContext, { figures, coverage }: AreaFigures, origin: ReleasedOrigin): Html {
  if (figures[origin].count === 0 && isUnmonitored(coverage))
    return html`<span class="samar">${context.words.unmonitored}</span>`;
  return figureText(context, figures[origin]);
}

/** The same without marks, for titles and descriptions. */
export function figurePlain({ words, format }: PageContext, { count, older }: Figure): string {
  if (count !== null) return format.integer(count);
  return older ? `${format.integer(older.count)} ${words.olderRest(format.date(older.to.slice(0, 7)))}` : words.hidden;
}
