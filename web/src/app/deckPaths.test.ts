import { describe, expect, it } from 'vitest';
import { deckHref, deckPath, newDeckHref, talkHref } from './deckPaths.ts';
import { parseView } from './urlState.ts';

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
    expect(talkHref(4, 'en')).toBe('/paparan/4/tampil?bahasa=en');
    expect(deckPath(talkHref(4, 'id'))).toEqual({ id: 4, show: true });
  });

  it('begin a deck with the area and the filter of the map', () => {
    const view = parseView('19', 'isu=sara&dari=2024-09-25&pilih=19.04&bahasa=en');
    expect(newDeckHref('19.04', view)).toBe('/paparan?area=19.04&isu=sara&dari=2024-09-25&bahasa=en');
    expect(newDeckHref('19', parseView('19', ''))).toBe('/paparan?area=19');
  });
});
