import { type Html, html } from '../../../drawing/html.ts';
import type { DrawnArea, DrawnMap } from '../../../drawing/shapes/drawShapes.ts';
import { RELEASED_ORIGINS, type ReleasedOrigin } from '../../public/contract.ts';
import { liveShapesPath } from '../map/liveShapes.ts';
import { classOf, type MapClasses, mapClasses } from '../map/mapClasses.ts';
import { TEXTURE_STROKES, TILE } from '../map/textures.ts';
import type { PageContext, ReleaseInfo } from '../pageContext.ts';
import { type AreaFigures, type AreaView, nameOf } from '../view/areaView.ts';
import { describeMap } from './describeMap.ts';
import { figurePlain } from './figureText.ts';
import { legend, legendLine } from './legend.ts';
import { areaLink } from './stamp.ts';

/** Classes that both origins share, so that the two maps can be compared. */
const classesOf = (figures: readonly AreaFigures[]): MapClasses | null =>
  mapClasses(figures.flatMap(({ map }) => RELEASED_ORIGINS.flatMap((origin) => map[origin].value ?? [])));

/**
 * The maps of both origins side by side with one legend, each in words too. Shapes are written once and used by every map of the page:
 * `again` leaves them out. `classes`: default those of the figures shown.
 */
export function mapFigure(
  context: PageContext,
  release: ReleaseInfo,
  view: AreaView,
  { classes = classesOf(view.whole.children), again = false }: { classes?: MapClasses | null; again?: boolean } = {},
): Html {
  const { words } = context;
  const { map } = release;
  if (map === null) return html`<p>${words.map.none}</p>`;
  return html`<section class="peta-bagian" aria-label="${words.map.heading}: ${nameOf(view.area)}">
${again ? '' : shapes(map)}
${classes ? legendLine(context, view, classes) : ''}
<div class="tiga${map.width > 2 * map.height ? ' lebar' : ''}">
${RELEASED_ORIGINS.map(
  (origin) => html`<figure class="peta" data-asal="${origin}">
<figcaption><h2>${words.map.figure(words.origin[origin], words.originExplained[origin])}</h2></figcaption>
${drawing(context, release, view, map, classes, origin)}
<p class="baca" aria-live="polite"></p>
<p class="ket">${describeMap(context, view, origin)}</p>
</figure>`,
)}
${classes ? legend(context, view, classes) : ''}
</div>
<p class="ket papan">${words.map.keys}</p>
</section>`;
}

/** Shapes of the areas, drawn nowhere by themselves. */
const shapes = (map: DrawnMap): Html =>
  html`<svg class="bentuk" width="0" height="0" aria-hidden="true"><defs>${map.areas.map(({ code, d }) => html`<path id="a${code}" d="${d}"/>`)}</defs></svg>`;

/** In a small map a tile is larger, or it would be a grey. */
const TEXTURES = (['hidden', 'unmonitored'] as const).flatMap((state) => [
  { state, size: '', scale: 1 },
  { state, size: '-s', scale: 3 },
]);

/** Textures of what has no figure, once for all figures of a page. */
export const textures = (): Html =>
  html`<svg class="bentuk" width="0" height="0" aria-hidden="true"><defs>${TEXTURES.map(({ state, size, scale }) => {
    const { path, width, cap } = TEXTURE_STROKES[state];
    return html`<pattern id="t-${state}${size}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse"${scale > 1 ? html` patternTransform="scale(${scale})"` : ''}><rect class="t0" width="${TILE}" height="${TILE}"/><path class="t1" d="${path}" stroke-width="${width}" stroke-linecap="${cap}"/></pattern>`;
  })}</defs></svg>`;

function drawing(
  context: PageContext,
  release: ReleaseInfo,
  view: AreaView,
  map: DrawnMap,
  classes: MapClasses | null,
  origin: ReleasedOrigin,
): Html {
  const parent = view.around.at(-1);
  const up = parent ? areaLink(context, release, parent) : null;
  const drawn = new Map(map.areas.map((area) => [area.code, area]));
  const live = liveShapesPath(release.head.number, view.area.code);
  // The interactive map, where it can run, lies over the drawing and reads its fills.
  return html`<div class="bingkai"${release.has(live) ? html` data-bentuk="${context.href(live)}"` : ''}><svg class="gambar n${classes?.above ?? 0}" viewBox="0 0 ${map.width} ${map.height}" role="group" aria-label="${context.words.map.label(context.words.origin[origin], nameOf(view.area))}"${up ? html` data-naik="${up}"` : ''}>
${view.whole.children.map((child) => {
  const shape = drawn.get(child.area.code);
  if (!shape) return '';
  const inside = html`<title>${sayArea(context, view, child, origin)}</title>${paint(shape, child, classes, origin)}`;
  const at = html`data-c="${child.area.code}" data-x="${shape.x}" data-y="${shape.y}"`;
  const to = areaLink(context, release, child.area);
  return to ? html`<a href="${to}" ${at}>${inside}</a>` : html`<g role="img" ${at}>${inside}</g>`;
})}
</svg></div>`;
}

/** The shape in the colour of its class or the texture of its absence; a marker where it is too small to be seen. `size` `-s`: in a small map. */
export function paint(
  shape: DrawnArea,
  child: AreaFigures,
  classes: MapClasses | null,
  origin: ReleasedOrigin,
  size: '' | '-s' = '',
): Html {
  const { state, value } = child.map[origin];
  const look =
    state === 'shown'
      ? html`class="k${classes && value !== null ? classOf(value, classes) : 0}"`
      : state === 'noRate'
        ? html`class="kosong"`
        : html`fill="url(#t-${state}${size})"`;
  return html`<use href="#a${shape.code}" ${look}/>${shape.tiny ? html`<circle cx="${shape.x}" cy="${shape.y}" r="${size ? 9 : 5}" ${look}/>` : ''}`;
}

/** "Kab. Bangka: 62,3 per 100.000 DPT (25 laporan)". */
function sayArea(context: PageContext, view: AreaView, child: AreaFigures, origin: ReleasedOrigin): string {
  const { words, format } = context;
  const name = nameOf(child.area);
  const count = `${figurePlain(context, child.figures[origin])} ${words.origin[origin].toLowerCase()}`;
  const { state, value } = child.map[origin];
  if (state === 'unmonitored') return `${name}: ${words.unmonitored}`;
  if (state === 'hidden') return `${name}: ${figurePlain(context, child.figures[origin])}`;
  if (state === 'noRate') return `${name}: ${count}, ${words.noRate}`;
  return view.measure === 'rate' && value !== null
    ? `${name}: ${format.rate(value)} ${words.measure.rateShort} (${count})`
    : `${name}: ${count}`;
}
