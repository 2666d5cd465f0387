import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { createRouter, problems } from '../../http/router.ts';
import type { SignalDeps } from '../deps.ts';
import { MethodResponse } from './contract.ts';
import { STATISTICS } from './statistics.ts';

const methodRoute = createRoute({
  method: 'get',
  path: '/signals/method',
  tags: ['signals'],
  summary:
    'Arti setiap ukuran, apa yang bukan artinya, cara hitung, dan rujukannya / what each statistic means and does not mean, its convention and references',
  responses: {
    200: { description: 'Metode / method', content: { 'application/json': { schema: MethodResponse } } },
    ...problems,
  },
});

/** What is said about the statistics themselves; no data in it. Mounted under `/api/v1`. */
export function methodRoutes({ cache }: Pick<SignalDeps, 'cache'>): OpenAPIHono {
  const router = createRouter();
  router.openapi(methodRoute, (c) => cache.respond(c, async () => ({ statistics: [...STATISTICS] })));
  return router;
}
