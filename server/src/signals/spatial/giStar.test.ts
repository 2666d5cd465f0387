import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afcon, columbus, ncSids } from './fixtures/datasets.ts';
import { giStar } from './giStar.ts';
import { neighboursOfPairs } from './neighbours.ts';
import { relabel, relabelled, valuedMap } from './testing/arbitraries.ts';
import { expectSound, given } from './testing/closeTo.ts';

const scores = (values: number[], neighbours: Parameters<typeof giStar>[1]) =>
  given(giStar(values, neighbours)).areas.map((a) => given(a.score).z);

describe('giStar', () => {
  it.each([
    ['Africa', afcon.conflict, afcon.neighbours, afcon.reference.giStar],
    ['Columbus', columbus.crimeOfGal, columbus.gal, columbus.reference.giStar],
    ['North Carolina', ncSids.freemanTukey, ncSids.neighbours, ncSids.reference.giStar],
  ] as const)('agrees with localG of spdep: %s', (_, values, neighbours, reference) => {
    scores([...values], neighbours).forEach((z, i) => {
      // A score near 0 is a difference of sums: 1e-9 of the terms.
      expect(Math.abs(z - (reference[i] as number))).toBeLessThan(1e-9 * Math.max(1, Math.abs(z)));
    });
  });

  it('has the published values', () => {
    const z = scores(afcon.conflict, afcon.neighbours);
    const of = (name: string) => z[afcon.names.findIndex((n) => n.toUpperCase().includes(name))];
    const published = { EGYPT: 4.4213, SUDAN: 4.0393, KENYA: 3.503, UGANDA: 3.336, ETHIOPIA: 2.6272 };
    for (const [name, value] of Object.entries(published)) expect(of(name)).toBeCloseTo(value, 4);
    const nc = scores(ncSids.freemanTukey, ncSids.neighbours);
    expect([Math.min(...nc), Math.max(...nc)].map((v) => Number(v.toFixed(4)))).toEqual([-2.7063, 3.9707]);
    expect([nc.filter((v) => v > 1.96).length, nc.filter((v) => v < -1.96).length]).toEqual([9, 8]);
  });

  it('does not report an area without neighbours, and has no score where all are neighbours', () => {
    const found = given(
      giStar(
        [1, 2, 3, 9],
        neighboursOfPairs(4, [
          [0, 1],
          [1, 2],
        ]),
      ),
    );
    expect(found.areas.map((a) => a.area)).toEqual([0, 1, 2]);
    expect(found.dropped).toEqual([{ area: 3, reason: 'no-neighbours' }]);
    expect(found.areas[1]?.score).toHaveProperty('reason');
  });

  it('is sound on any map and does not depend on the names of areas', () => {
    fc.assert(
      fc.property(valuedMap, ({ values, neighbours }) => {
        expectSound(giStar(values, neighbours));
      }),
    );
    fc.assert(
      fc.property(relabelled, ({ map, order }) => {
        const renamed = relabel(map, order);
        const [one, other] = [giStar(map.values, map.neighbours), giStar(renamed.values, renamed.neighbours)];
        if ('refused' in one || 'refused' in other) {
          expect(other).toEqual(one);
          return;
        }
        for (const { area, score } of one.areas) {
          const moved = other.areas.find((a) => a.area === order[area])?.score;
          if ('reason' in score) expect(moved).toEqual(score);
          else expect(moved).toHaveProperty('z', expect.closeTo(score.z, 8));
        }
      }),
    );
  });
});
