import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { createRouter, problems } from '../../http/router.ts';
import type { SignalDeps } from '../deps.ts';
import { runStatistic } from '../workers/runStatistic.ts';
import { VerificationResponse } from './contract.ts';

const verificationRoute = createRoute({
  method: 'get',
  path: '/signals/verification',
  tags: ['signals'],
  summary:
    'Angka terbitan di samping hitungan produk ini sendiri / published figures beside those this product computes from the same data',
  responses: {
    200: { description: 'Pemeriksaan / verification', content: { 'application/json': { schema: VerificationResponse } } },
    ...problems,
  },
});

/** Computed once per process, in a thread: neither the published data nor the functions change while it runs. */
let computed: Promise<VerificationResponse> | null = null;

function verified(): Promise<VerificationResponse> {
  computed ??= runStatistic('verification', []).catch((error: unknown) => {
    // A failure (a full queue, say) is not an answer.
    computed = null;
    throw error;
  });
  return computed;
}

/** The product's check of itself. Mounted under `/api/v1`. */
export function verificationRoutes({ cache }: Pick<SignalDeps, 'cache'>): OpenAPIHono {
  const router = createRouter();
  router.openapi(verificationRoute, (c) => cache.respond(c, verified));
  return router;
}
