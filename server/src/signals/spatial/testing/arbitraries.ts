import fc from 'fast-check';
import { type Neighbours, neighboursOfPairs, type Pair } from '../neighbours.ts';

export interface ValuedMap {
  neighbours: Neighbours;
  values: (number | null)[];
}

const value = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 1e5, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0.1, 0.2, 0.30000000000000004, -7) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Any small map: some areas alone, some without a value, many ties. */
export const valuedMap: fc.Arbitrary<ValuedMap> = fc
  .integer({ min: 0, max: 14 })
  .chain((n) =>
    fc.record({
      n: fc.constant(n),
      pairs: n < 2 ? fc.constant<[number, number][]>([]) : fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 40 }),
      values: fc.oneof(
        fc.array(value, { minLength: n, maxLength: n }),
        value.map((v) => Array<number | null>(n).fill(v)),
        fc.array(fc.constantFrom(0, 1), { minLength: n, maxLength: n }),
      ),
    }),
  )
  .map(({ n, pairs, values }) => ({
    neighbours: neighboursOfPairs(
      n,
      pairs.filter(([a, b]) => a !== b),
    ),
    values,
  }));

/** The same map with area i renamed to `order[i]`. */
export function relabel({ neighbours, values }: ValuedMap, order: readonly number[]): ValuedMap {
  const pairs: Pair[] = [];
  for (let i = 0; i < neighbours.n; i++)
    for (const j of neighbours.targets.subarray(neighbours.offsets[i], neighbours.offsets[i + 1]))
      pairs.push([order[i] as number, order[j] as number]);
  const moved: (number | null)[] = [];
  values.forEach((v, i) => {
    moved[order[i] as number] = v;
  });
  return { neighbours: neighboursOfPairs(neighbours.n, pairs), values: moved };
}

/** A map and an order to rename its areas by. */
export const relabelled = valuedMap.chain((map) => {
  const places = map.values.map((_, i) => i);
  return fc.record({
    map: fc.constant(map),
    order: fc.shuffledSubarray(places, { minLength: places.length, maxLength: places.length }),
  });
});
