import type { MiddlewareHandler } from 'hono';
import { actingAs, actor } from '../audit/actor.ts';
import { callerAddress } from '../http/callerAddress.ts';
import { callerOf } from './caller.ts';

/** Handles every request in the name of its caller. */
export const actorOfRequest = (): MiddlewareHandler => (c, next) => {
  const { kind, role, region, account, session } = callerOf(c);
  const who = { kind, role, region, id: account?.id ?? null, label: account?.login ?? null, session };
  return actingAs(actor({ ...who, requestId: c.get('requestId') ?? null, ip: callerAddress(c) ?? null }), next);
};
