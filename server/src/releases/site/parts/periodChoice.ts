import { type Html, html } from '../../../drawing/html.ts';
import { RELEASED_ORIGINS } from '../../public/contract.ts';
import { type MapClasses, mapClasses } from '../map/mapClasses.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import type { AreaView, PeriodView } from '../view/areaView.ts';
import { areaTable } from './areaTable.ts';
import { captionLine } from './caption.ts';
import { keyFigures } from './keyFigures.ts';
import { mapFigure } from './mapFigure.ts';

/** Rows of areas that a page carries beside its own for other periods: a page is read on slow networks. The newest windows come first. */
const MOST_ROWS = 240;

/** Classes that all windows share, so that their maps can be compared. */
export const windowClasses = (view: AreaView): MapClasses | null =>
  mapClasses(
    view.byWindow.flatMap(({ children }) =>
      children.flatMap(({ map }) => RELEASED_ORIGINS.flatMap((origin) => map[origin].value ?? [])),
    ),
  );

/** Windows that can be chosen, the newest first. */
function offered(view: AreaView): { window: Exclude<PeriodView['period'], 'all'>; whole: PeriodView }[] {
  if (view.byWindow.length < 2) return [];
  const fitting = Math.max(1, Math.floor(MOST_ROWS / Math.max(1, view.whole.children.length)));
  return view.byWindow
    .slice(-fitting)
    .reverse()
    .flatMap((whole) => (whole.period === 'all' ? [] : [{ window: whole.period, whole }]));
}

/** A choice of the period for the figures, maps and table of the page; the script shows it. Without one the small maps per window say the same. */
export function periodChoice({ words, format }: PageContext, view: AreaView): Html {
  const windows = offered(view);
  if (windows.length === 0) return html``;
  return html`<p class="periode" hidden="hidden"><label>${words.windows.show} <select autocomplete="off"><option value="">${words.windows.all(format.months(view.from, view.to))}</option>${windows.map(({ window }) => html`<option value="${window.id}">${format.months(window.from, window.to)}</option>`)}</select></label></p>`;
}

/** What the page shows for each window that can be chosen, for the script to put in its place. */
export function periodTemplates(context: PageContext, release: ReleaseInfo, view: AreaView): Html {
  const classes = windowClasses(view);
  return html`${offered(view).map(({ window, whole }) => {
    const own: AreaView = { ...view, whole, from: window.from, to: window.to };
    return html`<template data-jendela="${window.id}">${captionLine(context, own)}${keyFigures(context, own)}${mapFigure(context, release, own, { classes, again: true })}${areaTable(context, release, own)}</template>`;
  })}`;
}
