import type { OpenAPIHono } from '@hono/zod-openapi';
import { createRouter } from '../http/router.ts';
import type { SignalDeps } from './deps.ts';

/** Routes of each kind of signal; every part has a folder of its own with contract and routes. */
const PARTS: ((deps: SignalDeps) => OpenAPIHono)[] = [];

/** `GET /signals/...`. Mounted under `/api/v1`. */
export function signalsRoutes(deps: SignalDeps): OpenAPIHono {
  const router = createRouter();
  for (const part of PARTS) router.route('/', part(deps));
  return router;
}
