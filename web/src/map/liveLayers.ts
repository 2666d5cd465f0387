import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';

/** Colours of the ground and the lines; from the theme's tokens. */
export interface LineColors {
  land: string;
  border: string;
  ink: string;
  paper: string;
  edge: string;
}

const state = (key: string): ExpressionSpecification => ['feature-state', key];
const flag = (key: string): ExpressionSpecification => ['boolean', state(key), false];
const FADED = 0.18;

/** A source as layers refer to it. */
export interface SourceOf {
  id: string;
  /** Present for vector tiles. */
  sourceLayer?: string;
  /** Lines of very many small areas would blacken the map: shown from this zoom. */
  lineZoom: number;
}

export const textureLayer = (source: string, kind: string) => `${source}-texture-${kind}`;
export const fillLayer = (source: string) => `${source}-fill`;
export const textureName = (kind: string) => `texture-${kind}`;

/** Kinds of absence by the outline they get: dashed for blanks, a thin line for textures. */
export interface Kinds {
  blank: readonly string[];
  edged: readonly string[];
}

/** Muted ground without states. */
export function contextLayers({ id }: SourceOf, colors: LineColors): LayerSpecification[] {
  return [
    { id: `${id}-ground`, type: 'fill', source: id, paint: { 'fill-color': colors.land } },
    { id: `${id}-ground-line`, type: 'line', source: id, paint: { 'line-color': colors.border, 'line-width': 0.7 } },
  ];
}

/**
 * Coloured areas. Everything that changes with data, hover or selection is read from feature state, so nothing is laid out
 * again. `fill` is a colour, `texture` a kind of absence, `dim`, `hover` and `selected` are booleans.
 */
export function areaLayers(source: SourceOf, colors: LineColors, kinds: Kinds): LayerSpecification[] {
  const { blank: blankKinds, edged: edgedKinds } = kinds;
  const from = { source: source.id, ...(source.sourceLayer === undefined ? {} : { 'source-layer': source.sourceLayer }) };
  const marked = (selected: number, hovered: number): ExpressionSpecification => [
    'case',
    flag('selected'),
    selected,
    flag('hover'),
    hovered,
    0,
  ];
  return [
    {
      id: fillLayer(source.id),
      type: 'fill',
      ...from,
      paint: {
        'fill-color': ['to-color', state('fill'), colors.land],
        'fill-opacity': ['case', flag('dim'), FADED, 1],
      },
    },
    {
      id: `${source.id}-line`,
      type: 'line',
      ...from,
      minzoom: source.lineZoom,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colors.border, 'line-width': 0.7 },
    },
    {
      id: `${source.id}-edge`,
      type: 'line',
      ...from,
      minzoom: source.lineZoom,
      paint: {
        'line-color': colors.edge,
        'line-width': 0.7,
        // A texture on paper has no edge of its own; figures and dashed blanks have one.
        'line-opacity': ['case', ['in', state('texture'), ['literal', [...edgedKinds]]], ['case', flag('dim'), FADED, 1], 0],
      },
    },
    {
      id: `${source.id}-blank`,
      type: 'line',
      ...from,
      minzoom: source.lineZoom,
      paint: {
        'line-color': colors.edge,
        'line-width': 0.9,
        'line-dasharray': [2.5, 2.5],
        'line-opacity': ['case', ['in', state('texture'), ['literal', [...blankKinds]]], ['case', flag('dim'), FADED, 0.9], 0],
      },
    },
    {
      id: `${source.id}-halo`,
      type: 'line',
      ...from,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colors.paper, 'line-width': marked(5, 3.5), 'line-opacity': marked(1, 0.9) },
    },
    {
      id: `${source.id}-mark`,
      type: 'line',
      ...from,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colors.ink, 'line-width': marked(2.2, 1.4), 'line-opacity': marked(1, 1) },
    },
  ];
}

/** One layer per kind of absence: patterns cannot be read from feature state, their opacity can. */
export function texturesLayer(source: SourceOf, kind: string): LayerSpecification {
  return {
    id: textureLayer(source.id, kind),
    type: 'fill',
    source: source.id,
    ...(source.sourceLayer === undefined ? {} : { 'source-layer': source.sourceLayer }),
    paint: {
      'fill-pattern': textureName(kind),
      'fill-opacity': ['case', ['==', state('texture'), kind], ['case', flag('dim'), FADED, 1], 0],
    },
  };
}

/** Borders of the level above. */
export function outlineLayers({ id }: SourceOf, colors: LineColors): LayerSpecification[] {
  return [
    {
      id: `${id}-outline`,
      type: 'line',
      source: id,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colors.edge, 'line-width': 1 },
    },
  ];
}
