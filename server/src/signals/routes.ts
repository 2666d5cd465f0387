import type { OpenAPIHono } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import { agreementRoutes } from './agreement/routes.ts';
import { alarmsRoutes } from './alarms/routes.ts';
import { classesRoutes } from './classes/routes.ts';
import { clustersRoutes } from './clusters/routes.ts';
import type { SignalDeps } from './deps.ts';
import { methodRoutes } from './method/routes.ts';
import { neighboursRoutes } from './neighbours/routes.ts';
import { ranksRoutes } from './ranks/routes.ts';
import { ratesRoutes } from './rates/routes.ts';
import { readingsRoutes } from './readings/routes.ts';
import { signatureRoutes } from './signature/routes.ts';
import { trendRoutes } from './trend/routes.ts';
import { verificationRoutes } from './verification/routes.ts';

/** Routes of each kind of signal; every part has a folder of its own with contract and routes. */
const PARTS: ((deps: SignalDeps) => OpenAPIHono)[] = [
  alarmsRoutes,
  trendRoutes,
  clustersRoutes,
  methodRoutes,
  neighboursRoutes,
  signatureRoutes,
  ratesRoutes,
  ranksRoutes,
  classesRoutes,
  readingsRoutes,
  agreementRoutes,
  verificationRoutes,
];

/** `GET /signals/...`. Mounted under `/api/v1`. */
export function signalsRoutes(deps: SignalDeps): OpenAPIHono {
  const router = createRouter();
  for (const part of PARTS) router.route('/', part(deps));
  return router;
}
