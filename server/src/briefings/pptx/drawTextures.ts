import { ringsOfPath } from '../../drawing/shapes/pathData.ts';
import { type Box, boxOf } from '../../drawing/shapes/rings.ts';
import { TILE_SIZE } from '../../drawing/textures.ts';

interface Pattern {
  ground: string;
  line: string;
  width: number;
  cap: string;
  scale: number;
  /** Strokes of a tile, as `M` and `L`, `V` or `h` with numbers. */
  path: string;
}

const PATTERN =
  /<pattern id="(pola-[^"]+)"[^>]*patternTransform="scale\(([\d.]+)\)"[^>]*><rect[^>]*fill="([^"]+)"\/><path d="([^"]+)"[^>]*stroke="([^"]+)" stroke-width="([\d.]+)" stroke-linecap="(\w+)"\/><\/pattern>/g;
const FILLED = /<(path|circle|rect) ([^>]*?)fill="url\(#(pola-[^"]+)\)"([^>]*?)\/>/g;

/**
 * The same drawing with textures as strokes inside of a clip of each area instead of patterns: programs that do not know patterns fill them
 * black. Strokes stand where the pattern has them, so that neighbours join without a seam.
 */
export function drawTextures(svg: string): string {
  const patterns = new Map<string, Pattern>();
  const plain = svg.replaceAll(
    PATTERN,
    (_, id: string, scale: string, ground: string, path: string, line: string, width: string, cap: string) => {
      patterns.set(id, { ground, line, width: Number(width), cap, scale: Number(scale), path });
      return '';
    },
  );
  // Whatever has an outline of another form is somewhere in the drawing, whose areas have up to two steps per unit.
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const all: Box = [0, 0, Number(width) * 2, Number(height) * 2];
  let clips = 0;
  return plain.replaceAll(FILLED, (whole, tag: string, before: string, id: string, after: string) => {
    const pattern = patterns.get(id);
    const outside = boxOfElement(tag, `${before}${after}`) ?? all;
    if (!pattern) return whole;
    const clip = `raster-${clips++}`;
    const shape = `${before}${after}`.replaceAll(/ ?(?:fill|stroke)[a-z-]*="[^"]*"/g, '');
    const strokes = strokesIn(outside, pattern);
    // Ground, strokes, then the outline above both.
    return `<clipPath id="${clip}"><${tag} ${shape} clip-rule="evenodd"/></clipPath><${tag} ${shape} fill="${pattern.ground}" stroke="none"/><g clip-path="url(#${clip})"><path d="${strokes}" fill="none" stroke="${pattern.line}" stroke-width="${pattern.width * pattern.scale}" stroke-linecap="${pattern.cap}" stroke-dasharray="none"/></g><${tag} ${before}fill="none"${after}/>`;
  });
}

function boxOfElement(tag: string, attributes: string): Box | null {
  const number = (name: string) => Number(new RegExp(`(?:^| )${name}="(-?[\\d.]+)"`).exec(attributes)?.[1] ?? Number.NaN);
  if (tag === 'path') {
    const d = /(?:^| )d="([^"]*)"/.exec(attributes)?.[1];
    return d ? whole(boxOf(ringsOfPath(d))) : null;
  }
  if (tag === 'circle') {
    const [x, y, r] = [number('cx'), number('cy'), number('r')];
    return whole([x - r, y - r, x + r, y + r]);
  }
  const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
  return whole([x, y, x + width, y + height]);
}

const whole = (box: Box): Box | null => (box.every(Number.isFinite) && box[2] >= box[0] && box[3] >= box[1] ? box : null);

/** Strokes of all tiles that touch a box. Strokes that run on through tiles are drawn once, from side to side. */
function strokesIn([left, top, right, bottom]: Box, { path, scale }: Pattern): string {
  const tile = TILE_SIZE * scale;
  const at = (value: number) => Math.round(value * 100) / 100;
  const made: string[] = [];
  const [w, h] = [right - left, bottom - top];
  // Rising and falling diagonals through the corners of the tiles.
  if (path.includes('M0,8L8,0'))
    for (let n = Math.floor((left + top) / tile); n * tile <= right + bottom; n++)
      made.push(`M${at(n * tile - top)},${at(top)}l${at(-h)},${at(h)}`);
  if (path.includes('M0,0L8,8'))
    for (let n = Math.floor((left - bottom) / tile); n * tile <= right - top; n++)
      made.push(`M${at(n * tile + top)},${at(top)}l${at(h)},${at(h)}`);
  for (const [, x = ''] of path.matchAll(/M(\d+),0V8/g))
    for (let n = Math.floor(left / tile) - 1; n * tile <= right; n++)
      made.push(`M${at(n * tile + Number(x) * scale)},${at(top)}v${at(h)}`);
  for (const [, x = '', y = ''] of path.matchAll(/M(\d+),(\d+)h\.01/g))
    for (let row = Math.floor(top / tile) - 1; row * tile <= bottom; row++)
      for (let n = Math.floor(left / tile) - 1; n * tile <= right; n++)
        made.push(`M${at(n * tile + Number(x) * scale)},${at(row * tile + Number(y) * scale)}h.01`);
  // An area without extent has no strokes to show.
  return made.join('') || `M${at(left)},${at(top)}l${at(w)},0`;
}
