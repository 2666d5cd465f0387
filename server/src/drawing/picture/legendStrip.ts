import { tokenHex } from '../colors/dataColors.ts';
import { html } from '../html.ts';
import { formatOf } from '../words/format.ts';
import { firstLines, textWidth } from '../words/textWidth.ts';
import type { Place } from './layout.ts';
import type { Block } from './legendBlock.ts';
import type { LegendEntry, PictureModel } from './pictureModel.ts';
import { isDashed, swatchFill } from './swatch.ts';

const INK = tokenHex('ink', 'light');
const MUTED = tokenHex('muted', 'light');
const EDGE = tokenHex('edge', 'light');

/** Sizes at a unit of 1; nothing is smaller than 14. */
const HEADING = { size: 18, line: 23 };
const ROW = { size: 16, step: 27, swatch: 26, gap: 22 };
const RULE = { size: 14, line: 18 };
/** Part of the height that is given to it with its rule. */
const MOST = 0.45;

/** The legend of a small map: entries in columns below it, each with how many areas of each map have it. `place` is that of map and legend. */
export function legendStrip({ legend, textures, language }: PictureModel, { x, y: top, width, height }: Place, u: number): Block {
  const { integer } = formatOf(language);
  const heading = firstLines(legend.heading, HEADING.size * u, width, 2, 'bold');
  const rule = legend.rule === null ? [] : firstLines(legend.rule, RULE.size * u, width, 2);
  const said = legend.entries.map((entry) => {
    const counts = entry.counts.map(integer).join(' / ');
    const room = width - (ROW.swatch + 8) * u - textWidth(` (${counts})`, ROW.size * u);
    return { entry, label: firstLines(entry.label, ROW.size * u, room, 1)[0] ?? '', counts };
  });
  const widest = Math.max(0, ...said.map(({ label, counts }) => textWidth(`${label} (${counts})`, ROW.size * u)));
  const each = (ROW.swatch + 8 + ROW.gap) * u + widest;
  const columns = Math.max(1, Math.min(said.length, Math.floor((width + ROW.gap * u) / each)));
  const rows = Math.ceil(said.length / columns);
  const list = top + heading.length * HEADING.line * u + 6 * u;
  const below = list + rows * ROW.step * u + 4 * u;
  // The map needs the room more than the rule does.
  const ruled = below + rule.length * RULE.line * u <= top + height * MOST;
  const drawn = said.map(({ entry, label, counts }, i) => {
    // Down, then across: classes keep their order below each other.
    const left = x + Math.floor(i / rows) * each;
    return entryAt(entry, label, counts, left, list + (i % rows) * ROW.step * u, textures, u);
  });
  return {
    made: html`<g fill="${INK}">${heading.map((text, i) => html`<text x="${x}" y="${top + (i * HEADING.line + HEADING.size) * u}" font-size="${HEADING.size * u}" font-weight="600">${text}</text>`)}${drawn}${ruled && rule.map((text, i) => html`<text x="${x}" y="${below + (i * RULE.line + RULE.size) * u}" font-size="${RULE.size * u}" fill="${MUTED}">${text}</text>`)}</g>`,
    bottom: below + ((ruled ? rule.length * RULE.line : 0) + 4) * u,
  };
}

function entryAt(
  { look }: LegendEntry,
  label: string,
  counts: string,
  x: number,
  y: number,
  textures: PictureModel['textures'],
  u: number,
) {
  const dashed = isDashed(look, textures) ? html` stroke-dasharray="${4 * u} ${3 * u}"` : '';
  const baseline = y + ROW.step * u * 0.5 + ROW.size * u * 0.35;
  return html`<rect x="${x}" y="${y + 5 * u}" width="${ROW.swatch * u}" height="${(ROW.step - 10) * u}" fill="${swatchFill(look, textures)}" stroke="${EDGE}" stroke-width="${0.8 * u}"${dashed}/><text x="${x + (ROW.swatch + 8) * u}" y="${baseline}" font-size="${ROW.size * u}"><tspan>${label} </tspan><tspan fill="${MUTED}">(${counts})</tspan></text>`;
}
