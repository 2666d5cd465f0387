import type { Language } from '../text/language.ts';

/** A screen of the releases: `number` is null on the list. */
export interface ReleasePath {
  number: number | null;
}

/** `/rilis` and `/rilis/4`; null for any other path. */
export function releasePath(path: string): ReleasePath | null {
  const found = /^\/rilis(?:\/([1-9]\d{0,5}))?\/*$/.exec(path);
  return found && { number: found[1] === undefined ? null : Number(found[1]) };
}

/** Address of the list of releases (null) or of one of them, with parameters of its own (`baru`, `wilayah`). */
export function releaseHref(number: number | null, language: Language, own: Record<string, string> = {}): string {
  const search = new URLSearchParams(language === 'id' ? own : { ...own, bahasa: language }).toString();
  return `/rilis${number === null ? '' : `/${number}`}${search === '' ? '' : `?${search}`}`;
}
