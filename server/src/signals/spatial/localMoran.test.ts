import { describe, expect, it } from 'vitest';
import { seededRandom } from '../seededRandom.ts';
import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { afcon, columbus, ncSids } from './fixtures/datasets.ts';
import { localMoran } from './localMoran.ts';
import { type Neighbours, neighboursOfPairs, rowOf } from './neighbours.ts';
import { given } from './testing/closeTo.ts';

const run = (values: readonly number[], neighbours: Neighbours, permutations = 999, seed = 1) =>
  given(localMoran(values, neighbours, { permutations, seed }));

describe('closed forms', () => {
  it.each([
    ['Africa', afcon.conflict, afcon.neighbours, afcon.reference.local],
    ['Columbus', columbus.crimeOfGal, columbus.gal, columbus.reference.local],
    ['North Carolina', ncSids.freemanTukey, ncSids.neighbours, ncSids.reference.local],
  ] as const)('agree with localmoran(conditional = TRUE) of spdep: %s', (_, values, neighbours, reference) => {
    for (const area of run(values, neighbours, 99).areas) {
      const { variance, z, p } = given(area.analytic);
      const figures = { i: area.value, expectation: area.expectation, variance, z, p };
      for (const [name, found] of Object.entries(figures)) {
        const expected = reference[name as keyof typeof reference][area.area] as number;
        // Near 0 a value is what is left of a sum: 1e-9 of one standard deviation there.
        const scale = name === 'i' || name === 'z' ? Math.max(Math.abs(expected), 0.01) : Math.abs(expected);
        expect(Math.abs(found - expected), `${name} of ${area.area}`).toBeLessThan(1e-9 * scale);
      }
    }
  });

  it('have the published values of Africa', () => {
    const { areas } = run(afcon.conflict, afcon.neighbours, 99);
    const published = { EGYPT: 6.9467, SUDAN: 2.9878, UGANDA: 1.9425, KENYA: 1.1969 };
    for (const [name, value] of Object.entries(published)) {
      const at = afcon.names.findIndex((n) => n.toUpperCase().includes(name));
      expect(areas[at]?.value).toBeCloseTo(value, 4);
    }
  });
});

describe('permutation p', () => {
  it.each([
    ['Africa', afcon.conflict, afcon.neighbours, afcon.reference.shares],
    ['North Carolina', ncSids.freemanTukey, ncSids.neighbours, ncSids.reference.shares],
  ] as const)(
    'agrees with 99,999 draws without replacement in R, within four standard errors: %s',
    (_, values, neighbours, shares) => {
      for (const { area, folded, p } of run(values, neighbours, 9999, 5).areas) {
        const expected = Math.min(shares.atMost[area] as number, shares.atLeast[area] as number);
        const error = Math.sqrt(expected * (1 - expected) * (1 / 9999 + 1 / 99_999));
        expect(Math.abs(folded - expected), `area ${area}`).toBeLessThan(4 * error + 1e-4);
        expect(p).toBe(Math.min(1, 2 * folded));
      }
    },
  );

  it('agrees with all sets of neighbours, where they can be counted', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    const map = neighboursOfPairs(10, [[0, 1], [0, 2], [0, 3], [0, 4], [5, 7], [5, 8], [7, 8], [6, 9], [9, 1], [9, 2]]); // biome-ignore format: one line
    for (const { area, folded } of run(values, map, 9999, 2).areas) {
      const row = rowOf(map, area);
      const observed = row.reduce((s, j) => s + (values[j] as number), 0);
      const all = sums(values.toSpliced(area, 1), row.length);
      const share = (side: (s: number) => boolean) => all.filter(side).length / all.length;
      const exact = Math.min(
        share((s) => s >= observed),
        share((s) => s <= observed),
      );
      expect(Math.abs(folded - exact), `area ${area}`).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 9999) + 1e-4);
    }
  });

  it('is the same for the same seed, whatever else changes place, and another for another seed', () => {
    const p = (seed: number) => run(afcon.conflict, afcon.neighbours, 999, seed).areas.map((a) => a.p);
    expect(p(3)).toEqual(p(3));
    expect(p(3)).not.toEqual(p(4));
  });
});

describe('how many areas are significant in the published sets', () => {
  const sets = { carolina: [ncSids.freemanTukey, ncSids.neighbours], africa: [afcon.conflict, afcon.neighbours] } as const;

  it('16 and 5, none by Benjamini-Hochberg, when drawn with replacement as spdep 1.2-7 did', () => {
    const counts = ([values, neighbours]: readonly [readonly number[], Neighbours]) => {
      const p = withReplacement(values, neighbours, 9999, 1);
      return [p.filter((v) => v <= 0.05).length, [...benjaminiHochberg(p)].filter((v) => v <= 0.05).length];
    };
    expect([counts(sets.carolina), counts(sets.africa)]).toEqual([
      [16, 0],
      [5, 0],
    ]);
  });

  it('17 and 6, of which 0 and 1 by Benjamini-Hochberg, without replacement: the tail is thinner', () => {
    const counts = ([values, neighbours]: readonly [readonly number[], Neighbours]) => {
      const { areas } = run(values, neighbours, 9999, 1);
      return [areas.filter((a) => a.label).length, areas.filter((a) => a.passesBenjaminiHochberg).length];
    };
    expect([counts(sets.carolina), counts(sets.africa)]).toEqual([
      [17, 0],
      [6, 1],
    ]);
  });
});

function sums(numbers: readonly number[], k: number): number[] {
  if (k === 0) return [0];
  return numbers.flatMap((v, i) => sums(numbers.slice(i + 1), k - 1).map((s) => s + v));
}

function withReplacement(values: readonly number[], neighbours: Neighbours, draws: number, seed: number): number[] {
  const random = seededRandom(seed);
  return values.map((_, i) => {
    const row = rowOf(neighbours, i);
    const others = values.toSpliced(i, 1);
    const observed = row.reduce((s, j) => s + (values[j] as number), 0);
    let [above, below] = [0, 0];
    for (let draw = 0; draw < draws; draw++) {
      const sum = row.reduce((s) => s + (others[random.below(others.length)] as number), 0);
      if (sum >= observed - 1e-9) above++;
      if (sum <= observed + 1e-9) below++;
    }
    return Math.min(1, (2 * (Math.min(above, below) + 1)) / (draws + 1));
  });
}
