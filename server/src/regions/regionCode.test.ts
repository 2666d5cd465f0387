import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from './contract.ts';
import {
  ancestorsOf,
  codeAtLevel,
  codeToNumber,
  compareCodes,
  isRegionCode,
  isWithin,
  levelOf,
  normalizeCode,
  numberToCode,
  parentOf,
} from './regionCode.ts';

const part = (digits: number, min = 0) => fc.integer({ min, max: 10 ** digits - 1 }).map((n) => String(n).padStart(digits, '0'));
const code = fc
  .tuple(part(2, 1), part(2), part(2), part(4), fc.integer({ min: 1, max: 4 }))
  .map(([a, b, c, d, parts]) => [a, b, c, d].slice(0, parts).join('.'));

describe('region codes, for all codes', () => {
  it('survive the way to a number and back', () => {
    fc.assert(
      fc.property(code, (c) => {
        expect(numberToCode(codeToNumber(c))).toBe(c);
      }),
    );
  });

  it('are read from bare digits, with blanks and with a spreadsheet text mark', () => {
    fc.assert(
      fc.property(code, (c) => {
        for (const written of [c, c.replaceAll('.', ''), ` ${c} `, `'${c}`, c.replaceAll('.', ' '), c.replaceAll('.', '-')])
          expect(normalizeCode(written)).toBe(c);
      }),
    );
  });

  it('have as many ancestors as levels above, each the parent of the next', () => {
    fc.assert(
      fc.property(code, (c) => {
        const chain = [...ancestorsOf(c), c];
        expect(chain).toHaveLength(LEVELS.indexOf(levelOf(c)) + 1);
        chain.forEach((own, i) => {
          expect(parentOf(own)).toBe(chain[i - 1] ?? null);
          expect(levelOf(own)).toBe(LEVELS[i]);
          expect(codeAtLevel(c, LEVELS[i] ?? 'desa')).toBe(own);
          expect(isWithin(c, own)).toBe(true);
        });
      }),
    );
  });

  it('stand after their parent in order', () => {
    fc.assert(
      fc.property(code, (c) => {
        expect(compareCodes(parentOf(c) ?? '', c)).toBe(-1);
      }),
    );
  });

  it('are never read from text that is no code', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = normalizeCode(text);
        if (found !== null) expect(isRegionCode(found)).toBe(true);
      }),
    );
  });
});

describe('region codes', () => {
  it.each(['', '1', '197', '19711', '19.7', '19.71.2', '19.71.02.103', '19.71.02.1003.1', 'Papua', '19,71x', '1.971.021.003'])(
    'refuses %j',
    (text) => {
      expect(normalizeCode(text)).toBeNull();
    },
  );

  it('does not take 19.71 for the parent of 19.710', () => {
    expect(isWithin('19.71', '19.7')).toBe(false);
    expect(codeAtLevel('19', 'kabkota')).toBeNull();
    expect(() => levelOf('19.7')).toThrow(RangeError);
    expect(() => numberToCode(-3)).toThrow(RangeError);
  });
});
