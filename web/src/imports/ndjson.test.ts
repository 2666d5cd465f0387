import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ndjsonReader } from './ndjson.ts';

describe('lines of JSON that arrive in pieces', () => {
  it('gives every value once, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 8 }), fc.array(fc.nat(400), { maxLength: 6 }), (values, cuts) => {
        const text = values.map((v) => `${JSON.stringify(v)}\n`).join('');
        const reader = ndjsonReader();
        const found = [...cuts.sort((a, b) => a - b), text.length].flatMap((cut) => reader.take(text.slice(0, cut)));
        expect([...found, ...reader.rest(text)]).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  it('gives a last line without a line end, and drops one that was cut off', () => {
    const reader = ndjsonReader();
    expect(reader.take('{"a":1}\n{"b":2}')).toEqual([{ a: 1 }]);
    expect(reader.rest('{"a":1}\n{"b":2}')).toEqual([{ b: 2 }]);
    expect(reader.rest('{"a":1}\n{"b"')).toEqual([]);
  });
});
