import { tokenHex } from '../colors/dataColors.ts';
import { html } from '../html.ts';
import type { DrawnMap, Frame } from '../shapes/drawShapes.ts';
import type { Place } from './layout.ts';
import { legendBlock } from './legendBlock.ts';
import { mapGroup } from './mapGroup.ts';
import type { PictureModel, PicturePanel } from './pictureModel.ts';
import { DETAIL, textureDefs } from './swatch.ts';

const MUTED = tokenHex('muted', 'light');
const INK = tokenHex('ink', 'light');
const GAP = 28;
/** Part of the width that the legend takes beside the map, and of the height below it. */
const BESIDE = 0.3;
const BELOW = 0.4;
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
  const { maps, key } = insetPlaces(model, width, height, u, legend);
  const each = (maps.width - (model.panels.length - 1) * GAP * u) / model.panels.length;
  const drawn = model.panels.map((panel, i) => {
    const head = panel.heading ? HEADING * u : 0;
    const place = { x: maps.x + i * (each + GAP * u), y: maps.y + head, width: each, height: maps.height - head };
    return html`${headingOf(panel, place, u)}${mapOf(model, panel, place, u, shapes, i)}`;
  });
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Plus Jakarta Sans', 'Segoe UI', Arial, sans-serif">
${textureDefs(model.textures, u * 1.4)}
${drawn}
${key && legendBlock(model, key, u).made}
</svg>`;
  return withIds(String(svg), ids).replaceAll(/="(-?\d+\.\d\d)\d+"/g, '="$1"');
}

/** Only attributes are met: in texts quotation marks are escaped. */
const withIds = (svg: string, ids: string) => (ids ? svg.replaceAll(/="((?:url\(#)?)((?:pola|bingkai)-)/g, `="$1${ids}$2`) : svg);

function insetPlaces(
  model: PictureModel,
  width: number,
  height: number,
  u: number,
  legend: boolean,
): { maps: Place; key: Place | null } {
  const all = { x: 0, y: 0, width, height };
  if (!legend) return { maps: all, key: null };
  if (width > height) {
    const beside = Math.min(Math.max(width * BESIDE, 300 * u), width * 0.45);
    return { maps: { ...all, width: width - beside - GAP * u }, key: { ...all, x: width - beside, width: beside } };
  }
  const needed = Math.min(height * BELOW, legendBlock(model, { ...all, height: height * BELOW }, u).bottom);
  return { maps: { ...all, height: height - needed - GAP * u }, key: { ...all, y: height - needed, height: needed } };
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
