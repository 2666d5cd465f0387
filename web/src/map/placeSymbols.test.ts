import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeSymbols } from './placeSymbols.ts';

it('a row of symbols gives way to those before it, and never goes further than three rows', () => {
  const rows = ['a', 'b', 'c', 'd'].map((key, i) => ({ key, at: [100 + i, 50] as const, width: 40 }));
  expect([...placeSymbols(rows).values()].map(([, y]) => y)).toEqual([50, 34, 66, 18]);
  const any = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 300 }),
      width: fc.integer({ min: 10, max: 60 }),
    }),
  );
  fc.assert(
    fc.property(any, (given) => {
      const wished = given.map(({ x, y, width }, i) => ({ key: String(i), at: [x, y] as const, width }));
      const placed = placeSymbols(wished);
      for (const { key, at } of wished) {
        expect(placed.get(key)?.[0]).toBe(at[0]);
        expect(Math.abs((placed.get(key)?.[1] ?? 1e9) - at[1])).toBeLessThanOrEqual(48);
      }
    }),
  );
});
