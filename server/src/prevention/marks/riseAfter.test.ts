import { describe, expect, it } from 'vitest';
import { movesCurveOf, standsOn } from './markPlaces.ts';
import { riseAfter } from './riseAfter.ts';

const on = (...days: number[]) => days.map((day) => ({ day, n: 1 }));

describe('riseAfter', () => {
  it('counts the 28 days from the mark on, the day itself first: the 28th belongs to them, the 29th does not', () => {
    expect(riseAfter(on(100, 101, 110, 120, 126, 127), 100)).toMatchObject({ after: 6, before: 0, rise: true });
    expect(riseAfter(on(100, 101, 110, 120, 126, 128), 100)).toMatchObject({ after: 5, before: 0, rise: false });
  });

  it('counts the 28 days that end the day before: the 28th before it belongs to them, the 29th does not', () => {
    expect(riseAfter(on(99, 72, 71), 100)).toMatchObject({ before: 2, after: 0, rise: false });
  });

  it('calls no rise what may be chance, or is fewer than 5', () => {
    const change = (before: number, after: number) =>
      riseAfter(
        [
          { day: 90, n: before },
          { day: 105, n: after },
        ],
        100,
      ).rise;
    // R: the interval of 22 against 10 is 0.9997 to 5.20, that of 23 against 10 is 1.053 to 5.41.
    expect([change(10, 22), change(10, 23), change(0, 4), change(0, 6), change(23, 10)]).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('a mark', () => {
  it('stands inside its place and around it up to the provinsi, and is judged up to the kabupaten/kota', () => {
    const desa = '32.75.12.1003';
    const areas = [desa, '32.75.12', '32.75', '32', '32.76', null];
    expect(areas.map((area) => standsOn(desa, area))).toEqual([true, true, true, true, false, false]);
    expect(areas.map((area) => movesCurveOf(desa, area))).toEqual([true, true, true, false, false, false]);
    expect(areas.map((area) => movesCurveOf('32', area))).toEqual([true, true, true, true, true, false]);
    expect(areas.map((area) => standsOn(null, area) && movesCurveOf(null, area))).toEqual(areas.map(() => true));
  });
});
