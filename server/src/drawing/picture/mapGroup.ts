import { contrast } from '../colors/colorVision.ts';
import { tokenHex } from '../colors/dataColors.ts';
import { hexToRgb } from '../colors/oklch.ts';
import { type Html, html } from '../html.ts';
import { labelLines, placeLabels } from '../labels/placeLabels.ts';
import type { DrawnMap } from '../shapes/drawShapes.ts';
import { ringsOfPath } from '../shapes/pathData.ts';
import { boxOf, crossingsAt, type Point } from '../shapes/rings.ts';
import { textWidth } from '../words/textWidth.ts';
import type { Place } from './layout.ts';
import type { Look, PictureModel, PicturePanel } from './pictureModel.ts';
import { fillOf, isDashed } from './swatch.ts';

const INK = tokenHex('ink', 'light');
const MUTED = tokenHex('muted', 'light');
const PAPER = tokenHex('paper', 'light');
const LAND = tokenHex('land', 'light');
const EDGE = tokenHex('edge', 'light');
/** More figures than these below their names would hide the map; among more areas only those the map is about are named. */
const MOST_FIGURES = 40;
const MOST_NAMES = 80;
/** Markers of more areas than these would cover each other; their borders are finer. */
const MOST_MARKERS = 600;

/** One map with the land around it, names, figures and a scale, in its place. `id` is unique in the picture. */
export function mapGroup(model: PictureModel, panel: PicturePanel, map: DrawnMap, place: Place, unit: number, id: string): Html {
  const { detail } = map;
  const left = Math.round(place.x + (place.width - map.width / detail) / 2);
  const top = Math.round(place.y + (place.height - map.height / detail) / 2);
  const many = map.areas.length > MOST_MARKERS;
  const line = (many ? 0.3 : 0.9) * unit * detail;
  const looks = map.areas.map((area) => ({ area, look: panel.looks.get(area.code) ?? { fill: LAND } }));
  // Among many areas a marker that says nothing would hide those that say something.
  const marks = (look: Look) => !many && ('fill' in look || map.areas.length <= MOST_NAMES);
  const radius = (map.areas.length > MOST_NAMES ? 3.5 : 5) * unit * detail;
  const marked = map.areas.find(({ code }) => code === model.marked);
  return html`<g transform="translate(${left} ${top})"><clipPath id="${id}"><rect width="${map.width / detail}" height="${map.height / detail}"/></clipPath><g clip-path="url(#${id})">
<g transform="scale(${1 / detail})" stroke-linejoin="round">
${map.around && html`<path d="${map.around}" fill="${LAND}" fill-rule="evenodd" stroke="${PAPER}" stroke-width="${line}"/>`}
<g stroke="${PAPER}" stroke-width="${line}" fill-rule="evenodd">${looks.map(({ area, look }) => {
    const blank = isDashed(look, model.textures);
    // Dashes of many small areas would be a thicket.
    const dashes = map.areas.length <= MOST_NAMES ? html` stroke-dasharray="${4 * unit * detail} ${3 * unit * detail}"` : '';
    const outline = blank ? html` stroke="${EDGE}"${dashes}` : '';
    return html`<path d="${area.d}" fill="${fillOf(look, model.textures)}"${outline}/>${area.tiny && marks(look) && html`<circle cx="${area.x}" cy="${area.y}" r="${radius}" fill="${fillOf(look, model.textures)}" stroke="${EDGE}"/>`}`;
  })}</g>
${map.borders && html`<path d="${map.borders}" fill="none" stroke="${INK}" stroke-opacity="0.55" stroke-width="${1.1 * unit * detail}"/>`}
${marked && html`<path d="${marked.d}" fill="none" stroke="${PAPER}" stroke-width="${7 * unit * detail}"/><path d="${marked.d}" fill="none" stroke="${INK}" stroke-width="${3 * unit * detail}"/>`}
</g>
${namesOf(model, panel, map, unit)}
${scaleBar(model, map, unit)}
</g></g>`;
}

/**
 * Names and figures. On a dark area they are light; elsewhere a paper-coloured halo stands below the letters, drawn apart because not every
 * program knows the order of painting.
 */
