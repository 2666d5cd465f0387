import type { TextureId } from './colors/dataColors.ts';

/** Side of a texture tile in CSS pixels; every renderer uses the same tile. */
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
