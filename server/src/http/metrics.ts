import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/**
 * Prometheus metrics of one app: process figures, request times by route, and the answers that left before routing, which have
 * no route and no time worth measuring: `keptAnswers` says how many.
 */
export function createMetrics(keptAnswers: () => number) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'petarawan_http_request_seconds',
    help: 'Time to answer a request that reached a route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  new Counter({
    name: 'petarawan_http_kept_answers_total',
    help: 'Answers sent again from memory before routing',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(keptAnswers());
    },
  });
  const middleware: MiddlewareHandler = async (c, next) => {
    const start = performance.now();
    await next();
    seconds.observe(
      { method: c.req.method, route: routePath(c, -1), status: String(c.res.status) },
      (performance.now() - start) / 1000,
    );
  };
  return { registry, middleware };
}
