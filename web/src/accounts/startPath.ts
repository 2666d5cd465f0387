import type { Language } from '../text/language.ts';

/**
 * Where somebody begins after signing in: at `asked`, but when that is the bare map of the whole country and the account is bound
 * to a region, inside that region, because elsewhere there would be nothing new for them to see.
 */
export function startPath(asked: string, region: string | null, language: Language): string {
  const url = new URL(asked, 'http://petarawan.invalid');
  url.searchParams.delete('bahasa');
  if (region === null || url.pathname.replace(/\/$/, '') !== '/peta' || url.search !== '') return asked;
  // The map is drawn inside a province or a kabupaten/kota, no deeper.
  const code = region.split('.').slice(0, 2).join('.');
  return `/peta/${code}${language === 'id' ? '' : `?bahasa=${language}`}`;
}
