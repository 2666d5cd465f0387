import type { PictureModel } from '../picture/pictureModel.ts';
import type { DrawnMap, Frame } from '../shapes/drawShapes.ts';

/** A map of a deck, ready to be drawn in any size. */
export interface SlidePicture {
  model: PictureModel;
  shapes: (frame: Frame) => DrawnMap | null;
}

/** Maps of a deck by the id that its map blocks name. */
export type SlidePictures = ReadonlyMap<string, SlidePicture>;
