import { describe, expect, it } from 'vitest';
import { SIGNAL_PATHS, signalHref, signalScreen } from './signalPaths.ts';
import { DEFAULT_VIEW, parseView } from './urlState.ts';

describe('paths of the signal screens', () => {
  it('are known with and without a slash at the end, and no other path is', () => {
    for (const [screen, path] of Object.entries(SIGNAL_PATHS)) {
      expect(signalScreen(path)).toBe(screen);
      expect(signalScreen(`${path}/`)).toBe(screen);
    }
    for (const path of ['/', '/peta', '/sinyal/lain', '/sinyal/deret/x', '/sinyalir']) expect(signalScreen(path)).toBeNull();
  });

  it('keep the whole view, so that the way back to the map loses nothing', () => {
    const view = { ...DEFAULT_VIEW, code: '19', issues: ['sara'], from: '2024-09-25', to: '2024-11-23', language: 'en' as const };
    const address = new URL(signalHref('deret', view, { langkah: 'minggu' }), 'http://x');
    expect(address.pathname).toBe('/sinyal/deret');
    expect(parseView(address.searchParams.get('wilayah'), address.search)).toEqual(view);
    expect(address.searchParams.get('langkah')).toBe('minggu');
    expect(signalHref('alarm', DEFAULT_VIEW)).toBe('/sinyal');
  });
});
