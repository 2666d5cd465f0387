import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TableChecksum } from './tableChecksum.ts';

const of = (lines: string[]) => {
  const checksum = new TableChecksum();
  for (const line of lines) checksum.add(line);
  return checksum.text;
};

it('is the same for the same rows in any order', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.string(), { maxLength: 20 })
        .chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
        ),
      ([rows, shuffled]) => {
        expect(of(shuffled)).toBe(of(rows));
      },
    ),
  );
});

it('differs when a row is missing, doubled or another', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 20 }), (rows) => {
      const [first = '', ...rest] = rows;
      const others = [rest, [...rows, first], [first, ...rows, first], [`${first}x`, ...rest], [...rest, ...rest.slice(0, 1)]];
      expect(new Set([rows, ...others].map(of)).size).toBe(others.length + 1);
    }),
  );
});

it('is zero for no rows and stays 32 digits', () => {
  expect(of([])).toBe('0'.repeat(32));
  expect(of(Array.from({ length: 5_000 }, (_, i) => `[${i}]`))).toMatch(/^[0-9a-f]{32}$/);
});
