import { tokenHex } from '../colors/dataColors.ts';
import { type Html, html } from '../html.ts';
import type { DrawnMap, Frame } from '../shapes/drawShapes.ts';
import { firstLines, textWidth } from '../words/textWidth.ts';
import { type Layout, layoutPicture } from './layout.ts';
import { legendBlock } from './legendBlock.ts';
import { mapGroup } from './mapGroup.ts';
import { notesBlock } from './notesBlock.ts';
import type { Badge, Canvas, PictureModel } from './pictureModel.ts';
import { DETAIL, textureDefs } from './swatch.ts';

const INK = tokenHex('ink', 'light');
const MUTED = tokenHex('muted', 'light');
const PAPER = tokenHex('paper', 'light');
const HAIRLINE = tokenHex('hairline', 'light');
const ACCENT = tokenHex('accent', 'light');
const BADGES: Record<Badge['tone'], { ground: string; ink: string }> = {
  sample: { ground: tokenHex('note', 'light'), ink: tokenHex('onNote', 'light') },
  internal: { ground: ACCENT, ink: tokenHex('onAccent', 'light') },
};

/**
 * The one drawing of a map that stands alone: title, maps, legend, notes, source and stamp as SVG, without style sheet, script or anything from
 * elsewhere. The same for social pictures, slides, print and downloads. `shapes` draws the areas into a frame; null when there are no shapes:
 * then the picture says so, it is never blank.
 */
export function drawPicture(model: PictureModel, canvas: Canvas, shapes: (frame: Frame) => DrawnMap | null): string {
  const layout = layoutPicture(model, canvas);
  const { unit: u } = layout;
  const drawn = model.panels.map((panel, i) => {
    const { heading, map: place } = layout.maps[i] as Layout['maps'][number];
    const map = shapes({ width: place.width, height: place.height, detail: DETAIL, whole: true, margin: 14 * u });
    const head = heading && panel.heading;
    const words =
      head &&
      html`<text x="${heading.x}" y="${heading.y + 20 * u}" font-size="${21 * u}" fill="${INK}"><tspan font-weight="600">${head.strong}</tspan> ${head.rest} <tspan font-weight="600">${head.figure}</tspan></text>`;
    const body = map
      ? mapGroup(model, panel, map, place, u, `bingkai-${i}`)
      : html`<text x="${place.x}" y="${place.y + place.height / 2}" font-size="${22 * u}" fill="${MUTED}">${model.noMap}</text>`;
    return html`${words}${body}`;
  });
  return shortNumbers(
    `<?xml version="1.0" encoding="UTF-8"?>\n${html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${canvas.width} ${canvas.height}" width="${canvas.width}" height="${canvas.height}" font-family="'Plus Jakarta Sans', 'Segoe UI', Arial, sans-serif" role="img" aria-labelledby="judul uraian" lang="${model.language}">
<title id="judul">${model.title}</title>
<desc id="uraian">${model.description}</desc>
${textureDefs(model.textures, u * 1.4)}
<rect width="${canvas.width}" height="${canvas.height}" fill="${PAPER}"/>
<rect width="${canvas.width}" height="${8 * u}" fill="${ACCENT}"/>
${headOf(model, layout)}
${drawn}
${legendBlock(model, layout.legend, u).made}
${notesBlock(model, layout.notes, u).made}
${footOf(model, layout)}
</svg>
`}`,
  );
}

/** Hundredths of a unit are finer than any screen. */
const shortNumbers = (svg: string) => svg.replaceAll(/="(-?\d+\.\d\d)\d+"/g, '="$1"');

function headOf({ badges, subtitle }: PictureModel, layout: Layout): Html {
  const { title, subtitle: below } = layout;
  return html`<g font-weight="600" fill="${INK}" font-size="${title.size}">${title.lines.map((text, i) => html`<text x="${title.x}" y="${title.y + i * title.line}">${text}</text>`)}</g>
${below && html`<text x="${below.x}" y="${below.y}" font-size="${below.size}" fill="${MUTED}">${subtitle}</text>`}
${badges.map(({ text, tone }, i) => {
  const { x, y, width, height, size } = layout.badges[i] as Layout['badges'][number];
  const { ground, ink } = BADGES[tone];
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${6 * layout.unit}" fill="${ground}"/><text x="${x + width / 2}" y="${y + height * 0.67}" text-anchor="middle" font-size="${size}" font-weight="600" fill="${ink}">${text}</text>`;
})}`;
}

function footOf({ stamp, source }: PictureModel, { foot, unit: u }: Layout): Html {
  const { x, y, width, size } = foot;
  const lead = textWidth(`${stamp.strong} · `, size, 'bold');
  const [rest = ''] = firstLines(stamp.rest, size, width - lead, 1);
  const from = firstLines(source, size, width, 2);
  return html`<line x1="${x}" x2="${x + width}" y1="${y}" y2="${y}" stroke="${HAIRLINE}" stroke-width="${u}"/>
<g font-size="${size}" fill="${MUTED}"><text x="${x}" y="${y + 30 * u}"><tspan font-weight="600" fill="${INK}">${stamp.strong}</tspan> · ${rest}</text>${from.map((text, i) => html`<text x="${x}" y="${y + (56 + i * 24) * u}">${text}</text>`)}</g>`;
}
