import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Db } from '../db/database.ts';
import { callerOf, demand } from './caller.ts';
import type { Action } from './contract.ts';

/** What a route needs. */
export interface RouteRule {
  action: Action;
  /**
   * The region a request is about: null = the whole country. Without it the action must reach anywhere at all, and the route
   * itself limits what it shows or takes to the caller's sight.
   */
  area?: (c: Context, db: Db) => Promise<string | null> | string | null;
}

/** Rule of each route: `GET /api/v1/layers/:layer` -> rule. */
export type RouteRules = Readonly<Record<string, RouteRule>>;

const API = '/api/v1/';

/** Method and pattern of the API's route that will answer; null when none does. */
export function routeOf(c: Context): string | null {
  const found = matchedRoutes(c).find((r) => r.method !== 'ALL' && r.path.startsWith(API));
  return found ? `${found.method} ${found.path}` : null;
}

/** The one place where the rule is enforced. A route without a rule answers nobody. */
export function authorize(rules: RouteRules, db: Db): MiddlewareHandler {
  return async (c, next) => {
    const route = routeOf(c);
    if (route === null) return next();
    const rule = rules[route];
    if (!rule) throw new Error(`${route} has no rule in routeRules.ts`);
    const caller = callerOf(c);
    // What needs no look at the database comes first.
    demand(caller, rule.action);
    if (rule.area) demand(caller, rule.action, await rule.area(c, db));
    return next();
  };
}
