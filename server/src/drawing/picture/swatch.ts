import type { Texture } from '../colors/dataColors.ts';
import { type Html, html } from '../html.ts';
import { TILE_SIZE, textureStrokes } from '../textures.ts';
import type { Look } from './pictureModel.ts';

/** Value of a `fill` attribute on a map; a texture without strokes is its ground. */
export function fillOf(look: Look, textures: ReadonlyMap<string, Texture>): string {
  if ('fill' in look) return look.fill;
  const texture = textures.get(look.texture);
  return texture?.id === 'blank' ? texture.ground : `url(#pola-${look.texture})`;
}

/** The same in the legend, whose units are not those of the points of the map. */
export const swatchFill = (look: Look, textures: ReadonlyMap<string, Texture>): string =>
  fillOf(look, textures).replace('url(#pola-', 'url(#pola-kunci-');

/** Whether an area of this look has a dashed outline: it has neither a colour nor strokes. */
export const isDashed = (look: Look, textures: ReadonlyMap<string, Texture>): boolean =>
  'texture' in look && textures.get(look.texture)?.id === 'blank';

/** Points of the map per unit of the picture. */
export const DETAIL = 2;

/** The textures of a picture, to stand in it once, equally large on the map and in the legend: a tile is `scale` times as large as on a screen. */
export const textureDefs = (textures: ReadonlyMap<string, Texture>, scale: number): Html =>
  html`<defs>${[...textures].flatMap(([key, texture]) => [pattern(`pola-${key}`, texture, scale * DETAIL), pattern(`pola-kunci-${key}`, texture, scale)])}</defs>`;

function pattern(name: string, { id, ground, line }: Texture, scale: number): Html | '' {
  const strokes = textureStrokes(id);
  return strokes
    ? html`<pattern id="${name}" width="${TILE_SIZE}" height="${TILE_SIZE}" patternUnits="userSpaceOnUse" patternTransform="scale(${scale})"><rect width="${TILE_SIZE}" height="${TILE_SIZE}" fill="${ground}"/><path d="${strokes.path}" fill="none" stroke="${line}" stroke-width="${strokes.width}" stroke-linecap="${id === 'dots' ? 'round' : 'butt'}"/></pattern>`
    : '';
}
