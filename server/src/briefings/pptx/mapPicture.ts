import { drawInset } from '../../drawing/picture/drawInset.ts';
import type { SlidePicture } from '../../drawing/slides/slidePictures.ts';
import { outlineSvg, renderPng } from '../../png/renderPng.ts';
import { cutMap } from './cutMap.ts';
import { drawTextures } from './drawTextures.ts';

/** A map for a slide, as lines and in pixels. */
export interface MapPicture {
  svg: string;
  png: Uint8Array;
}

/** Pixels per unit of a slide: sharp on a screen of 4K. */
const ZOOM = 2;

/**
 * A map of a deck in a place of a slide. Letters are outlines and textures are strokes: office programs replace typefaces, and PowerPoint
 * draws patterns of SVG black. The PNG is the same drawing, for programs that do not know SVG.
 */
export async function mapPicture(
  { model, shapes }: SlidePicture,
  { width, height }: { width: number; height: number },
  legend: boolean,
): Promise<MapPicture> {
  const svg = cutMap(drawInset(model, { width: Math.round(width), height: Math.round(height), unit: 1, legend }, shapes));
  return { svg: await outlineSvg(drawTextures(svg)), png: await renderPng(svg, ZOOM) };
}
