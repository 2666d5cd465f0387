import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Deps } from '../http/deps.ts';
import { createRouter } from '../http/router.ts';
import { pictureRoutes } from './picture/routes.ts';

/** Pictures for meetings. Mounted under `/api/v1`. */
export function briefingsRoutes(deps: Deps): OpenAPIHono {
  const router = createRouter();
  router.route('/', pictureRoutes(deps));
  return router;
}
