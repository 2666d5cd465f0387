import { describe, expect, it } from 'vitest';
import { startPath } from './startPath.ts';

describe('startPath', () => {
  it('begins inside the region of the account when nothing in particular was asked for', () => {
    expect(startPath('/peta', '19.04', 'id')).toBe('/peta/19.04');
    expect(startPath('/peta?bahasa=en', '19', 'en')).toBe('/peta/19?bahasa=en');
    expect(startPath('/peta/', '19.04.01', 'id')).toBe('/peta/19.04');
  });

  it('leads to what was asked for, and to the whole country whoever is responsible for it', () => {
    for (const asked of ['/peta/19.71', '/peta?lapisan=indeks', '/akun/audit', '/sumber?bahasa=en']) {
      expect(startPath(asked, '19.04', 'id')).toBe(asked);
    }
    expect(startPath('/peta', null, 'id')).toBe('/peta');
  });
});
