import { type Html, html } from '../site/html.ts';
import type { MapClasses } from '../site/map/mapClasses.ts';
import { classColor, MAP_COLORS } from '../site/map/mapColors.ts';
import type { FigureState } from '../site/map/textures.ts';
import { labelsOf } from '../site/parts/legend.ts';
import type { SiteFormat } from '../site/siteFormat.ts';
import type { AreaView } from '../site/view/areaView.ts';
import type { Words } from '../site/words/words.ts';
import { widthOf } from './wrapText.ts';

const COLORS = MAP_COLORS.light;
const SIZE = 17;
const SWATCH = 22;

interface Entry {
  fill: string;
  label: string;
  dashed?: boolean;
}

/** What the colours and textures of a picture mean: classes, then the reasons for having none that occur in it. */
function entriesOf(view: AreaView, classes: MapClasses | null, words: Words, format: SiteFormat): Entry[] {
  const states = new Set<FigureState>(view.whole.children.flatMap(({ map }) => [map.laporan.state, map.temuan.state]));
  const used = (state: FigureState, entry: Entry) => (states.has(state) ? [entry] : []);
  return [
    ...(classes ? labelsOf({ words, format }, view, classes) : []).map(
      (label, i): Entry => ({ fill: classColor('light', classes?.above ?? 1, i), label }),
    ),
    ...used('hidden', { fill: 'url(#hidden)', label: words.hiddenLabel }),
    ...used('unmonitored', { fill: 'url(#unmonitored)', label: words.unmonitored }),
    ...used('noRate', { fill: COLORS.ground, label: words.noRate, dashed: true }),
  ];
}

/** The legend in rows from a left upper corner, `width` units wide. */
export function pictureLegend(
  view: AreaView,
  classes: MapClasses | null,
  words: Words,
  format: SiteFormat,
  place: { x: number; y: number; width: number },
): Html {
  let [x, y] = [place.x, place.y];
  const made = entriesOf(view, classes, words, format).map(({ fill, label, dashed }) => {
    const width = SWATCH + 8 + widthOf(label, SIZE) + 22;
    if (x + width > place.x + place.width + 22) [x, y] = [place.x, y + SWATCH + 8];
    const at = x;
    x += width;
    return html`<rect x="${at}" y="${y}" width="${SWATCH}" height="${SWATCH}" fill="${fill}" stroke="${COLORS.line}" stroke-width="0.8"${dashed ? html` stroke-dasharray="3 3"` : ''}/><text x="${at + SWATCH + 8}" y="${y + 17}">${label}</text>`;
  });
  return html`<g font-size="${SIZE}" fill="${COLORS.ink}">${made}</g>`;
}
