import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { PUBLIC_SITE } from '../../http/publicView.ts';
import { databaseSource } from '../databaseSource.ts';
import { ServedSite } from './servedSite.ts';

/** The public site of the releases of a database. What makes its pages is loaded when somebody asks for one. */
export function openServedSite({ db, config }: { db: Db; config: Config }): ServedSite {
  return new ServedSite({
    db,
    source: databaseSource(db),
    make: async (source) => {
      const [{ createSite }, { siteAssets }] = await Promise.all([import('../site/createSite.ts'), import('./siteAssets.ts')]);
      return createSite(source, { contact: config.publicContact ?? null, siteUrl: siteUrlOf(config), assets: siteAssets() });
    },
  });
}

/** Where the site lies for visitors: as set, or below the public address of the product. */
const siteUrlOf = ({ publicSiteUrl, publicUrl }: Pick<Config, 'publicSiteUrl' | 'publicUrl'>): string | null =>
  publicSiteUrl ?? (publicUrl === undefined ? null : new URL(`${PUBLIC_SITE}/`, publicUrl).href);
