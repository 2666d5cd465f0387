import { posix } from 'node:path';
import type { Language } from '../../drawing/words/language.ts';

/** Name of a page's file in its folder: Indonesian is the main language. */
const page = (language: Language) => (language === 'id' ? 'index.html' : 'en.html');

/** Paths of the public site from its root, without a leading slash. Links name files, not folders: folders open nothing on a USB stick. */
export const PATHS = {
  home: (language: Language) => page(language),
  release: (number: number, language: Language) => `rilis/${number}/${page(language)}`,
  area: (number: number, code: string, language: Language) => `rilis/${number}/wilayah/${code}/${page(language)}`,
  /** The area in the newest release: the address that stays. */
  newestArea: (code: string, language: Language) => `wilayah/${code}/${page(language)}`,
  about: (number: number, language: Language) => `rilis/${number}/tentang/${page(language)}`,
  newestAbout: (language: Language) => `tentang/${page(language)}`,
  releases: (language: Language) => `rilis/${page(language)}`,
  directory: (language: Language) => `wilayah/${page(language)}`,
  oneFile: (number: number) => `rilis/${number}/satu-berkas.html`,
  picture: (number: number, code: string, kind: 'svg' | 'png') => `rilis/${number}/gambar/${code}.${kind}`,
  data: (number: number, name: string) => `rilis/${number}/data/${name}`,
  notFound: (language: Language) => (language === 'id' ? '404.html' : '404-en.html'),
} as const;

/** A link from the page at one path to the file at another. */
export const relativeLink = (from: string, to: string): string => posix.relative(posix.dirname(from), to);

/** How a path is said in an address: `index.html` is not. */
export const addressOf = (siteUrl: string, path: string): string =>
  `${siteUrl.replace(/\/+$/, '')}/${path.replace(/(^|\/)index\.html$/, '$1')}`;
