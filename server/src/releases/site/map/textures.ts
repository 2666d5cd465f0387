import { TILE_SIZE, textureStrokes } from '../../../drawing/textures.ts';

/** Why an area of a map has no figure, or that it has one. */
export type FigureState = 'shown' | 'hidden' | 'unmonitored' | 'noRate';

export const TILE = TILE_SIZE;

/** Strokes of a texture's tile: dots = disamarkan, diagonal = belum terpantau; without a figure for another reason: blank, dashed outline. */
export const TEXTURE_STROKES = { hidden: strokes('dots'), unmonitored: strokes('diagonal') };

function strokes(id: 'dots' | 'diagonal') {
  const { path, width } = textureStrokes(id) ?? { path: '', width: 0 };
  return { path, width, cap: id === 'dots' ? 'round' : 'butt' };
}
