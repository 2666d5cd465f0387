import type { DrawnMap } from '../../drawing/shapes/drawShapes.ts';
import type { Language } from '../../drawing/words/language.ts';
import type { PublicHead, PublicRelease } from '../public/contract.ts';
import type { AssetNames } from './assetSource.ts';
import { addressOf, relativeLink } from './paths.ts';
import { type SiteFormat, siteFormat } from './siteFormat.ts';
import { type Words, wordsOf } from './words/words.ts';

/** What every page of a site knows. */
export interface SiteInfo {
  /** Published releases, ascending. */
  heads: readonly PublicHead[];
  /** Mail or address shown as contact. */
  contact: string | null;
  /** Address of the site's root, for what cannot be relative: citations, sitemap, previews. */
  siteUrl: string | null;
  assets: AssetNames;
  /** Seen by staff alone: nothing of it is kept on their devices. */
  preview: boolean;
}

/** The release that a page shows. */
export interface ReleaseInfo {
  head: PublicHead;
  document: PublicRelease;
  /** True on addresses that always show the newest release. */
  newest: boolean;
  /** True for a draft that only staff can see. */
  preview: boolean;
  /** The drawn areas below an area; null when there are no shapes. */
  map: DrawnMap | null;
  /** Codes with a section in the same file, where there are no pages to link to. */
  within?: ReadonlySet<string>;
  /** Whether the release has a data file or picture at a path; pages link to nothing that is not there. */
  has(path: string): boolean;
}

/** What the parts of one page need to say anything. */
export interface PageContext {
  site: SiteInfo;
  language: Language;
  words: Words;
  format: SiteFormat;
  /** Own path from the root of the site. */
  path: string;
  /** The same page in the other language. */
  twin: string;
  /** Link from this page to a path of the site. */
  href(to: string): string;
  /** Link to an asset by its plain name (`halaman.css`). */
  asset(name: string): string;
  /** Full address of a path; null when the site does not know where it stands. */
  address(to: string): string | null;
}

export function pageContext(site: SiteInfo, language: Language, pathIn: (language: Language) => string): PageContext {
  const path = pathIn(language);
  const href = (to: string) => relativeLink(path, to);
  return {
    site,
    language,
    words: wordsOf(language),
    format: siteFormat(language),
    path,
    twin: pathIn(language === 'id' ? 'en' : 'id'),
    href,
    asset: (name) => href(site.assets.path(name)),
    address: (to) => (site.siteUrl === null ? null : addressOf(site.siteUrl, to)),
  };
}
