import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPath } from './localPath.ts';

describe('localPath', () => {
  it.each(['/peta/19.04?isu=sara&pilih=19.04.01', '/akun/audit', '/sumber'])('keeps %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    null,
    '',
    'peta',
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '/\t/example.org',
    '/..//example.org',
    'javascript:alert(1)',
    '/masuk?ke=/masuk',
    '/undangan',
    '/api/v1/accounts/oidc/start',
  ])('turns %j into the map', (path) => {
    expect(localPath(path)).toBe('/peta');
  });

  it('never leaves our own address, whatever it is given', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', '\t', '\n', '@', ':', '?', '#', '%2f', 'a.id', 'https:', 'peta', ' ');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 8 }).map((p) => `/${p.join('')}`),
        ),
        (asked) => {
          const url = new URL(localPath(asked), 'https://petarawan.example/masuk');
          expect(url.origin).toBe('https://petarawan.example');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
