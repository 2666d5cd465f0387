import type { OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, mayDo } from '../accounts/caller.ts';
import type { Deps } from '../http/deps.ts';
import { createRouter } from '../http/router.ts';
import { warmDeckFiles } from './files/makeDeckFile.ts';
import { filesRoutes } from './files/routes.ts';
import { slideRoutes } from './files/slideRoutes.ts';
import { officesRoutes } from './offices/routes.ts';
import { pictureRoutes } from './picture/routes.ts';
import { savedRoutes } from './saved/routes.ts';

/** Pictures and decks for meetings. Mounted under `/api/v1`. */
export function briefingsRoutes(deps: Deps): OpenAPIHono {
  const router = createRouter();
  // A new deck is soon taken along as a file.
  router.use('/briefings/decks', async (c, next) => {
    if (c.req.method === 'POST' && mayDo(callerOf(c), 'edit_plans')) warmDeckFiles();
    await next();
  });
  for (const routes of [pictureRoutes, savedRoutes, filesRoutes, slideRoutes, officesRoutes]) router.route('/', routes(deps));
  return router;
}
