import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Deps } from '../http/deps.ts';
import { createRouter, problems } from '../http/router.ts';
import { administrationRoutes } from './administration/administrationRoutes.ts';
import { callerOf } from './caller.ts';
import { Me, PolicyResponse } from './contract.ts';
import { describeCaller } from './describeCaller.ts';
import { keysRoutes } from './keys/routes.ts';
import { linkRoutes } from './links/linkRoutes.ts';
import { oidcRoutes } from './oidc/routes.ts';
import { ownRoutes } from './own/ownRoutes.ts';
import { policyTable } from './policyTable.ts';
import { PRIVATE } from './routeShapes.ts';
import { arrivals } from './signIn/arrival.ts';
import { signInRoutes } from './signIn/signInRoutes.ts';

const meRoute = createRoute({
  method: 'get',
  path: '/accounts/me',
  tags: ['accounts'],
  summary: 'Siapa yang bertanya dan apa yang boleh / who asks, and what they may do',
  responses: { 200: { description: 'Anda / you', content: { 'application/json': { schema: Me } } }, ...problems },
});
const policyRoute = createRoute({
  method: 'get',
  path: '/accounts/policy',
  tags: ['accounts'],
  summary: 'Siapa boleh apa, di mana / who may do what, where',
  responses: { 200: { description: 'Aturan / rule', content: { 'application/json': { schema: PolicyResponse } } }, ...problems },
});

/** Accounts, sessions, keys and links. Mounted under `/api/v1`; nothing here is kept in memory. */
export function accountsRoutes(deps: Deps): OpenAPIHono {
  const { db, config } = deps;
  const router = createRouter();
  const arrival = arrivals(config);
  // Before `/accounts/{id}`, which would take their names for an account's.
  router.route('/', keysRoutes(deps));
  router.route('/', oidcRoutes(deps));
  for (const routes of [signInRoutes, linkRoutes, ownRoutes, administrationRoutes]) router.route('/', routes(deps));
  router.openapi(meRoute, async (c) => c.json(await describeCaller(db, config, callerOf(c), arrival.refused(c)), 200, PRIVATE));
  router.openapi(policyRoute, (c) => c.json(policyTable(), 200));
  return router;
}
