import type { MiddlewareHandler } from 'hono';
import { accountsDemanded } from '../../accounts/accountsDemanded.ts';
import { PUBLIC_CALLER } from '../../accounts/caller.ts';
import { unnamedCallers } from '../../accounts/identify.ts';
import type { Config } from '../../config.ts';
import { callerAddress } from '../../http/callerAddress.ts';
import { PUBLIC_SITE } from '../../http/publicView.ts';
import type { ServedSite } from './servedSite.ts';

/**
 * Leads whoever comes to the front door without an account to the public pages, once there is a release. Only the bare address: every
 * other one is asked for knowingly. Whoever brings a session, valid or not, gets the product.
 */
export function publicHome(config: Pick<Config, 'host' | 'publicUrl'>, site: ServedSite): MiddlewareHandler {
  const demanded = accountsDemanded(config);
  const unnamed = unnamedCallers(config);
  return async (c, next) => {
    if (!demanded || new URL(c.req.url).search !== '') return next();
    if (unnamed(callerAddress(c), Object.fromEntries(c.req.raw.headers)) !== PUBLIC_CALLER) return next();
    if (!(await site.hasReleases())) return next();
    return c.body(null, 302, { location: `${PUBLIC_SITE}/`, 'cache-control': 'no-store', vary: 'cookie' });
  };
}
