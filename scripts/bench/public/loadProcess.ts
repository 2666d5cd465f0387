import autocannon from 'autocannon';
import type { LoadResult, LoadTask } from './load.ts';

/** Runs in a process of its own, so that asking costs the server nothing but the machine. */
process.once('message', async (task: LoadTask) => {
  const result = await autocannon({
    url: task.url,
    connections: task.connections,
    overallRate: task.rate,
    duration: task.seconds,
    requests: task.requests.map((request) => ({ ...request })),
  });
  const { statusCodeStats = {} } = result as { statusCodeStats?: Record<string, { count?: number }> };
  const statuses = Object.fromEntries(Object.entries(statusCodeStats).map(([status, { count = 0 }]) => [status, count]));
  const answers = Object.values(statuses).reduce((a, b) => a + b, 0);
  const good = (statuses[200] ?? 0) + (statuses[304] ?? 0);
  const { p50, p97_5: p97, p99, max } = result.latency;
  const report: LoadResult = {
    perSecond: answers / result.duration,
    answers,
    errors: result.errors + result.timeouts + (answers - good),
    notModified: statuses[304] ?? 0,
    p50,
    p97,
    p99,
    max,
  };
  process.send?.(report, () => process.exit(0));
});
