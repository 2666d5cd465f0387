import { textWidth, wrapText } from '../words/textWidth.ts';
import { legendBlock } from './legendBlock.ts';
import { notesBlock } from './notesBlock.ts';
import type { Canvas, PictureModel } from './pictureModel.ts';

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Layout {
  unit: number;
  title: { x: number; y: number; size: number; line: number; lines: string[] };
  subtitle: { x: number; y: number; size: number } | null;
  badges: { x: number; y: number; width: number; height: number; size: number }[];
  /** One per map: where its heading and its map stand. */
  maps: { heading: Place | null; map: Place }[];
  legend: Place;
  notes: Place;
  foot: { x: number; y: number; width: number; size: number };
}

/** Sizes of the title, the first in which it has two lines. */
const TITLES = [42, 38, 34, 30, 26];
/** Part of the width that the legend takes beside the map, and of the height that it may take below the map of an upright picture. */
const BESIDE = 0.27;
const BELOW = 0.42;
const FOOT = 108;
const GAP = 36;

/** Where everything stands on a canvas, in its units. Maps share the room evenly; the legend stands beside them, or below on an upright picture. */
export function layoutPicture(model: PictureModel, canvas: Canvas): Layout {
  const u = canvas.unit;
  const edge = 52 * u;
  const inner = canvas.width - 2 * edge;
  const badges = placeBadges(model, canvas.width - edge, u);
  const titleWidth = inner - badges.reduce((sum, { width }) => sum + width + 12 * u, 0);
  const size = (TITLES.find((at) => wrapText(model.title, at * u, titleWidth, 'bold').length <= 2) ?? 26) * u;
  const lines = wrapText(model.title, size, titleWidth, 'bold').slice(0, 3);
  const title = { x: edge, y: 34 * u + size, size, line: size * 1.2, lines };
  const below = title.y + (lines.length - 1) * title.line;
  const subtitle = model.subtitle === null ? null : { x: edge, y: below + 36 * u, size: 22 * u };
  const y = (subtitle?.y ?? below) + 26 * u;
  const footTop = canvas.height - FOOT * u;
  const room = { x: edge, y, width: inner, height: footTop - y - 16 * u };
  const parts = canvas.height > canvas.width ? upright(model, room, u) : across(model, room, u);
  return {
    unit: u,
    title,
    subtitle,
    badges,
    maps: placeMaps(model, parts.maps, u),
    legend: parts.legend,
    notes: parts.notes,
    foot: { x: edge, y: footTop, width: inner, size: 18 * u },
  };
}

interface Parts {
  maps: Place;
  legend: Place;
  notes: Place;
}

/** Legend and notes in a column beside the maps. */
function across(model: PictureModel, { x, y, width, height }: Place, u: number): Parts {
  const beside = Math.max(width * BESIDE, 340 * u);
  const legend = { x: x + width - beside, y, width: beside, height };
  const top = legendBlock(model, legend, u).bottom + 16 * u;
  return {
    maps: { x, y, width: width - beside - GAP * u, height },
    legend,
    notes: { ...legend, y: top, height: y + height - top },
  };
}

/** Legend and notes beside each other below the maps, which take what these leave. */
function upright(model: PictureModel, { x, y, width, height }: Place, u: number): Parts {
  const half = (width - GAP * u) / 2;
  const right = x + half + GAP * u;
  const most = height * BELOW;
  const trial = { x, y: 0, width: half, height: most };
  const needed = Math.min(
    most,
    Math.max(legendBlock(model, trial, u).bottom, notesBlock(model, { ...trial, x: right }, u).bottom),
  );
  const top = y + height - needed;
  return {
    maps: { x, y, width, height: height - needed - GAP * u },
    legend: { x, y: top, width: half, height: needed },
    notes: { x: right, y: top, width: half, height: needed },
  };
}

function placeMaps({ panels }: PictureModel, { x, y, width, height }: Place, u: number): Layout['maps'] {
  const one = (width - (panels.length - 1) * GAP * u) / panels.length;
  return panels.map(({ heading }, i) => {
    const left = x + i * (one + GAP * u);
    const head = heading ? 34 * u : 0;
    return {
      heading: heading ? { x: left, y, width: one, height: head } : null,
      map: { x: left, y: y + head, width: one, height: height - head },
    };
  });
}

/** Badges in the right upper corner, the first outermost. */
function placeBadges({ badges }: PictureModel, edge: number, u: number): Layout['badges'] {
  let right = edge;
  return badges.map(({ text }) => {
    const width = textWidth(text, 20 * u, 'bold') + 28 * u;
    right -= width;
    const badge = { x: right, y: 30 * u, width, height: 38 * u, size: 20 * u };
    right -= 12 * u;
    return badge;
  });
}
