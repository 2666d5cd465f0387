import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import { countRequests } from '../http/limitRequests.ts';
import { callerOf } from './caller.ts';

const OF_ACCOUNT = { id: 'dari akun ini', en: 'from this account' };
const OF_KEY = { id: 'dengan kunci API ini', en: 'with this API key' };

/**
 * Limits what one account, and what one API key, may ask within a minute, from wherever it asks: the same limits as those of an
 * address, counted apart. Stands behind `identify`. Guests have their address only; the local administrator is not limited.
 */
export function limitAccounts(config: Pick<Config, 'rateWrites' | 'rateReads'>): MiddlewareHandler {
  const [ofAccount, ofKey] = [countRequests(config, OF_ACCOUNT), countRequests(config, OF_KEY)];
  return (c, next) => {
    const { kind, account, session } = callerOf(c);
    if (kind === 'akun' && account) return ofAccount(c, account.id, next);
    if (kind === 'kunci' && session) return ofKey(c, session, next);
    return next();
  };
}
