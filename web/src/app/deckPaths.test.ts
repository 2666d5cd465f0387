import { describe, expect, it } from 'vitest';
import { deckHref, deckPath } from './deckPaths.ts';

describe('paths of the decks', () => {
  it('are the list, one deck by its number, and that deck before an audience', () => {
    expect(['/paparan', '/paparan/', '/paparan/4', '/paparan/12/tampil'].map(deckPath)).toEqual([
      { id: null, show: false },
      { id: null, show: false },
      { id: 4, show: false },
      { id: 12, show: true },
    ]);
    for (const path of ['/', '/paparan/0', '/paparan/x', '/paparan/4/5', '/paparanku', '/paparan/tampil'])
      expect(deckPath(path)).toBeNull();
  });

  it('carry the language only when it is not the first one', () => {
    expect(deckHref(4, 'id')).toBe('/paparan/4');
    expect(deckHref(null, 'en', { baru: '1' })).toBe('/paparan?baru=1&bahasa=en');
  });
});
