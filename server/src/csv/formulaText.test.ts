import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdFormula, isHeldFormula, releaseFormula } from './formulaText.ts';

const pieces = fc.constantFrom(
  "'",
  "''",
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  ' ',
  '\0',
  '\u00a0',
  '\ufeff',
  '\u3000',
  '＝',
  '－',
  '＠',
  'a',
  '1',
  'é',
  'ｅ',
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 6 }).map((p) => p.join('')),
  fc.string({ unit: 'grapheme' }),
);

describe('a text that a spreadsheet would run', () => {
  it('is held back by an apostrophe, and no other text is touched', () => {
    for (const formula of ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\tx', ' =1', '＝1', "'=1", "''-x"])
      expect(holdFormula(formula)).toBe(`'${formula}`);
    for (const plain of ['', 'a', '1', "'", "'a", "Ma'ruf", 'a=1', '19.04']) expect(holdFormula(plain)).toBe(plain);
  });

  it('comes back as it was, whatever it was', () => {
    fc.assert(
      fc.property(text, (t) => releaseFormula(holdFormula(t)) === t),
      { numRuns: 2_000 },
    );
  });

  it('is never what is written', () => {
    fc.assert(
      fc.property(text, (t) => !/^[\s\0]*[=+\-@\t\r＝＋－＠]/.test(holdFormula(t))),
      { numRuns: 2_000 },
    );
  });

  it('is found in bytes exactly where it is found in text', () => {
    fc.assert(
      fc.property(text, (t) => {
        const bytes = Buffer.from(t);
        const decoded = bytes.toString();
        expect(isHeldFormula(bytes, 0, bytes.length)).toBe(releaseFormula(decoded) !== decoded);
      }),
      { numRuns: 3_000, examples: [["'\r "], ["'\t\n="], ["'' \t x"], ["'\u00a0\t"], ["'\ufeff'\uff0d"]] },
    );
  });
});
