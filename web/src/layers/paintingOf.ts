import { ABSENCES, type AreaFigure, type LayerResponse } from '@petarawan/server/contract/layers';
import { absenceTexture, legendColors, type RampId, type Texture } from '@petarawan/server/drawing/colors/dataColors';
import type { Mode } from '@petarawan/server/drawing/colors/tokens';
import type { AreaPaint, Painting } from '../map/paintRegions.ts';
import { type Brush, inBrush } from './brush.ts';
import { categoryKit } from './categoryKit.ts';

/** Textures of all kinds of absence in a theme. */
export function absenceTextures(mode: Mode): ReadonlyMap<string, Texture> {
  return new Map(ABSENCES.map((reason) => [reason, absenceTexture(reason, mode)]));
}

/** Colours of the legend's classes, in legend order; what the map, the legend and the table show. */
export function classColorsOf(figure: LayerResponse, mode: Mode): string[] {
  const { items } = figure.classes;
  return categoryKit(figure)?.categoryColors(items, mode) ?? legendColors(figure.layer as RampId, items, mode);
}

/**
 * Paint of every area of a layer: the colour of its class, or the texture of its absence. The server has classified; nothing
 * is compared with breaks here. Areas outside the brush are dimmed; an empty brush dims nothing.
 */
export function paintingOf(
  areas: readonly AreaFigure[],
  colors: readonly string[],
  textures: ReadonlyMap<string, Texture>,
  brush: Brush,
): Painting {
  const painting = new Map<string, AreaPaint>();
  for (const area of areas) {
    const dim = brush.size > 0 && !inBrush(brush, area);
    const color = area.class === null ? undefined : colors[area.class];
    const reason = color === undefined ? (area.absence ?? 'tidak_ada_data') : null;
    const fill = color ?? textures.get(reason ?? '')?.ground ?? '#888888';
    // Tiles cannot be joined: there the members of a unit are painted alike.
    for (const code of area.unit?.members ?? [area.code]) painting.set(code, { fill, texture: reason, dim });
  }
  return painting;
}
