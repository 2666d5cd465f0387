import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { databaseSource } from '../databaseSource.ts';
import { siteUrlOf } from '../siteUrl.ts';
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
