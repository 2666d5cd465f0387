import type { IncomingHttpHeaders } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import type { Db } from '../db/database.ts';
import { callerAddress } from '../http/callerAddress.ts';
import { asksAsPublic } from '../http/publicView.ts';
import { accountsDemanded } from './accountsDemanded.ts';
import { accountCaller, type Caller, LOCAL_CALLER, PUBLIC_CALLER, sightOfCaller } from './caller.ts';
import { keyCaller } from './keys/keyCaller.ts';
import { isLocalRequest } from './localCaller.ts';
import { readSessionCookie, SESSION_COOKIE } from './sessionCookie.ts';
import { findSession } from './sessions.ts';

const BEARER = /^Bearer +(\S+)$/i;

/** Answers who asks, when no look at the database is needed to tell; null when the request carries a session or a key. */
export type UnnamedCaller = (address: string | undefined, headers: IncomingHttpHeaders) => Caller | null;

/** Tells nobody in particular from whoever sits at this machine, where that one is the administrator. */
export function unnamedCallers(config: Pick<Config, 'host' | 'publicUrl'>): UnnamedCaller {
  const demanded = accountsDemanded(config);
  return (address, headers) => {
    if (asksAsPublic(headers)) return PUBLIC_CALLER;
    if (headers.authorization !== undefined || headers.cookie?.includes(`${SESSION_COOKIE}=`)) return null;
    return !demanded && isLocalRequest(address, headers) ? LOCAL_CALLER : PUBLIC_CALLER;
  };
}

/**
 * Finds out who asks. A session that ended is as none; a key that is not known is refused (AppError `unauthenticated`), because
 * a machine would otherwise take the public view for its own.
 */
export function identify(db: Db, config: Config): MiddlewareHandler {
  const unnamed = unnamedCallers(config);
  return async (c, next) => {
    const address = callerAddress(c);
    const headers: IncomingHttpHeaders = Object.fromEntries(c.req.raw.headers);
    headers.host ??= new URL(c.req.url).host;
    const named = async (): Promise<Caller> => {
      if (headers.authorization !== undefined) return keyCaller(db, BEARER.exec(headers.authorization)?.[1] ?? '');
      const session = await findSession(db, config, readSessionCookie(c) ?? '');
      if (session) return accountCaller(session.account, session.id);
      const { cookie: _, ...rest } = headers;
      return unnamed(address, rest) as Caller;
    };
    const caller = unnamed(address, headers) ?? (await named());
    c.set('caller', caller);
    c.set('sightKey', sightOfCaller(caller).key);
    return next();
  };
}
