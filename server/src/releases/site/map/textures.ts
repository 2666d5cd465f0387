/** Why an area of a map has no figure, or that it has one. */
export type FigureState = 'shown' | 'hidden' | 'unmonitored' | 'noRate';

/** Side of a texture's tile in units of the picture. */
export const TILE = 8;

/** Strokes of a texture's tile: dots = disamarkan, diagonal = belum terpantau; without a figure for another reason: blank, dashed outline. */
export const TEXTURE_STROKES: Record<'hidden' | 'unmonitored', { path: string; width: number; cap: 'round' | 'butt' }> = {
  hidden: { path: 'M2,2h.01M6,6h.01', width: 1.9, cap: 'round' },
  unmonitored: { path: 'M-2,2L2,-2M0,8L8,0M6,10L10,6', width: 1, cap: 'butt' },
};
