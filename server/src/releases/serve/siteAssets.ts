import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AssetSource, joinAssets, pageAssets } from '../site/assetSource.ts';

/** Where the build of the pages puts the interactive map of the public pages (`web/vite.public.config.ts`). */
const BUILT = join(import.meta.dirname, '../../../../web/dist/public-map');

/** Everything below `aset/`: what the pages need, and the interactive map where it was built. Without it pages keep their drawing. */
export const siteAssets = (built = BUILT): AssetSource => joinAssets(pageAssets(), builtAssets(built));

/** Files of a build with hashed names; none when there is no such folder. */
function builtAssets(folder: string): AssetSource {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  } catch {
    names = [];
  }
  return { list: () => names, read: (name) => (names.includes(name) ? readFileSync(join(folder, name)) : null) };
}
