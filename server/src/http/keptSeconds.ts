import type { Metric } from 'prom-client';

const BUCKETS = [0.00005, 0.0002, 0.001, 0.005, 0.025];
const NAME = 'petarawan_http_kept_answer_seconds';

interface Times {
  /** How many took at most BUCKETS[i] and more than the one before; the last counts the rest. */
  counts: number[];
  sum: number;
}

/**
 * Times of kept answers by route. prom-client's own histogram hashes its labels at every observation, which would cost more
 * than looking up the answer; here an observation is an addition, and the lines are made when somebody asks.
 */
export class KeptSeconds {
  readonly name = NAME;
  private readonly routes = new Map<string, Times>();

  observe(route: string, seconds: number): void {
    let times = this.routes.get(route);
    if (!times) {
      times = { counts: new Array<number>(BUCKETS.length + 1).fill(0), sum: 0 };
      this.routes.set(route, times);
    }
    let i = 0;
    while (i < BUCKETS.length && seconds > (BUCKETS[i] as number)) i++;
    times.counts[i] = (times.counts[i] as number) + 1;
    times.sum += seconds;
  }

  /** As a metric that a registry can show. */
  get metric(): Metric {
    return this as unknown as Metric;
  }

  /** Asked by the registry. */
  async get() {
    const values = [...this.routes].flatMap(([route, { counts, sum }]) => {
      let total = 0;
      const buckets = counts.map((count, i) => {
        total += count;
        return { metricName: `${NAME}_bucket`, labels: { route, le: BUCKETS[i] ?? '+Inf' }, value: total };
      });
      return [
        ...buckets,
        { metricName: `${NAME}_sum`, labels: { route }, value: sum },
        { metricName: `${NAME}_count`, labels: { route }, value: total },
      ];
    });
    const help = 'Time in the process for an answer that was sent again from memory, by route';
    return { name: NAME, help, type: 'histogram', aggregator: 'sum', values };
  }

  reset(): void {
    this.routes.clear();
  }
}
