import type { AreaPaint, Painting } from '../../../map/paintRegions.ts';

/** `#rrggbb` between two others; `t` from 0 to 1. */
export function mixHex(from: string, to: string, t: number): string {
  const part = (hex: string, i: number) => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) => Math.round(part(from, i) + (part(to, i) - part(from, i)) * t));
  return `#${mixed.map((n) => n.toString(16).padStart(2, '0')).join('')}`;
}

/** What lies between two pictures of the same areas: colours fade, textures change half-way. */
export function mixPainting(before: Painting, after: Painting, t: number): Painting {
  if (t >= 1) return after;
  const mixed = new Map<string, AreaPaint>();
  for (const [code, to] of after) {
    const from = before.get(code);
    const same = !from || (from.fill === to.fill && from.texture === to.texture && from.dim === to.dim);
    mixed.set(code, same ? to : { fill: mixHex(from.fill, to.fill, t), texture: (t < 0.5 ? from : to).texture, dim: to.dim });
  }
  return mixed;
}
