import type { MiddlewareHandler } from 'hono';
import { callerAddress } from '../http/callerAddress.ts';
import { callerOf, demand } from './caller.ts';
import { isLocalRequest } from './localCaller.ts';

/**
 * Lets those read figures of operations who ask at this machine itself, not through a proxy, and those who may see all internal
 * figures, such as a Prometheus on another machine with an API key. Stands behind `identify`. Throws AppError `unauthenticated`
 * or `forbidden`.
 */
export function metricsReader(): MiddlewareHandler {
  return async (c, next) => {
    const headers = { ...Object.fromEntries(c.req.raw.headers), host: c.req.header('host') ?? new URL(c.req.url).host };
    if (!isLocalRequest(callerAddress(c), headers)) demand(callerOf(c), 'read_internal', null);
    return next();
  };
}
