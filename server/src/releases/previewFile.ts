import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';
import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { previewSource } from './previewSource.ts';
import type { PublicFile } from './public/site.ts';
import { isOpen } from './releaseStatus.ts';
import type { StoredRelease } from './repository.ts';
import { siteUrlOf } from './siteUrl.ts';

interface PreviewSite {
  file(path: string): Promise<PublicFile | null>;
}
/** Sites of drafts that somebody looks at: a page asks for several files. */
const sites = new WeakMap<Db, LRUCache<string, Promise<PreviewSite>>>();

/** Keeps pages in the browser for later, which a draft must not be. */
const OFFLINE = 'sw.js';

/** Whether a release has a preview: it is made, and not public yet. */
export const hasPreview = ({ sha256, status }: Pick<StoredRelease, 'sha256' | 'status'>): boolean =>
  sha256 !== '' && isOpen(status);

/**
 * A file of the public site as it would be with this release, for staff; `path` as in the address, a folder means its `index.html`. Throws
 * AppError `not_found` when there is no such file, nothing was made yet, or the release is over.
 */
export async function previewFile(deps: { db: Db; config: Config }, release: StoredRelease, path: string): Promise<PublicFile> {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const found = hasPreview(release) && file !== OFFLINE ? await (await siteOf(deps, release)).file(file) : null;
  if (found) return found;
  throw new AppError('not_found', {
    id: `Pratinjau rilis ${release.number} tidak punya halaman ini.`,
    en: `The preview of release ${release.number} has no such page.`,
  });
}

async function siteOf({ db, config }: { db: Db; config: Config }, release: StoredRelease): Promise<PreviewSite> {
  const known = sites.get(db) ?? new LRUCache<string, Promise<PreviewSite>>({ max: 2 });
  sites.set(db, known);
  const kept = known.get(release.sha256);
  if (kept) return kept;
  const making = makeSite({ db, config }, release);
  known.set(release.sha256, making);
  making.catch(() => known.delete(release.sha256));
  return making;
}

async function makeSite({ db, config }: { db: Db; config: Config }, release: StoredRelease): Promise<PreviewSite> {
  // The site is loaded when it is first needed.
  const [{ createSite }, { siteAssets }] = await Promise.all([import('./site/createSite.ts'), import('./serve/siteAssets.ts')]);
  return createSite(previewSource(db, release), {
    contact: config.publicContact ?? null,
    siteUrl: siteUrlOf(config),
    assets: siteAssets(),
    preview: { number: release.number },
  });
}
