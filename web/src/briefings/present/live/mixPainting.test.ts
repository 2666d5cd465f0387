import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Painting } from '../../../map/paintRegions.ts';
import { mixHex, mixPainting } from './mixPainting.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const painting = fc
  .dictionary(
    fc.constantFrom('19.01', '19.02', '19.03', '19.71'),
    fc.record({ fill: hex, texture: fc.constantFrom(null, 'belum_terpantau'), dim: fc.boolean() }),
  )
  .map((all): Painting => new Map(Object.entries(all)));

describe('colours between two steps', () => {
  it('begin as those of the first and end as those of the second, for exactly the areas of the second', () => {
    fc.assert(
      fc.property(painting, painting, fc.double({ min: 0, max: 1, noNaN: true }), (before, after, t) => {
        const mixed = mixPainting(before, after, t);
        expect([...mixed.keys()]).toEqual([...after.keys()]);
        for (const { fill } of mixed.values()) expect(fill).toMatch(/^#[0-9a-f]{6}$/);
        expect(mixPainting(before, after, 1)).toEqual(after);
        for (const [code, { fill }] of mixPainting(before, after, 0))
          expect(fill).toBe((before.get(code) ?? after.get(code))?.fill);
      }),
    );
  });

  it('lie between the two', () => {
    expect(mixHex('#000000', '#ff8000', 0.5)).toBe('#804000');
  });
});
