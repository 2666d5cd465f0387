import { describe, expect, it } from 'vitest';
import { levelOf, lineOf, parentCode, scopeOf } from './regionScope.ts';

describe('scopeOf', () => {
  it.each([
    [null, null, null, 'provinsi'],
    [null, 'kecamatan', null, 'kecamatan'],
    ['19', null, '19', 'kabkota'],
    ['19', 'kecamatan', '19', 'kecamatan'],
    ['19', 'provinsi', '19', 'kabkota'],
    ['19.04', 'kabkota', '19.04', 'kecamatan'],
    ['19.04.01', null, '19.04', 'kecamatan'],
  ] as const)('inside %s at %s draws %s by %s', (code, level, parent, drawn) => {
    expect(scopeOf(code, level)).toMatchObject({ parent, level: drawn });
  });
});

describe('region codes', () => {
  it('knows parents, levels and lines', () => {
    expect(parentCode('19')).toBeNull();
    expect(parentCode('19.04.01')).toBe('19.04');
    expect(levelOf('19.04')).toBe('kabkota');
    expect(levelOf('19.04.01.2001')).toBeNull();
    expect(lineOf('19.04.01')).toEqual(['19', '19.04', '19.04.01']);
  });
});
