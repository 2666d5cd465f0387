import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './parseCsv.ts';

describe('parseCsv', () => {
  it('reads quotes, commas and line breaks inside fields, CRLF and a byte order mark; empty fields are null', () => {
    expect(parseCsv('\uFEFFa,b\r\n"x, ""y""",\r\n"1\n2",z\r\n', 'f')).toEqual([
      { a: 'x, "y"', b: null },
      { a: '1\n2', b: 'z' },
    ]);
  });

  it.each([
    ['a,b\n1\n', 'f:2: 1 fields, expected 2'],
    ['a\nx"y\n', 'misplaced quote'],
    ['a\n"x\n', 'misplaced quote'],
    ['', 'no header'],
  ])('refuses %j', (text, message) => expect(() => parseCsv(text, 'f')).toThrow(message));

  it('gives back whatever was written', () => {
    const cell = fc.string({ minLength: 1, unit: 'binary' }).filter((s) => s !== '\uFEFF');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const quoted = (s: string) => `"${s.replaceAll('"', '""')}"`;
        const text = `a,b\n${rows.map(([a, b]) => `${quoted(a)},${quoted(b)}`).join('\n')}\n`;
        expect(parseCsv(text, 'f')).toEqual(rows.map(([a, b]) => ({ a, b })));
      }),
    );
  });
});
