import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelLines, placeLabels } from './placeLabels.ts';

const wish = (over: object) => ({ code: '11', text: 'Aceh', at: [100, 100] as const, extent: 200, pinned: false, ...over });

describe('labelLines', () => {
  it.each([
    ['Aceh', ['Aceh']],
    ['Maluku Barat Daya', ['Maluku', 'Barat Daya']],
    ['Hulu Sungai Selatan', ['Hulu Sungai', 'Selatan']],
    ['Padangsidimpuankota', ['Padangsidimpuankota']],
  ])('breaks %s into %j', (name, lines) => {
    expect(labelLines(name)).toEqual(lines);
  });
});

describe('placeLabels', () => {
  it('lets the larger area speak when two names would touch', () => {
    const placed = placeLabels([wish({ code: 'a', extent: 50 }), wish({ code: 'b', extent: 90, at: [105, 102] })], 400, 300);
    expect(placed.map((p) => p.code)).toEqual(['b']);
  });

  it('does not name areas narrower than their name, except pinned ones', () => {
    expect(placeLabels([wish({ extent: 5 })], 400, 300)).toEqual([]);
    expect(placeLabels([wish({ extent: 0, pinned: true })], 400, 300)).toHaveLength(1);
  });

  it('names a small area that the map is about beside it, over nobody else, and else not at all', () => {
    const city = { extent: 10, first: true, text: 'Kota Kecil' };
    const [beside] = placeLabels([wish(city)], 400, 300);
    expect(beside?.at[0]).toBeGreaterThan(100 + 5 + 30);
    const land = (from: number, to: number) => (pixel: readonly [number, number]) =>
      pixel[0] > from && pixel[0] < to ? 'b' : null;
    // Land of another area on the right: the name goes to the left; on both sides: nowhere.
    expect(placeLabels([wish({ ...city, areaAt: land(110, 300) })], 400, 300)[0]?.at[0]).toBeLessThan(65);
    expect(placeLabels([wish({ ...city, areaAt: land(0, 400) })], 400, 300)).toEqual([]);
    // Half as wide as its name, it is named where it stands, before a larger one.
    const inland = wish({ ...city, extent: 30, areaAt: land(0, 400) });
    expect(placeLabels([wish({ code: 'big', at: [130, 100] }), inland], 400, 300).map((p) => p.code)).toEqual(['11']);
  });

  it('never lets names touch each other or the edge, whatever is asked for', () => {
    const any = fc.record({
      code: fc.string(),
      text: fc.string({ minLength: 1, maxLength: 30 }),
      at: fc.tuple(fc.integer({ min: -20, max: 420 }), fc.integer({ min: -20, max: 320 })),
      extent: fc.integer({ min: 0, max: 400 }),
      pinned: fc.boolean(),
      first: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (wishes) => {
        const boxes = placeLabels(wishes, 400, 300).map(({ lines, at: [x, y] }) => {
          const w = Math.max(...lines.map((l) => l.length)) * 6.1;
          const h = lines.length * 13;
          return [x - w / 2, y - h / 2, x + w / 2, y + h / 2] as const;
        });
        for (const [i, a] of boxes.entries()) {
          expect(a[0] >= 0 && a[1] >= 0 && a[2] <= 400 && a[3] <= 300).toBe(true);
          for (const b of boxes.slice(i + 1)) expect(a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]).toBe(false);
        }
      }),
    );
  });
});
