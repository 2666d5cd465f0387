import { describe, expect, it } from 'vitest';
import { releaseHref, releasePath } from './releasePaths.ts';

describe('paths of the releases', () => {
  it('are the list and one release by its number, with or without a slash at the end', () => {
    expect(['/rilis', '/rilis/', '/rilis/4', '/rilis/12/'].map(releasePath)).toEqual(
      [null, null, 4, 12].map((number) => ({ number })),
    );
    for (const path of ['/', '/rilis/0', '/rilis/x', '/rilis/4/5', '/rilisan', '/publik/rilis/4'])
      expect(releasePath(path)).toBeNull();
  });

  it('carry the language only when it is not the first one', () => {
    expect(releaseHref(4, 'id')).toBe('/rilis/4');
    expect(releaseHref(null, 'en', { baru: '1' })).toBe('/rilis?baru=1&bahasa=en');
  });
});
