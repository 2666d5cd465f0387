import { html } from '../../../drawing/html.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import { areaTable } from '../parts/areaTable.ts';
import { captionLine, captionOf } from '../parts/caption.ts';
import { documentShell } from '../parts/documentShell.ts';
import { honesty } from '../parts/honesty.ts';
import { issueFigure } from '../parts/issueFigure.ts';
import { keyFigures } from '../parts/keyFigures.ts';
import { mapFigure, textures } from '../parts/mapFigure.ts';
import { monthFigure } from '../parts/monthFigure.ts';
import { mostlyHidden } from '../parts/mostlyHidden.ts';
import { otherAreas } from '../parts/otherAreas.ts';
import { periodChoice, periodTemplates } from '../parts/periodChoice.ts';
import { share } from '../parts/share.ts';
import { areaLink, notices, stamp } from '../parts/stamp.ts';
import { windowFigure } from '../parts/windowFigure.ts';
import { PATHS } from '../paths.ts';
import { type AreaView, nameOf } from '../view/areaView.ts';
import { datasetOf } from './datasetOf.ts';

/** Tables up to this long leave room below them for the months; beside longer ones stands everything else. */
const SHORT = 16;

/** The page of an area: maps of the areas in it, the same as a table, windows, issues, months, and how to read it all. */
export function areaPage(context: PageContext, release: ReleaseInfo, view: AreaView): string {
  const { words, format, language } = context;
  const { head } = release;
  const { code } = view.area;
  const caption = captionOf(context, view);
  const short = view.whole.children.length <= SHORT;
  const permanent = code === head.area ? PATHS.release(head.number, language) : PATHS.area(head.number, code, language);
  const description = words.description(nameOf(view.area), format.months(view.from, view.to), head.number);
  const picture = PATHS.picture(head.number, code, 'png');
  return documentShell(context, {
    title: words.pageTitle(nameOf(view.area), head.number),
    description,
    release,
    // The newest release is found at the address that stays; an old one at its own.
    canonical: release.newest ? PATHS.newestArea(code, language) : permanent,
    picture: release.has(picture) ? picture : undefined,
    data: datasetOf(context, release, view, caption, description),
    body: html`${textures()}${notices(context, release, () => PATHS.newestArea(code, language))}
${
  view.around.length > 0
    ? html`<nav class="jejak" aria-label="${words.trail}"><ol>${view.around.map(
        (area) => html`<li><a href="${areaLink(context, release, area)}">${nameOf(area)}</a></li>`,
      )}<li aria-current="page">${nameOf(view.area)}</li></ol></nav>`
    : ''
}
<h1>${nameOf(view.area)}</h1>
${captionLine(context, view)}
${stamp(context, release, permanent)}
${otherAreas(context, release, view)}
${periodChoice(context, view)}
${keyFigures(context, view)}
${mostlyHidden(context, release, view)}
${mapFigure(context, release, view)}
<div class="berdua"><div>${areaTable(context, release, view)}
${short ? monthFigure(context, view) : ''}</div>
<div>${issueFigure(context, view)}
${short ? '' : monthFigure(context, view)}</div></div>
${windowFigure(context, release, view)}
${honesty(context, release, view)}
${share(context, release, view, caption, permanent)}
${periodTemplates(context, release, view)}`,
  });
}
