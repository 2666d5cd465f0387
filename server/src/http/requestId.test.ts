import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestIdOf } from './requestId.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('requestIdOf', () => {
  it('keeps every well-formed id', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/), (id) => requestIdOf(id) === id));
  });

  it.each([undefined, '', 'a b', 'x'.repeat(65), 'a"b', 'id\n', 'é'])('makes a new one instead of %j', (given) => {
    expect(requestIdOf(given)).toMatch(UUID);
  });
});
