import type { Topology } from 'topojson-specification';
import { type DrawnMap, drawShapes } from '../../drawing/shapes/drawShapes.ts';
import { type PublicHead, RELEASED_ORIGINS, type ReleasedOrigin } from '../public/contract.ts';
import { type Html, html } from '../site/html.ts';
import { mapClasses } from '../site/map/mapClasses.ts';
import { MAP_COLORS } from '../site/map/mapColors.ts';
import { siteFormat } from '../site/siteFormat.ts';
import { type AreaView, nameOf } from '../site/view/areaView.ts';
import { wordsOf } from '../site/words/words.ts';
import { mapPanel, textureDefs } from './mapPanel.ts';
import { pictureLegend } from './pictureLegend.ts';
import { widthOf, wrapText } from './wrapText.ts';

/** The size that social networks ask for, in pixels. */
const PICTURE = { width: 1200, height: 630 } as const;
const EDGE = 40;
const GAP = 24;
const PANEL = { width: (PICTURE.width - 2 * EDGE - GAP) / 2, top: 172, height: 318 };
/** Sizes of the title, the first in which it has two lines. */
const TITLES = [30, 28, 26, 24];
const COLORS = MAP_COLORS.light;
const words = wordsOf('id');
const format = siteFormat('id');

/**
 * The maps of an area as a picture that stands alone, in Indonesian: what, where, when, both origins beside each other in the same
 * classes, the legend, the release and its sources. `topology` holds the shapes of the areas in it; null draws the figures only.
 */
export function pictureSvg(head: PublicHead, view: AreaView, topology: Topology | null): string {
  const title = titleOf(view);
  const { children } = view.whole;
  const codes = new Set(children.map(({ area }) => area.code));
  const map = topology && drawShapes(topology, view.childLevel, (code) => codes.has(code), PANEL);
  const values = children.flatMap(({ map: m }) => RELEASED_ORIGINS.map((origin) => m[origin].value));
  const classes = mapClasses(values.filter((v) => v !== null));
  const panel = (origin: ReleasedOrigin, i: number) => {
    const x = EDGE + i * (PANEL.width + GAP);
    return html`<text x="${x}" y="154" font-size="20" fill="${COLORS.ink}"><tspan font-weight="600">${words.origin[origin]}</tspan> ${words.originExplained[origin]}: <tspan font-weight="600">${ownFigure(view, origin)}</tspan></text>
${map ? mapPanel(map, children, origin, classes, { x, y: PANEL.top, width: PANEL.width, height: PANEL.height }) : ''}`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}" width="${PICTURE.width}" height="${PICTURE.height}" font-family="'Plus Jakarta Sans', system-ui, sans-serif" role="img" aria-labelledby="judul">
<title id="judul">${title}</title>
${textureDefs()}
<rect width="${PICTURE.width}" height="${PICTURE.height}" fill="${COLORS.paper}"/>
<rect width="${PICTURE.width}" height="8" fill="${COLORS.accent}"/>
${heading(title, head.sample)}
${RELEASED_ORIGINS.map(panel)}
${map ? pictureLegend(view, classes, words, format, { x: EDGE, y: 500, width: PICTURE.width - 2 * EDGE }) : noMap(view)}
${foot(head, view, map)}
</svg>
`}`;
}

/** What the figure is, in one sentence, as on the page of the area. */
function titleOf(view: AreaView): string {
  const { release, measure, area, childLevel, from, to } = view;
  const rate = measure === 'rate' && release.denominator ? ` ${words.measure.rate(release.denominator.electionName)}` : '';
  return words.title(rate, nameOf(area), words.perLevel[childLevel], format.months(from, to));
}

function ownFigure(view: AreaView, origin: ReleasedOrigin): string {
  const { count, older } = view.whole.own.figures[origin];
  if (count !== null) return format.integer(count);
  return older ? `${format.integer(older.count)} ${words.olderRest(format.date(older.to.slice(0, 7)))}` : words.hiddenLabel;
}

function heading(title: string, sample: boolean): Html {
  const badge = sample ? widthOf(words.sample, 18) + 36 : 0;
  const width = PICTURE.width - 2 * EDGE - (sample ? badge + GAP : 0);
  const size = TITLES.find((at) => wrapText(title, at, width).length <= 2) ?? 24;
  const lines = wrapText(title, size, width).slice(0, 3);
  const first = lines.length > 2 ? 46 : 58;
  const x = PICTURE.width - EDGE - badge;
  return html`<g font-weight="600" fill="${COLORS.ink}" font-size="${size}">${lines.map((line, i) => html`<text x="${EDGE}" y="${first + i * (size + 7)}">${line}</text>`)}</g>
${sample ? html`<rect x="${x}" y="30" width="${badge}" height="36" rx="6" fill="${COLORS.note}"/><text x="${x + badge / 2}" y="54" text-anchor="middle" font-size="18" font-weight="600" fill="${COLORS.onNote}">${words.sample}</text>` : ''}`;
}

const noMap = (view: AreaView) =>
  html`<text x="${EDGE}" y="330" font-size="20" fill="${COLORS.muted}">${view.whole.children.length > 0 ? words.map.none.split('. ')[0] : words.table.empty}</text>`;

function foot(head: PublicHead, { release }: AreaView, map: DrawnMap | null): Html {
  const { stamp } = words;
  const sources = [...release.sources, ...(release.denominator ? [release.denominator.source] : [])].map((s) => s.name);
  const told = `${words.footer.sources}: ${[...new Set(sources)].join('; ')}.${map && release.boundaries.indicative ? ' Batas wilayah indikatif.' : ''}`;
  const size = 15;
  const [source = ''] = wrapText(told, size, PICTURE.width - 2 * EDGE);
  return html`<line x1="${EDGE}" x2="${PICTURE.width - EDGE}" y1="566" y2="566" stroke="${COLORS.hairline}"/>
<g font-size="${size}" fill="${COLORS.muted}"><text x="${EDGE}" y="588"><tspan font-weight="600" fill="${COLORS.ink}">${words.brand} · ${stamp.release(head.number)}</tspan> · ${stamp.until(format.date(head.to))} · ${stamp.published(format.date(head.publishedOn))}${head.sample ? ` · ${words.sampleNote}` : ''}</text>
<text x="${EDGE}" y="610">${source.length < told.length ? `${source} …` : source}</text></g>`;
}
