import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedSlides, movedTo, withShown } from './deckOrder.ts';

const USUAL = ['cover', 'map', 'ranking', 'trend', 'area:19.01', 'area:19.02', 'method'];
const order = fc.shuffledSubarray(USUAL);

describe('the order of slides', () => {
  it('lists every slide once, the shown ones as they were put', () => {
    fc.assert(
      fc.property(order, (shown) => {
        const listed = listedSlides(USUAL, shown);
        expect(listed.toSorted()).toEqual(USUAL.toSorted());
        expect(listed.filter((id) => shown.includes(id))).toEqual(shown);
      }),
    );
  });

  it('keeps the place of a slide that is left out and shown again, where the usual order holds', () => {
    for (const id of USUAL) {
      const without = withShown(USUAL, USUAL, id, false);
      expect(without).not.toContain(id);
      expect(withShown(USUAL, without, id, true)).toEqual(USUAL);
    }
  });

  it('moves one slide and leaves the others in their order', () => {
    fc.assert(
      fc.property(order, fc.nat(8), fc.integer({ min: -2, max: 9 }), (shown, at, to) => {
        const id = shown[at] ?? 'none';
        const moved = movedTo(shown, id, to);
        expect(moved.filter((one) => one !== id)).toEqual(shown.filter((one) => one !== id));
        if (to >= 0 && to < shown.length && id !== 'none') expect(moved[to]).toBe(id);
        else expect(moved).toEqual(shown);
      }),
    );
  });

  it('passes over slides that a refreshed deck does not have any more', () => {
    expect(listedSlides(['cover', 'map'], ['area:19.09', 'map'])).toEqual(['cover', 'map']);
  });
});
