import { describe, expect, it } from 'vitest';
import { sourceParts } from './sourceParts.ts';

describe('sourceParts', () => {
  it('links addresses by their host and leaves words alone', () => {
    expect(sourceParts('https://www.alinea.id/nasional/x ; kompas 17375371')).toEqual([
      { label: 'alinea.id', href: 'https://www.alinea.id/nasional/x' },
      { label: 'kompas 17375371', href: null },
    ]);
  });

  it('never links another scheme or a broken address', () => {
    for (const name of ['javascript:alert(1)', 'data:text/html,x', 'https://', 'lihat https://a.id di sini']) {
      expect(sourceParts(name).every((p) => p.href === null)).toBe(true);
    }
  });

  it('keeps a semicolon inside a sentence', () => {
    expect(sourceParts('rbg.id; voi.id 177782')).toEqual([{ label: 'rbg.id; voi.id 177782', href: null }]);
    expect(sourceParts('')).toEqual([]);
  });
});
