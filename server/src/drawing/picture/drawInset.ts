import { tokenHex } from '../colors/dataColors.ts';
import { html } from '../html.ts';
import type { DrawnMap, Frame } from '../shapes/drawShapes.ts';
import type { Place } from './layout.ts';
import { legendBlock } from './legendBlock.ts';
import { legendStrip } from './legendStrip.ts';
import { mapGroup } from './mapGroup.ts';
import type { PictureModel, PicturePanel } from './pictureModel.ts';
import { DETAIL, textureDefs } from './swatch.ts';

const MUTED = tokenHex('muted', 'light');
const INK = tokenHex('ink', 'light');
const GAP = 28;
/** Part of the width that the legend takes beside the map, and most of the height that it takes below it. */
const BESIDE = 0.3;
const BELOW = 0.75;
const STRIP_GAP = 14;
/** The map is beside its legend when it is so many times as wide as high. */
const WIDE = 1.1;
/** Height of a row of the legend beside the map, and of its heading, summary and rule together. */
const ROOM_OF_ROW = 34;
const ROOM_OF_REST = 170;
const HEADING = 34;

export interface Inset {
  width: number;
  height: number;
  /** Letters and gaps are so many times as large as on a slide. */
  unit: number;
  /** Without it only the map: for a place that is marked among others. */
  legend: boolean;
  /** Stands before its ids, where several maps are in one document. */
  ids?: string;
}

/**
 * The map of a picture with its legend and nothing else, as an SVG of its own in any size: what stands on a slide or page that has a title
 * and sources itself. Beside each other when it is wider than high, else the legend below. Never blank: a map without shapes says so.
 */
export function drawInset(
  model: PictureModel,
  { width, height, unit: u, legend, ids = '' }: Inset,
  shapes: (frame: Frame) => DrawnMap | null,
): string {
  const { maps, key, block } = insetPlaces(model, width, height, u, legend);
  const each = (maps.width - (model.panels.length - 1) * GAP * u) / model.panels.length;
  const drawn = model.panels.map((panel, i) => {
    const head = panel.heading ? HEADING * u : 0;
    const place = { x: maps.x + i * (each + GAP * u), y: maps.y + head, width: each, height: maps.height - head };
    return html`${headingOf(panel, place, u)}${mapOf(model, panel, place, u, shapes, i)}`;
  });
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Plus Jakarta Sans', 'Segoe UI', Arial, sans-serif">
${textureDefs(model.textures, u * 1.4)}
${drawn}
${key && block(model, key, u).made}
</svg>`;
  return withIds(String(svg), ids).replaceAll(/="(-?\d+\.\d\d)\d+"/g, '="$1"');
}

/** Only attributes are met: in texts quotation marks are escaped. */
const withIds = (svg: string, ids: string) => (ids ? svg.replaceAll(/="((?:url\(#)?)((?:pola|bingkai)-)/g, `="$1${ids}$2`) : svg);

/**
 * The legend beside the map where all of it fits in letters that can be read and the map stays the larger part, else below it as a strip.
 */
function insetPlaces(model: PictureModel, width: number, height: number, u: number, legend: boolean) {
  const all = { x: 0, y: 0, width, height };
  if (!legend) return { maps: all, key: null, block: legendBlock };
  const beside = Math.min(Math.max(width * BESIDE, 300 * u), width * 0.45);
  const rows = model.legend.entries.length * ROOM_OF_ROW + ROOM_OF_REST;
  if (width > height * WIDE && width > 700 * u && rows * u <= height) {
    const key = { ...all, x: width - beside, width: beside };
    return { maps: { ...all, width: width - beside - GAP * u }, key, block: legendBlock };
  }
  const needed = Math.min(height * BELOW, legendStrip(model, all, u).bottom);
  const maps = { ...all, height: height - needed - STRIP_GAP * u };
  return { maps, key: { ...all, y: height - needed, height: needed }, block: legendStrip };
}

const headingOf = ({ heading }: PicturePanel, { x, y }: Place, u: number) =>
  heading &&
  html`<text x="${x}" y="${y - 12 * u}" font-size="${19 * u}" fill="${INK}"><tspan font-weight="600">${heading.strong}</tspan> ${heading.rest} <tspan font-weight="600">${heading.figure}</tspan></text>`;

function mapOf(
  model: PictureModel,
  panel: PicturePanel,
  place: Place,
  u: number,
  shapes: (frame: Frame) => DrawnMap | null,
  i: number,
) {
  const map = shapes({ width: place.width, height: place.height, detail: DETAIL, whole: true, margin: 14 * u });
  return map
    ? mapGroup(model, panel, map, place, u, `bingkai-${i}`)
    : html`<text x="${place.x}" y="${place.y + place.height / 2}" font-size="${20 * u}" fill="${MUTED}">${model.noMap}</text>`;
}
