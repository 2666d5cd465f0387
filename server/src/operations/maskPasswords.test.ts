import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPasswords } from './maskPasswords.ts';

describe('maskPasswords', () => {
  it.each([
    ['postgres://rawan:rahasia@db:5432/petarawan', 'postgres://rawan:***@db:5432/petarawan'],
    ['cannot reach postgresql://u:a:b@c@h/d, try again', 'cannot reach postgresql://u:***@h/d, try again'],
    [
      'postgres://db/petarawan?user=u&password=rahasia&sslmode=require',
      'postgres://db/petarawan?user=u&password=***&sslmode=require',
    ],
    ['http://127.0.0.1:8787/peta?pilih=19.04', 'http://127.0.0.1:8787/peta?pilih=19.04'],
    ['postgres://db:5432/petarawan', 'postgres://db:5432/petarawan'],
  ])('%s', (text, masked) => expect(maskPasswords(text)).toBe(masked));

  it('leaves no password of a URL standing, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (password) => {
        const secret = `<${encodeURIComponent(password)}>`;
        expect(maskPasswords(`error: postgres://user:${secret}@host/db and more`)).not.toContain(secret);
      }),
    );
  });
});
