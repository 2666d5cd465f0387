import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { SignalDeps } from '../deps.ts';
import { agreementOf } from './agreementOf.ts';
import { AgreementQuery, AgreementResponse } from './contract.ts';

const agreementRoute = createRoute({
  method: 'get',
  path: '/signals/agreement',
  tags: ['signals'],
  summary:
    'Seberapa jauh urutan mengikuti cakupan, upaya, pengawas dan ukuran / how far the order follows coverage, effort, staff and size',
  request: { query: AgreementQuery },
  responses: {
    200: { description: 'Keselarasan / agreement', content: { 'application/json': { schema: AgreementResponse } } },
    ...problems,
  },
});

/** `GET /signals/agreement`. */
export function agreementRoutes({ db, cache, observe }: SignalDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(agreementRoute, (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, async () => agreementOf(await observe(db, query, sight)));
  });
  return router;
}
