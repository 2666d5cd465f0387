import type { Context, MiddlewareHandler } from 'hono';
import { callerAddress, isLocalCaller } from '../http/localWrites.ts';
import { type Actor, actingAs, actor } from './actor.ts';

/** Until there are accounts a request is the local administrator's or an anonymous reader's. */
function actorOf(c: Context): Actor {
  const from = { requestId: c.get('requestId') ?? null, ip: callerAddress(c) ?? null };
  return isLocalCaller(c)
    ? actor({ kind: 'lokal', role: 'pengelola', ...from })
    : actor({ kind: 'tamu', role: 'publik', ...from });
}

/** Handles every request in the name of its caller. */
export const actorOfRequest = (): MiddlewareHandler => (c, next) => actingAs(actorOf(c), next);
