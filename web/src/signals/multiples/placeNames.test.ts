import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NameWish, placeNames } from './placeNames.ts';

const FRAME = { width: 400, height: 300 };
const wish = (code: string, left: number, top: number, size: number): NameWish => ({
  code,
  text: `Kota ${code}`,
  at: [left + size / 2, top + size / 2],
  box: [left, top, left + size, top + size],
});

describe('names on a small map', () => {
  it('stand on an area that holds them, and beside one that does not, on the side where no other area is', () => {
    expect(placeNames([wish('besar', 100, 100, 120)], FRAME, () => 'besar')).toMatchObject([{ at: [160, 160], leader: null }]);
    const [placed] = placeNames([wish('kecil', 200, 100, 10)], FRAME, ([x]) => (x > 210 ? 'lain' : x < 200 ? null : 'kecil'));
    expect(placed?.at[0]).toBeLessThan(190);
    expect(placed?.leader?.[0]).toEqual([205, 105]);
  });

  it('never touch each other, leave the picture, or cover a small area they name', () => {
    const side = fc.record({
      left: fc.integer({ min: 0, max: 380 }),
      top: fc.integer({ min: 0, max: 280 }),
      size: fc.integer({ min: 1, max: 24 }),
    });
    fc.assert(
      fc.property(fc.array(side, { maxLength: 10 }), (given) => {
        const wishes = given.map(({ left, top, size }, i) => wish(String(i), left, top, size));
        const placed = placeNames(wishes, FRAME, () => null);
        const boxes = placed.map(
          ({ text, at: [x, y] }) => [x - text.length * 3.3, y - 7.5, x + text.length * 3.3, y + 7.5] as const,
        );
        for (const [i, a] of boxes.entries()) {
          expect(a[0] >= 0 && a[1] >= 0 && a[2] <= 400 && a[3] <= 300).toBe(true);
          const own = wishes.find((w) => w.code === placed[i]?.code)?.box as NameWish['box'];
          for (const b of [...boxes.slice(i + 1), own])
            expect(a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]).toBe(false);
        }
      }),
    );
  });
});
