import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolatesOf, neighboursOfPairs, pairsOf } from './neighbours.ts';
import { spatialSample } from './spatialSample.ts';
import { valuedMap } from './testing/arbitraries.ts';

describe('spatialSample', () => {
  it('drops what has no value, then what has lost its last neighbour', () => {
    const line = neighboursOfPairs(6, [[0, 1], [1, 2], [3, 4]], [[4, 5]]); // biome-ignore format: one line
    const sample = spatialSample([7, null, 5, 1, 0, Number.NaN], line);
    expect(sample.dropped).toEqual([
      { area: 0, reason: 'no-neighbours' },
      { area: 1, reason: 'missing' },
      { area: 2, reason: 'no-neighbours' },
      { area: 5, reason: 'missing' },
    ]);
    expect([[...sample.areas], [...sample.values], pairsOf(sample.neighbours)]).toEqual([[3, 4], [1, 0], [[0, 1]]]);
  });

  it('keeps or lists every area, keeps sea links as they were, and leaves nobody alone', () => {
    fc.assert(
      fc.property(valuedMap, ({ values, neighbours }) => {
        const sample = spatialSample(values, neighbours);
        expect([...sample.areas, ...sample.dropped.map((d) => d.area)].sort((a, b) => a - b)).toEqual(values.map((_, i) => i));
        expect(isolatesOf(sample.neighbours)).toEqual([]);
        for (const kind of ['land', 'sea'] as const) {
          const back = pairsOf(sample.neighbours, kind).map((pair) => pair.map((i) => sample.areas[i]));
          expect(back).toEqual(pairsOf(neighbours, kind).filter((pair) => pair.every((i) => sample.areas.includes(i))));
        }
      }),
    );
  });

  it('refuses values for another number of areas', () => {
    expect(() => spatialSample([1], neighboursOfPairs(2, []))).toThrow(RangeError);
  });
});
