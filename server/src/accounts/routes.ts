import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Deps } from '../http/deps.ts';
import { createRouter, problems } from '../http/router.ts';
import { callerOf } from './caller.ts';
import { Me, PolicyResponse } from './contract.ts';
import { describeCaller } from './describeCaller.ts';
import { policyTable } from './policyTable.ts';

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
export function accountsRoutes({ db, config }: Deps): OpenAPIHono {
  const router = createRouter();
  router.openapi(meRoute, async (c) =>
    c.json(await describeCaller(db, config, callerOf(c)), 200, { 'cache-control': 'no-store' }),
  );
  router.openapi(policyRoute, (c) => c.json(policyTable(), 200));
  return router;
}
