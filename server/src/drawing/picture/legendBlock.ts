import { tokenHex } from '../colors/dataColors.ts';
import { type Html, html } from '../html.ts';
import { formatOf } from '../words/format.ts';
import { firstLines, textWidth, wrapText } from '../words/textWidth.ts';
import type { Place } from './layout.ts';
import type { LegendEntry, PictureModel } from './pictureModel.ts';
import { isDashed, swatchFill } from './swatch.ts';

const INK = tokenHex('ink', 'light');
const MUTED = tokenHex('muted', 'light');
const EDGE = tokenHex('edge', 'light');
const BAR = tokenHex('hairline', 'light');

/** A block, and the height at which it ends. */
export interface Block {
  made: Html;
  bottom: number;
}

/** Sizes at a unit of 1. */
const HEADING = { size: 22, line: 27 };
const SUMMARY = { size: 17, line: 22 };
const ROW = { size: 19, line: 23, step: 34, swatch: 30 };
const RULE = { size: 15, line: 20 };
/** Width of a column of numbers, and what it takes of the words. */
const COUNTS = 62;

/**
 * The legend as a histogram that lies: a swatch, what it means, a bar and how many areas have it. Names of categories take the room of the
 * bars. Rows come closer when there is no room.
 */
export function legendBlock({ legend, panels, textures, language }: PictureModel, place: Place, u: number): Block {
  const { x, width } = place;
  let y = place.y + HEADING.size * 0.9 * u;
  const lines = (texts: readonly string[], { size, line }: { size: number; line: number }, look: Html): Html[] => {
    const made = texts.map(
      (text, i) => html`<text x="${x}" y="${y + i * line * u}" font-size="${size * u}"${look}>${text}</text>`,
    );
    y += texts.length * line * u;
    return made;
  };
  const muted = html` fill="${MUTED}"`;
  const heading = lines(wrapText(legend.heading, HEADING.size * u, width, 'bold').slice(0, 3), HEADING, html` font-weight="600"`);
  const summary = lines(firstLines(legend.summary, SUMMARY.size * u, width, 2), SUMMARY, muted);
  const columns = panels.flatMap(({ heading: words }) => words?.strong ?? []);
  if (columns.length > 1) y += 20 * u;
  const titles = columns.length > 1 ? columnTitles(columns, x + width, y - 8 * u, u) : [];

  const { integer } = formatOf(language);
  const longest = Math.max(0, ...legend.entries.flatMap((e) => e.counts).map((n) => textWidth(integer(n), ROW.size * u)));
  const rooms = rowRooms(width, columns.length, legend.bars, longest, u);
  const wrapped = legend.entries.map(({ label }) => firstLines(label, ROW.size * u, rooms.words, 2));
  const wanted = wrapped.reduce((sum, { length }) => sum + ROW.step + (length - 1) * ROW.line, 0) * u;
  // What stands below needs room as well.
  const close = Math.min(1, ((place.y + place.height - y) * 0.82) / Math.max(1, wanted));
  const most = Math.max(1, ...legend.entries.flatMap((e) => (e.kind === 'class' ? e.counts : [])));
  const firstAbsence = legend.entries.findIndex(({ kind }) => kind === 'absence');
  const rows = legend.entries.map((entry, i) => {
    if (i === firstAbsence && i > 0) y += 12 * u * close;
    const labels = wrapped[i] ?? [];
    const height = (ROW.step + (labels.length - 1) * ROW.line) * u * close;
    const at = { x, y, width, height, most, ...rooms, u: u * Math.max(close, 0.74) };
    const row = legendRow(entry, entry.counts.map(integer), labels, at, textures);
    y += height;
    return row;
  });
  if (legend.rule !== null) y += 20 * u;
  const rule = legend.rule === null ? [] : lines(firstLines(legend.rule, RULE.size * u, width, 3), RULE, muted);
  return { made: html`<g fill="${INK}">${heading}${summary}${titles}${rows}${rule}</g>`, bottom: y };
}

const columnTitles = (titles: readonly string[], right: number, y: number, u: number): Html[] =>
  titles.map(
    (text, i) =>
      html`<text x="${right - (titles.length - 1 - i) * COUNTS * u}" y="${y}" font-size="${14 * u}" text-anchor="end" fill="${MUTED}">${text}</text>`,
  );

/** Room for the words, for the bars, and for the numbers, whose longest is `longest` wide. */
function rowRooms(width: number, columns: number, bars: boolean, longest: number, u: number) {
  const numbers = columns > 1 ? columns * COUNTS * u : Math.max(0.5 * COUNTS * u, longest + 14 * u);
  const barRoom = bars && columns < 2 ? width * 0.24 : 0;
  return { words: width - (ROW.swatch + 12) * u - numbers, bars: barRoom, numbers } as const;
}

interface RowPlace extends ReturnType<typeof rowRooms> {
  x: number;
  y: number;
  width: number;
  height: number;
  most: number;
  u: number;
}

function legendRow(
  entry: LegendEntry,
  counts: readonly string[],
  labels: readonly string[],
  { x, y, width, height, bars, numbers, most, u }: RowPlace,
  textures: PictureModel['textures'],
): Html {
  const size = ROW.size * u;
  const swatch = 20 * u;
  const middle = y + height / 2;
  const baseline = middle + size * 0.35;
  const right = x + width;
  const bar = entry.kind === 'class' ? ((entry.counts[0] ?? 0) / most) * bars : 0;
  const dashed = isDashed(entry.look, textures) ? html` stroke-dasharray="${4 * u} ${3 * u}"` : '';
  const first = baseline - ((labels.length - 1) / 2) * ROW.line * u;
  return html`<rect x="${x}" y="${middle - swatch / 2}" width="${ROW.swatch * u}" height="${swatch}" fill="${swatchFill(entry.look, textures)}" stroke="${EDGE}" stroke-width="${0.8 * u}"${dashed}/>${labels.map((text, i) => html`<text x="${x + (ROW.swatch + 12) * u}" y="${first + i * ROW.line * u}" font-size="${size}">${text}</text>`)}${bar > 0 && html`<rect x="${right - numbers - bars}" y="${middle - swatch * 0.3}" width="${bar}" height="${swatch * 0.6}" fill="${BAR}"/>`}${counts.map((count, i) => html`<text x="${right - (counts.length - 1 - i) * COUNTS * u}" y="${baseline}" font-size="${size}" text-anchor="end"${count === '0' ? html` fill="${MUTED}"` : ''}>${count}</text>`)}`;
}
