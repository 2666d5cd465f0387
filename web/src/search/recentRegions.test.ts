import { describe, expect, it } from 'vitest';
import { readRecent, rememberRegion, withRecent } from './recentRegions.ts';

const region = (code: string) => ({ code, name: code, level: 'provinsi' as const, parent: null });

describe('recent regions', () => {
  it('keeps the newest six without duplicates', () => {
    const codes = ['11', '12', '13', '14', '15', '16', '12'].reduce(
      (list, c) => withRecent(list, region(c)),
      [] as ReturnType<typeof withRecent>,
    );
    expect(codes.map((r) => r.code)).toEqual(['12', '16', '15', '14', '13', '11']);
  });

  it('reads nothing from broken or foreign content', () => {
    for (const content of [null, 'x', '{}', '[{"code":1}]']) expect(readRecent({ getItem: () => content })).toEqual([]);
  });

  it('survives storage that throws', () => {
    const blocked = {
      getItem: () => {
        throw new Error('blocked');
      },
      setItem: () => {
        throw new Error('blocked');
      },
    };
    expect(readRecent(blocked)).toEqual([]);
    expect(() => rememberRegion(region('19'), blocked)).not.toThrow();
  });

  it('remembers what was chosen', () => {
    const content = new Map<string, string>();
    const storage = { getItem: (k: string) => content.get(k) ?? null, setItem: (k: string, v: string) => void content.set(k, v) };
    rememberRegion(region('19'), storage);
    rememberRegion(region('31'), storage);
    expect(readRecent(storage).map((r) => r.code)).toEqual(['31', '19']);
  });
});
