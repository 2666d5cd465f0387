import fc from 'fast-check';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { drawShapes } from '../../../drawing/shapes/drawShapes.ts';
import { sampleSource } from '../../testing/sampleRelease.ts';
import { classOf, mapClasses } from './mapClasses.ts';
import { classColor, MAP_COLORS, mapColorRules } from './mapColors.ts';

describe('colours of the public maps', () => {
  it('have a rule for every class of both themes, the highest of five the same as the highest of two', () => {
    const rules = mapColorRules();
    for (const mode of ['light', 'dark'] as const)
      for (const [i, colors] of MAP_COLORS[mode].classes.entries())
        for (const [k, color] of colors.entries()) {
          expect(rules).toContain(`.n${i + 1} .k${k + 1}{fill:${color}}`);
          expect(classColor(mode, i + 1, k + 1)).toBe(color);
        }
    expect(classColor('light', 5, 5)).toBe(classColor('light', 2, 2));
    expect(classColor('light', 3, 0)).toBe(MAP_COLORS.light.zero);
  });
});

describe('classes of a public map', () => {
  it('hold every value exactly once, zero apart, at most five above it, none of them empty', () => {
    const values = fc.array(fc.oneof(fc.nat(40), fc.double({ min: 0.01, max: 900, noNaN: true })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(values, (list) => {
        const made = mapClasses(list);
        if (!made) throw new Error('no classes');
        expect(made.classes[0]).toMatchObject({ zero: true, count: list.filter((v) => v === 0).length });
        expect(made.classes.slice(1).every(({ count }) => count > 0)).toBe(true);
        expect(made.above).toBeLessThanOrEqual(5);
        expect(made.classes.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        for (const value of list) expect(classOf(value, made) === 0).toBe(value === 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('drawn shapes', () => {
  it('fit their picture in whole units, and neighbours share their border', async () => {
    const topology = (await sampleSource().shapes('', 'nasional')) as Topology;
    const map = drawShapes([{ topology, object: 'kabkota' }]);
    expect(map?.areas.map(({ code }) => code)).toEqual(['19.01', '19.02', '19.04', '19.71']);
    const corners = (code: string) => {
      const [, x = '', y = '', steps = ''] = /^M(\d+),(\d+)l(.*)z$/.exec(map?.areas.find((a) => a.code === code)?.d ?? '') ?? [];
      let at = [Number(x), Number(y)];
      const numbers = [...steps.matchAll(/-?\d+/g)].map(Number);
      const points = [at];
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        at = [(at[0] ?? 0) + (numbers[i] ?? 0), (at[1] ?? 0) + (numbers[i + 1] ?? 0)];
        points.push(at);
      }
      return points.map(String);
    };
    for (const { code } of map?.areas ?? [])
      for (const corner of corners(code)) {
        const [x = -1, y = -1] = corner.split(',').map(Number);
        expect(x >= 0 && x <= (map?.width ?? 0) && y >= 0 && y <= (map?.height ?? 0)).toBe(true);
      }
    // The squares of 19.01 and 19.02 lie side by side: two corners are the same.
    const other = new Set(corners('19.02'));
    expect([...new Set(corners('19.01'))].filter((corner) => other.has(corner))).toHaveLength(2);
  });

  it('are null where nothing is to be drawn', async () => {
    const topology = (await sampleSource().shapes('', 'nasional')) as Topology;
    expect(drawShapes([{ topology, object: 'kabkota', keep: () => false }])).toBeNull();
    expect(drawShapes([{ topology, object: 'desa' }])).toBeNull();
  });
});
