import { describe, expect, it } from 'vitest';
import { acceptEncoding } from './acceptEncoding.ts';

describe('acceptEncoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity', 'identity'],
    ['br;q=nonsense', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('takes %s as %s', (header, encoding) => {
    expect(acceptEncoding(header)).toBe(encoding);
  });
});
