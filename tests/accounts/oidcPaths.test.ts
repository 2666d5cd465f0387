import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../server/src/accounts/oidc/identity.ts';
import { returnPath, withParam } from '../../server/src/accounts/oidc/returnPath.ts';
import { readConfig } from '../../server/src/config.ts';
import type { AppError } from '../../server/src/errors.ts';

const HERE = 'https://petarawan.contoh.id';

describe('the page to go to after a sign-in', () => {
  it.each([
    ['/peta/19?lapisan=laporan&pilih=19.04#isi', '/peta/19?lapisan=laporan&pilih=19.04#isi'],
    ['/wilayah/../peta', '/peta'],
    ['/peta?to=https://lain.example', '/peta?to=https://lain.example'],
    [undefined, '/'],
    ['', '/'],
    ['peta', '/'],
    ['https://lain.example/', '/'],
    ['//lain.example', '/'],
    ['/\\lain.example', '/'],
    ['/\t/lain.example', '/'],
    ['/.//lain.example', '/'],
    ['/x/..//lain.example', '/'],
    ['/%2e//lain.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/api/v1/audit', '/'],
    ['/x/../API/v1/audit', '/'],
    [`/${'x'.repeat(2000)}`, '/'],
  ])('%j leads to %j', (to, path) => expect(returnPath(to)).toBe(path));

  it('is one of our own, whatever is asked for, and stays the same when it is asked for again', () => {
    const nasty = fc.constantFrom(
      '/',
      '//',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '%2e',
      '@',
      ':',
      '?',
      '#',
      '\t',
      '\n',
      '\r',
      ' ',
      '\0',
      'https:',
      'lain.example',
      'api',
      '；',
      '／',
      '。',
      '%',
    );
    const to = fc.oneof(
      fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.array(nasty, { maxLength: 12 }).map((parts) => `/${parts.join('')}`),
      fc.webUrl(),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(to, (text) => {
        const path = returnPath(text);
        const ours = [path, withParam(path, 'galat', 'kedaluwarsa')].every((shown) => {
          const url = new URL(shown, `${HERE}/api/v1/accounts/oidc/callback`);
          return url.origin === HERE && url.username === '' && /^\/(?![/\\]|api\/)[\x21-\x7e]*$/i.test(shown);
        });
        return ours && returnPath(path) === (path.length > 2000 ? '/' : path);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('names that a provider gives', () => {
  it.each([
    [{ email: 'Ani@Bawaslu.Example', email_verified: true, preferred_username: 'ani' }, ['ani@bawaslu.example', 'ani']],
    [{ email: 'ani@bawaslu.example', email_verified: false, preferred_username: 'ani' }, ['ani']],
    [{ email: 'ani@bawaslu.example' }, []],
    [{ email: 'ani@bawaslu.example', email_verified: 'true' as never }, []],
    [{ preferred_username: 'ani@bawaslu.example' }, []],
    // U+212A, the sign of the unit kelvin, is “k” when written small.
    [{ email: '\u212Aurnia@bawaslu.example', email_verified: true, preferred_username: '\u212Aurnia' }, []],
    [{ email: ['a@b.example'] as never, email_verified: true, preferred_username: ' ani ' }, []],
    [{ preferred_username: 'a' }, []],
    [{}, []],
  ])('%j are %j', (claims, names) => expect(namesOf(claims)).toEqual(names));
});

describe('settings of a provider', () => {
  const wrong = (env: Record<string, string>) => {
    try {
      readConfig(env, '/');
      return [];
    } catch (error) {
      return (error as AppError).items.map((i) => i.where);
    }
  };
  const right = { OIDC_ISSUER: 'https://sso.example/realms/bawaslu', OIDC_CLIENT_ID: 'petarawan', PUBLIC_URL: HERE };
  it('are refused at the start when something is missing or could be read on the way', () => {
    expect(wrong(right)).toEqual([]);
    expect(wrong({})).toEqual([]);
    expect(wrong({ ...right, OIDC_ISSUER: 'http://127.0.0.1:9000', PUBLIC_URL: 'http://localhost:8787' })).toEqual([]);
    expect(wrong({ OIDC_ISSUER: right.OIDC_ISSUER })).toEqual(['OIDC_CLIENT_ID', 'PUBLIC_URL']);
    expect(wrong({ ...right, OIDC_ISSUER: 'http://sso.example' })).toEqual(['OIDC_ISSUER']);
    expect(wrong({ ...right, PUBLIC_URL: 'http://petarawan.contoh.id' })).toEqual(['PUBLIC_URL']);
  });
});
