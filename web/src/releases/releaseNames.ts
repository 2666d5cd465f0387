import type { PlaceCode } from '@petarawan/server/contract/releases/public';

/** Who did something, as it is read: the account's name, or the words for whoever sits at this machine. */
export const doneBy = (by: string, words: { local: string }): string => (by === 'lokal' ? words.local : by);

/** The root of a release as it is read: its name, or the words for the whole country. */
export const areaOf = ({ area, areaName }: { area: PlaceCode; areaName: string }, words: { nation: string }): string =>
  area === 'ID' ? words.nation : areaName;

/** Where a published release stands for ever. */
export const publicHref = (number: number, language: 'id' | 'en'): string =>
  `/publik/rilis/${number}/${language === 'en' ? 'en.html' : ''}`;

/** The first page of all that is public. */
export const publicSite = (language: 'id' | 'en'): string => `/publik/${language === 'en' ? 'en.html' : ''}`;
