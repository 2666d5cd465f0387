import type { Texture, TextureId } from '../theme/dataColors.ts';

/** Side of a texture tile in CSS pixels; both renderers use the same tile. */
export const TILE_SIZE = 8;

/** Strokes of a tile as SVG path data in a square of `TILE_SIZE`, wrapped so that tiles join without a seam. */
const STROKES: Record<TextureId, string | null> = {
  diagonal: 'M-2,2L2,-2M0,8L8,0M6,10L10,6',
  cross: 'M-2,2L2,-2M0,8L8,0M6,10L10,6M-2,6L2,10M0,0L8,8M6,-2L10,2',
  dots: 'M2,2h.01M6,6h.01',
  ruled: 'M2,0V8M6,0V8',
  blank: null,
};

/** Width of the strokes; dots are round caps of this width. */
const WIDTH: Record<TextureId, number> = { diagonal: 1, cross: 0.8, dots: 1.9, ruled: 0.9, blank: 0 };

/** Strokes of a texture, or null when it is only a ground (`blank` has a dashed outline instead). */
export function textureStrokes(id: TextureId): { path: string; width: number } | null {
  const path = STROKES[id];
  return path === null ? null : { path, width: WIDTH[id] };
}

/** The tile as pixels for maplibre: transparent but for the strokes, at a device pixel ratio. */
export function textureImage(texture: Texture, pixelRatio: number): ImageData | null {
  const strokes = textureStrokes(texture.id);
  if (!strokes) return null;
  const side = Math.round(TILE_SIZE * pixelRatio);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.scale(side / TILE_SIZE, side / TILE_SIZE);
  context.strokeStyle = texture.line;
  context.lineWidth = strokes.width;
  context.lineCap = texture.id === 'dots' ? 'round' : 'butt';
  context.stroke(new Path2D(strokes.path));
  return context.getImageData(0, 0, side, side);
}
