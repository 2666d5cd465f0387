import { distinct, QUERIES, type QueryGroup } from './countsQueries.ts';
import { CountsServer } from './countsServer.ts';
import { type BenchOptions, type Measurement, median, milliseconds } from './measure.ts';

const ROUNDS = 9;
const SECONDS = 4;
const CLIENTS = 16;
/** The sizes that the product makes promises for. */
const PROMISED = { latency: 5_000_000, memory: 20_000_000 };

/** How a loaded database of `size` reports serves: start-up, uncached and cached answers, memory. */
export async function countsAtSize(folder: string, size: number, options: BenchOptions): Promise<Measurement[]> {
  const results: Measurement[] = [];
  const add = (name: string, value: number, unit: string, target?: Measurement['target']) =>
    results.push({ name: `${size.toLocaleString('en')}: ${name}`, size, value, unit, ...(target ? { target } : {}) });
  const atMost = (value: number) => ({ value, better: 'lower', of: 'value' }) as const;
  const promised = size === PROMISED.latency;

  let server: CountsServer | undefined;
  const start = await milliseconds(async () => {
    server = await CountsServer.start(folder, options);
    await server.ask(distinct(QUERIES.map.kabkota as string));
  });
  if (!server) throw new Error('no server');
  add('start-up to the first answer', start, 'ms');
  const warm = await server.warm();
  if (warm !== null) add('until counts are in memory', warm, 's');

  for (const group of Object.keys(QUERIES) as QueryGroup[]) {
    const paths = Object.entries(QUERIES[group]);
    const every: number[] = [];
    let slowest = { name: '', value: 0 };
    for (const [name, path] of paths) {
      await server.ask(distinct(path));
      const times: number[] = [];
      for (let i = 0; i < ROUNDS; i++) times.push(await server.ask(distinct(path)));
      every.push(...times);
      if (median(times) > slowest.value) slowest = { name, value: median(times) };
    }
    add(`${group}, uncached, 1 client`, median(every), 'ms');
    add(`${group}, uncached, 1 client, slowest kind (${slowest.name})`, slowest.value, 'ms', promised ? atMost(25) : undefined);
    const [, path = ''] = paths[0] ?? [];
    const known = distinct(path);
    await server.ask(known);
    const cached: number[] = [];
    for (let i = 0; i < ROUNDS * 5; i++) cached.push(await server.ask(known));
    add(`${group}, cached, 1 client`, median(cached), 'ms');

    let turn = 0;
    const next = () => distinct((paths[turn++ % paths.length] as [string, string])[1]);
    // Compiled code and sums that are made when first asked for: not what a server does all day.
    await server.load(next, CLIENTS, SECONDS);
    const fresh = await server.load(next, CLIENTS, SECONDS);
    const least = { value: 350, better: 'higher', of: 'value' } as const;
    add(
      `${group}, distinct uncached, ${CLIENTS} clients`,
      fresh.perSecond,
      'answers/s',
      promised && group === 'map' ? least : undefined,
    );
    add(`${group}, distinct uncached, CPU of the server`, fresh.cpuMs, 'ms/answer');
    const kept = await server.load(() => known, CLIENTS, SECONDS / 3);
    add(`${group}, cached, ${CLIENTS} clients`, kept.perSecond, 'answers/s');
  }
  const { peakMiB } = await server.news();
  add('highest memory of the serving process', peakMiB, 'MiB', size === PROMISED.memory ? atMost(1536) : undefined);
  await server.stop();
  return results;
}
