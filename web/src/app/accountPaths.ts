import type { Language } from '../text/language.ts';
import { screenOf } from './screenOf.ts';

/** Screens about people and their rights; they show no view of the map. */
export const ACCOUNT_PATHS = {
  masuk: '/masuk',
  undangan: '/undangan',
  akun: '/akun',
  pengguna: '/akun/pengguna',
  audit: '/akun/audit',
} as const;
export type AccountScreen = keyof typeof ACCOUNT_PATHS;

/** The account screen of a path; null for any other path. */
export const accountScreen = (path: string): AccountScreen | null => screenOf(ACCOUNT_PATHS, path);

/** Address of an account screen in a language; `to` is where to return to after signing in. */
export function accountHref(screen: AccountScreen, language: Language, to?: string): string {
  const params = [to === undefined ? null : `ke=${encodeURIComponent(to)}`, language === 'id' ? null : `bahasa=${language}`];
  const search = params.filter((p) => p !== null).join('&');
  return search === '' ? ACCOUNT_PATHS[screen] : `${ACCOUNT_PATHS[screen]}?${search}`;
}