function namesOf(model: PictureModel, panel: PicturePanel, { areas, width, height, detail }: DrawnMap, unit: number): Html {
  const size = 19 * unit;
  const areaAt = finder(areas, detail);
  const withFigures = panel.figures.size <= MOST_FIGURES;
  const wishes = areas.flatMap((area) => {
    const name = model.names.get(area.code);
    const pinned = area.code === model.marked;
    const first = model.first.has(area.code);
    if (!name || (areas.length > MOST_NAMES && !pinned && !first)) return [];
    const figure = withFigures ? panel.figures.get(area.code) : undefined;
    return {
      code: area.code,
      text: name,
      lines: [...labelLines(name), ...(figure ? [figure] : [])],
      at: [area.x / detail, area.y / detail] as const,
      extent: Math.max(area.width, area.height) / detail,
      pinned,
      first,
      areaAt,
    };
  });
  const step = size * 1.16;
  const labels = placeLabels(wishes, width / detail, height / detail, { size, max: 120 }).map(({ code, lines, at: [x, y] }) => {
    const look = panel.looks.get(code);
    const dark = look !== undefined && 'fill' in look && isDark(look.fill) && areaAt([x, y]) === code;
    const figure = withFigures && panel.figures.get(code) === lines.at(-1);
    const first = y - ((lines.length - 1) / 2) * step + size * 0.34;
    const text = html`<text x="${round(x)}">${lines.map((line, i) => html`<tspan x="${round(x)}" y="${round(first + i * step)}"${figure && i === lines.length - 1 ? html` font-weight="600"` : ''}>${line}</tspan>`)}</text>`;
    return { dark, text, halo: dark && look && 'fill' in look ? look.fill : PAPER };
  });
  const halos = labels.map(({ text, halo }) => html`<g fill="${halo}" stroke="${halo}">${text}</g>`);
  const of = (dark: boolean) => labels.filter((label) => label.dark === dark).map(({ text }) => text);
  return html`<g font-size="${round(size)}" text-anchor="middle"><g stroke-width="${round(4.5 * unit)}" stroke-linejoin="round" stroke-opacity="0.85" aria-hidden="true">${halos}</g><g fill="${INK}">${of(false)}</g><g fill="${PAPER}">${of(true)}</g></g>`;
}

/** Whether light letters are read better than dark ones. */
const isDark = (hex: string) => contrast(hexToRgb(hex), hexToRgb(PAPER)) > contrast(hexToRgb(hex), hexToRgb(INK));

const round = (value: number) => Math.round(value * 10) / 10;

/** The area at a place of the picture, null over sea and land around. */
function finder(areas: DrawnMap['areas'], detail: number): (at: Point) => string | null {
  const shapes = areas.map(({ code, d }) => {
    const rings = ringsOfPath(d);
    return { code, rings, box: boxOf(rings) };
  });
  return ([x, y]) => {
    const [px, py] = [x * detail, y * detail + 0.01];
    const found = shapes.find(({ rings, box: [left, top, right, bottom] }) => {
      if (px < left || px > right || py < top || py > bottom) return false;
      return rings.flatMap((ring) => crossingsAt(ring, py)).filter((at) => at > px).length % 2 === 1;
    });
    return found?.code ?? null;
  };
}

/** A bar of a round number of kilometres, at most a fifth of the map, and where north is. */
function scaleBar({ words }: PictureModel, { width, height, detail, kmPerPoint }: DrawnMap, unit: number): Html {
  const most = (kmPerPoint * width) / 5;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = [5, 2, 1].map((n) => n * power).find((n) => n <= most) ?? power;
  const length = kilometres / kmPerPoint / detail;
  const size = 15 * unit;
  const y = height / detail - 10 * unit;
  const label = `${kilometres < 1 ? kilometres.toFixed(1) : kilometres} ${words.kilometres}`;
  const north = 34 * unit;
  return html`<g font-size="${round(size)}" fill="${MUTED}"><path d="M${round(8 * unit)},${round(y)}l${round(7 * unit)},${round(-20 * unit)}l${round(7 * unit)},${round(20 * unit)}l${round(-7 * unit)},${round(-5 * unit)}z"/><text x="${round(15 * unit)}" y="${round(y - 25 * unit)}" text-anchor="middle">${words.north}</text><path d="M${round(north)},${round(y - 6 * unit)}v${round(6 * unit)}h${round(length)}v${round(-6 * unit)}" fill="none" stroke="${MUTED}" stroke-width="${round(1.6 * unit)}"/><text x="${round(north + length / 2)}" y="${round(y - 10 * unit)}" text-anchor="middle">${textWidth(label, size) < width / detail ? label : ''}</text></g>`;
}
