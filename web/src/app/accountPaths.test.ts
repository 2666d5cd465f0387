import { describe, expect, it } from 'vitest';
import { ACCOUNT_PATHS, type AccountScreen, accountHref, accountScreen } from './accountPaths.ts';

describe('account paths', () => {
  it('reads back every address it writes, and no other', () => {
    for (const screen of Object.keys(ACCOUNT_PATHS) as AccountScreen[]) {
      const url = new URL(accountHref(screen, 'en', '/peta/19?isu=a&pilih=19.04'), 'http://x');
      expect(accountScreen(url.pathname)).toBe(screen);
      expect(url.searchParams.get('ke')).toBe('/peta/19?isu=a&pilih=19.04');
      expect(url.searchParams.get('bahasa')).toBe('en');
    }
    for (const path of ['/', '/peta', '/akun/lain', '/masuk/x']) expect(accountScreen(path)).toBeNull();
    expect(accountHref('masuk', 'id')).toBe('/masuk');
  });
});
