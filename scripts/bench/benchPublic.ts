import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteAssets } from '../../server/src/releases/serve/siteAssets.ts';
import type { Measurement } from './measure.ts';
import { type LoadResult, load } from './public/load.ts';
import { publicWorld } from './public/publicWorld.ts';
import { startServer } from './public/serverProcess.ts';
import { trafficMix, visitOnce } from './public/trafficMix.ts';
import { writeReportsCsv } from './reportsCsv.ts';

const RATE = 2_000;
const SECONDS = 30;
const CONNECTIONS = 64;
const IMPORTED = 200_000;
/** The generator's clock is not exact to the request. */
const REACHED = 0.99 * RATE;

/**
 * The public site of two releases of the whole country under mixed traffic: alone, and while the same server takes in a file of reports. All
 * files were asked for once before, as by the evening's first visitors.
 */
export async function benchPublic(folder: string): Promise<Measurement[]> {
  const { newest, kecamatan } = await publicWorld(folder);
  const file = join(folder, 'reports.csv');
  await writeReportsCsv(file, IMPORTED, kecamatan, { badEvery: 250, seed: 3, idPrefix: 'p' });
  const server = await startServer(folder);
  try {
    const assets = siteAssets()
      .list()
      .filter((name) => !name.startsWith('peta-'));
    const requests = await visitOnce(server.url, trafficMix(newest, assets));
    const task = { url: server.url, requests, rate: RATE, seconds: SECONDS, connections: CONNECTIONS };
    const alone = await load(task);
    const beside = load(task);
    const started = performance.now();
    let imports = 0;
    const importing = upload(server.url, file).then(() => {
      imports++;
      return (performance.now() - started) / 1000;
    });
    const [busy, seconds] = await Promise.all([beside, importing]);
    if (imports !== 1) throw new Error('the import did not end');
    return [
      ...figures('alone', alone),
      ...figures('beside an import', busy, alone),
      { name: `import of ${IMPORTED} rows beside the traffic`, value: seconds, unit: 's' },
    ];
  } finally {
    await server.stop();
  }
}

function figures(when: string, result: LoadResult, alone?: LoadResult): Measurement[] {
  const beside = (key: 'p50' | 'p99') => (alone ? { reference: { name: 'alone', value: alone[key] } } : {});
  return [
    {
      name: `public traffic ${when}`,
      value: result.perSecond,
      unit: 'req/s',
      target: { value: REACHED, better: 'higher', of: 'value' },
    },
    {
      name: `failed of ${result.answers} (${result.notModified} not modified), ${when}`,
      value: result.errors,
      unit: 'requests',
      target: { value: 0, better: 'lower', of: 'value' },
    },
    { name: `wait ${when}, half of the requests`, value: result.p50, unit: 'ms', ...beside('p50') },
    { name: `wait ${when}, 99 of 100 requests`, value: result.p99, unit: 'ms', ...beside('p99') },
    { name: `longest wait ${when}`, value: result.max, unit: 'ms' },
  ];
}

/** Brings the file as a person does: over HTTP, into the server that answers the public. */
async function upload(url: string, file: string): Promise<void> {
  const answer = await fetch(`${url}/api/v1/reports/imports?channel=sigaplapor&filename=reports.csv`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: readFileSync(file),
  });
  if (answer.status !== 201) throw new Error(`the import answered ${answer.status}: ${await answer.text()}`);
}
