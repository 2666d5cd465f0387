import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Deps } from '../http/deps.ts';
import { createRouter } from '../http/router.ts';
import { filesRoutes } from './files/routes.ts';
import { slideRoutes } from './files/slideRoutes.ts';
import { officesRoutes } from './offices/routes.ts';
import { pictureRoutes } from './picture/routes.ts';
import { savedRoutes } from './saved/routes.ts';

/** Pictures and decks for meetings. Mounted under `/api/v1`. */
export function briefingsRoutes(deps: Deps): OpenAPIHono {
  const router = createRouter();
  for (const routes of [pictureRoutes, savedRoutes, filesRoutes, slideRoutes, officesRoutes]) router.route('/', routes(deps));
  return router;
}
