import { readFileSync } from 'node:fs';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Db } from '../db/database.ts';
import { dbMetrics } from '../db/measuredDb.ts';
import { jobMetrics } from '../operations/jobMetrics.ts';
import { KeptSeconds } from './keptSeconds.ts';
import type { CacheCounts, ResponseCache } from './responseCache.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

/** Prometheus metrics of one app, and of the process it runs in. `docs/deployment.md` says what each means. */
export interface Metrics {
  registry: Registry;
  /** Answers that left before routing. */
  kept: KeptSeconds;
  /** A request that reached the application is under way. */
  begin(): void;
  /** It is over: answered, or given up by the client. */
  end(labels: { method: string; route: string; status: number }, seconds: number): void;
}

/** Makes the metrics of an app on `db` and its `cache`. */
export function createMetrics(db: Db, cache: ResponseCache): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'petarawan_http_request_seconds',
    help: 'Time to answer a request that reached a route, until the answer was handed over',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2, 10, 60],
    registers,
  });
  const underWay = new Gauge({
    name: 'petarawan_http_requests_under_way',
    help: 'Requests that reached the application and are not answered yet',
    registers,
  });
  const kept = new KeptSeconds();
  registry.registerMetric(kept.metric);

  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  counter('petarawan_http_kept_answers_total', 'Answers sent again from memory before routing', () => cache.found);
  new Counter({
    name: 'petarawan_cache_answers_total',
    help: 'Keepable answers by how they were met: hits, misses, joined (waited for the same one), unkept (news cannot arrive)',
    labelNames: ['outcome'] as const,
    registers,
    collect() {
      this.reset();
      for (const outcome of Object.keys(cache.counts) as (keyof CacheCounts)[]) this.inc({ outcome }, cache.counts[outcome]);
    },
  });
  gauge('petarawan_cache_bytes', 'Memory of kept answers', () => cache.size.bytes);
  gauge('petarawan_cache_entries', 'Number of kept answers', () => cache.size.entries);
  gauge('petarawan_data_version', 'Version of the committed data this process knows', () => db.version);
  gauge('petarawan_data_current', '1 while news of other processes arrive, 0 while nothing kept may be given out', () =>
    Number(db.current),
  );
  new Gauge({
    name: 'petarawan_build_info',
    help: 'Version of the program, its engine and Node',
    labelNames: ['version', 'engine', 'node'] as const,
    registers,
  }).set({ version, engine: db.engine, node: process.version }, 1);
  for (const metric of [...dbMetrics, ...jobMetrics]) registry.registerMetric(metric);

  return {
    registry,
    kept,
    begin: () => underWay.inc(),
    end(labels, took) {
      underWay.dec();
      seconds.observe({ ...labels, status: String(labels.status) }, took);
    },
  };
}
