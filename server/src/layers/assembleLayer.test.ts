import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleLayer } from './assembleLayer.ts';
import { absent, emptyFigure, type Figure } from './figure.ts';
import type { Classing } from './legendClasses.ts';

const NOTE = { id: 'tidak ada', en: 'none' };
const figure = (value: number | null, i: number): Figure => {
  const empty = emptyFigure({ code: `11.${String(i % 100).padStart(2, '0')}`, name: `Wilayah ${i}` });
  return value === null ? absent(empty, 'tidak_ada_data', NOTE) : { ...empty, value };
};
const figuresOf = (values: (number | null)[]) => values.map(figure);

/** Values with ties, zeros and gaps, as maps have them. */
const someValues = fc.oneof(
  fc.array(fc.option(fc.nat({ max: 6 })), { maxLength: 60 }),
  fc.array(fc.option(fc.double({ min: 0, max: 1000, noNaN: true })), { maxLength: 60 }),
  fc.nat({ max: 40 }).map((n) => new Array<number | null>(n).fill(0)),
  fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 9 })).map(([n, v]) => new Array<number | null>(n).fill(v)),
  fc.nat({ max: 40 }).map((n) => new Array<number | null>(n).fill(null)),
);
const someBreaks = fc
  .uniqueArray(fc.double({ min: 0.001, max: 900, noNaN: true }), { minLength: 1, maxLength: 6 })
  .map((b) => b.sort((x, y) => x - y));
const frozen = fc.record({
  method: fc.constant('tetap' as const),
  rule: someBreaks.map((fixed) => ({ fixed })),
  zeroClass: fc.boolean(),
  domain: fc.option(fc.constant([0, 100] as const), { nil: undefined }),
});
const found = fc.constantFrom('jenks' as const, 'kuantil' as const, 'interval' as const, 'headtail' as const).chain((method) =>
  fc.record({
    method: fc.constant(method),
    rule: fc.integer({ min: 2, max: 7 }).map((classes) => ({ method, classes })),
    zeroClass: fc.boolean(),
  }),
);
const someClassing: fc.Arbitrary<Classing> = fc.oneof(frozen, found);
const fixed = (breaks: number[], zeroClass: boolean): Classing => ({ method: 'tetap', rule: { fixed: breaks }, zeroClass });
const JENKS: Classing = { method: 'jenks', rule: { method: 'jenks', classes: 5 }, zeroClass: true };

describe('assembleLayer', () => {
  it('gives each area the class that contains its value by the legend, and counts it there', () => {
    fc.assert(
      fc.property(someValues, someClassing, (values, classing) => {
        const { areas, classes } = assembleLayer(figuresOf(values), classing);
        const counts = classes.items.map(() => 0);
        for (const area of areas) {
          if (area.value === null) {
            expect(area.class).toBeNull();
            expect(area.rank).toBeNull();
            continue;
          }
          const item = classes.items[area.class as number];
          if (!item) throw new Error(`no class for ${area.value}`);
          counts[area.class as number] = (counts[area.class as number] ?? 0) + 1;
          const last = area.class === classes.items.length - 1;
          if (item.zero) expect(area.value).toBe(0);
          else {
            expect(area.value).toBeGreaterThanOrEqual(item.from);
            if (last) expect(area.value).toBeLessThanOrEqual(item.to);
            else expect(area.value).toBeLessThan(item.to);
          }
        }
        expect(classes.items.map((c) => c.count)).toEqual(counts);
      }),
    );
  });

  it('counts every area once: in a class or under a reason', () => {
    fc.assert(
      fc.property(someValues, someClassing, (values, classing) => {
        const { areas, classes, absences } = assembleLayer(figuresOf(values), classing);
        const counted = [...classes.items, ...absences].reduce((n, c) => n + c.count, 0);
        expect(counted).toBe(areas.length);
      }),
    );
  });

  it('puts a higher value into no lower class and on no worse rank', () => {
    fc.assert(
      fc.property(someValues, someClassing, (values, classing) => {
        const { areas } = assembleLayer(figuresOf(values), classing);
        const told = areas.filter((a) => a.value !== null).sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
        for (let i = 1; i < told.length; i++) {
          const [low, high] = [told[i - 1], told[i]] as [(typeof told)[0], (typeof told)[0]];
          expect(high.class as number).toBeGreaterThanOrEqual(low.class as number);
          expect(high.rank as number).toBeLessThanOrEqual(low.rank as number);
          expect(high.rank === low.rank).toBe(high.value === low.value);
        }
        if (told.length) expect(told.at(-1)?.rank).toBe(1);
      }),
    );
  });

  it('keeps the number of classes of frozen breaks, whatever the data', () => {
    fc.assert(
      fc.property(someValues, frozen, (values, classing) => {
        const { classes } = assembleLayer(figuresOf(values), classing);
        expect(classes.items.filter((c) => !c.zero)).toHaveLength(classing.rule.fixed.length + 1);
        expect(classes.breaks).toEqual(classing.rule.fixed);
      }),
    );
  });

  it('puts a value equal to a break into the class above, and the largest value into the last class', () => {
    const { areas } = assembleLayer(figuresOf([1, 3, 8]), fixed([3, 8], false));
    expect(areas.map((a) => a.class)).toEqual([0, 1, 2]);
  });

  it('keeps zero apart from a class that begins at a small number', () => {
    const { areas, classes } = assembleLayer(figuresOf([0, 0.5, 2]), fixed([2], true));
    expect(areas.map((a) => a.class)).toEqual([0, 1, 2]);
    expect(classes.items.map((c) => [c.from, c.to, c.zero, c.count])).toEqual([
      [0, 0, true, 1],
      [0.5, 2, false, 1],
      [2, 2, false, 1],
    ]);
  });

  it('shows only the zero class when every area is zero', () => {
    const { classes } = assembleLayer(figuresOf([0, 0, null]), JENKS);
    expect(classes.items.map((c) => [c.zero, c.count])).toEqual([[true, 2]]);
  });

  it('lists the reasons that occur, each with its label', () => {
    const { absences } = assembleLayer(figuresOf([1, null, null]), JENKS);
    expect(absences).toEqual([{ reason: 'tidak_ada_data', count: 2, label: { id: 'Tidak ada data', en: 'No data' } }]);
  });

  it('refuses a figure without a value and without a reason', () => {
    expect(() => assembleLayer([emptyFigure({ code: '11', name: 'Aceh' })], JENKS)).toThrow(RangeError);
  });
});
