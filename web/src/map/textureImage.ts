import type { Texture } from '@petarawan/server/drawing/colors/dataColors';
import { TILE_SIZE, textureStrokes } from '@petarawan/server/drawing/textures';

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
