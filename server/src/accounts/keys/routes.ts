import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Deps } from '../../http/deps.ts';
import { createRouter } from '../../http/router.ts';
import { type Caller, callerOf, reachOf } from '../caller.ts';
import { ApiKey, KeyBody, KeyCreated, KeysResponse, PublicId } from '../contract.ts';
import { body, json, ownProblems, PRIVATE } from '../routeShapes.ts';
import { createKey } from './createKey.ts';
import { endKey } from './endKey.ts';
import { selectKeys } from './keyRepository.ts';
import { keyRow } from './keyRow.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/accounts/keys',
  tags: ['accounts'],
  summary: 'Kunci API sendiri; pengelola melihat semuanya / own API keys; administrators see everybody’s',
  responses: { 200: json(KeysResponse, 'Kunci / keys'), ...ownProblems },
});
const createKeyRoute = createRoute({
  method: 'post',
  path: '/accounts/keys',
  tags: ['accounts'],
  summary: 'Buat kunci API; kuncinya hanya ditampilkan sekali / make an API key; it is shown this once',
  request: body(KeyBody),
  responses: { 201: json(KeyCreated, 'Kunci / key'), ...ownProblems },
});
const endRoute = createRoute({
  method: 'delete',
  path: '/accounts/keys/{id}',
  tags: ['accounts'],
  summary: 'Akhiri kunci API / end an API key',
  request: { params: PublicId },
  responses: { 200: json(ApiKey, 'Kunci yang diakhiri / the ended key'), ...ownProblems },
});

/** Whose keys the caller may look after: null = everybody's. Routes are open to people only, so an account is there. */
const ownerFor = (caller: Caller): string | null =>
  reachOf(caller, 'manage_accounts') === 'all' ? null : (caller.account?.id ?? 'nobody');

/** Keys of machines. Part of the routes of accounts. */
export function keysRoutes({ db }: Pick<Deps, 'db'>): OpenAPIHono {
  const router = createRouter();
  router.openAPIRegistry.registerComponent('securitySchemes', 'kunci', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'prk_<id>_<secret>',
    description: 'Kunci API untuk mesin. / API key for machines.',
  });
  router.openapi(listRoute, async (c) => {
    const keys = await selectKeys(db, ownerFor(callerOf(c)));
    return c.json({ items: keys.map(keyRow) }, 200, PRIVATE);
  });
  router.openapi(createKeyRoute, async (c) => c.json(await createKey(db, callerOf(c), c.req.valid('json')), 201, PRIVATE));
  router.openapi(endRoute, async (c) => c.json(await endKey(db, c.req.valid('param').id, ownerFor(callerOf(c))), 200, PRIVATE));
  return router;
}
