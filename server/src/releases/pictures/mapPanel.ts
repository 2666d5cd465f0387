import type { DrawnMap } from '../../drawing/shapes/drawShapes.ts';
import type { ReleasedOrigin } from '../public/contract.ts';
import { type Html, html } from '../site/html.ts';
import { classOf, type MapClasses } from '../site/map/mapClasses.ts';
import { classColor, MAP_COLORS } from '../site/map/mapColors.ts';
import { TEXTURE_STROKES, TILE } from '../site/map/textures.ts';
import type { AreaFigures, MapValue } from '../site/view/areaView.ts';

const COLORS = MAP_COLORS.light;

/** Fill of an area, as an attribute's value. */
function fillOf({ state, value }: MapValue, classes: MapClasses | null): string {
  if (state === 'hidden' || state === 'unmonitored') return `url(#${state})`;
  return state === 'shown' && value !== null && classes
    ? classColor('light', classes.above, classOf(value, classes))
    : COLORS.ground;
}

/** The textures of what has no figure, to stand once in a picture. */
export function textureDefs(): Html {
  const pattern = (name: 'hidden' | 'unmonitored') => {
    const { path, width, cap } = TEXTURE_STROKES[name];
    return html`<pattern id="${name}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse"><rect width="${TILE}" height="${TILE}" fill="${COLORS.ground}"/><path d="${path}" fill="none" stroke="${COLORS.line}" stroke-width="${width}" stroke-linecap="${cap}"/></pattern>`;
  };
  return html`<defs>${pattern('hidden')}${pattern('unmonitored')}</defs>`;
}

export interface PanelPlace {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The map of one origin in the middle of its place. Areas too small to be seen have a dot. */
export function mapPanel(
  map: DrawnMap,
  areas: readonly AreaFigures[],
  origin: ReleasedOrigin,
  classes: MapClasses | null,
  { x, y, width, height }: PanelPlace,
): Html {
  const values = new Map(areas.map((area) => [area.area.code, area.map[origin]]));
  const look = (code: string) => {
    const value = values.get(code) ?? { state: 'noRate', value: null };
    return { fill: fillOf(value, classes), dashed: value.state === 'noRate' };
  };
  const shapes = map.areas.map((area) => {
    const { fill, dashed } = look(area.code);
    return html`<path d="${area.d}" fill="${fill}"${dashed ? html` stroke-dasharray="2 2"` : ''}/>${area.tiny ? html`<circle cx="${area.x}" cy="${area.y}" r="3.5" fill="${fill}"/>` : ''}`;
  });
  const [left, top] = [Math.round(x + (width - map.width) / 2), Math.round(y + (height - map.height) / 2)];
  return html`<g transform="translate(${left} ${top})" stroke="${COLORS.line}" stroke-width="0.6" stroke-linejoin="round">${shapes}</g>`;
}
