import { TILE_SIZE } from '../../drawing/textures.ts';
import type { Pdf } from './pdfCanvas.ts';
import type { SvgElement } from './readSvg.ts';

/** A texture of an SVG as a tile that a PDF repeats: a ground, and strokes that are painted over it. */
export interface TextureFill {
  ground: string;
  /** Makes it the colour of what is filled next. */
  use: () => void;
}

/** The textures of `drawing/picture/swatch` by their id. A tile has the size that it has where it is used first. */
export function readTextures(pdf: Pdf, elements: readonly SvgElement[]): ReadonlyMap<string, TextureFill> {
  return new Map(
    elements.filter(({ name }) => name === 'pattern').map((pattern) => [pattern.attributes.id ?? '', textureOf(pdf, pattern)]),
  );
}

function textureOf(pdf: Pdf, { attributes, children }: SvgElement): TextureFill {
  const [rect, path] = children.filter((child): child is SvgElement => typeof child !== 'string');
  const scale = Number(/scale\(([\d.]+)\)/.exec(attributes.patternTransform ?? '')?.[1] ?? 1);
  const side = TILE_SIZE * scale;
  const { d = '', stroke = '#000000', 'stroke-width': width = '1', 'stroke-linecap': cap } = path?.attributes ?? {};
  const strokes = `${scale} 0 0 ${scale} 0 0 cm ${cap === 'round' ? '1 J ' : ''}${width} w ${strokesOf(d)}`;
  const tile = pdf.pattern([0, 0, side, side], side, side, strokes);
  return {
    ground: rect?.attributes.fill ?? '#ffffff',
    use: () => pdf.fillColor([tile, stroke] as unknown as PDFKit.Mixins.ColorValue),
  };
}

/** Paths of tiles are straight lines: `M`, `L`, `V` and `h`. */
function strokesOf(d: string): string {
  let [x, y] = [0, 0];
  const steps = [...d.matchAll(/([MLVh])([^MLVh]*)/g)].map(([, command, values = '']) => {
    const [a = 0, b = 0] = values.split(',').map(Number);
    if (command === 'V') y = a;
    else if (command === 'h') x += a;
    else [x, y] = [a, b];
    return `${x} ${y} ${command === 'M' ? 'm' : 'l'}`;
  });
  return `${steps.join(' ')} S`;
}
