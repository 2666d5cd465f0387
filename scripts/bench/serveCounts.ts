import { createHttpServer } from '../../server/src/httpServer.ts';
import { readyCube } from '../../server/src/reports/cube/keptCube.ts';
import type { Engine } from './measure.ts';
import { openBench } from './openBench.ts';

/** What the serving process tells: where it listens; on any message its cost so far, and whether counts are in memory. */
export interface ServerNews {
  port?: number;
  cpuMs: number;
  peakMiB: number;
  inMemory: boolean;
}

const [folder = '', engine = 'duckdb'] = process.argv.slice(2);
const { db, config } = await openBench(folder, { engine: engine as Engine, sizes: [] });
const server = await createHttpServer({ db, config });

async function news(port?: number): Promise<void> {
  const { user, system } = process.cpuUsage();
  const cube = await readyCube(db);
  process.send?.({
    ...(port === undefined ? {} : { port }),
    cpuMs: (user + system) / 1000,
    peakMiB: process.resourceUsage().maxRSS / 1024,
    inMemory: cube !== null,
  } satisfies ServerNews);
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') {
    process.send?.({ port: address.port, cpuMs: 0, peakMiB: 0, inMemory: false } satisfies ServerNews);
  }
});
process.on('message', () => void news());
process.on('disconnect', () => {
  server.close();
  server.closeAllConnections();
  void db.close().then(() => process.exit(0));
});
