import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from '../../../server/src/httpServer.ts';
import { type Measurement, median, milliseconds } from '../measure.ts';
import type { SignalsCase } from './signalsCase.ts';

const ROUNDS = 5;
/** Jawa Tengah: 35 kabupaten/kota with 576 kecamatan. */
const PROVINCE = 'parent=33';

/** Addresses of a province; `i` makes each of them new, so that nothing kept can answer. */
const ASKED: Record<string, (i: number) => string> = {
  'clusters of its kabupaten': (i) => `clusters?${PROVINCE}&silent=zero&seed=${i}`,
  'clusters of its kecamatan': (i) => `clusters?${PROVINCE}&level=kecamatan&silent=zero&seed=${i}`,
  'rates of its kabupaten': (i) => `rates?${PROVINCE}&from=2024-01-${10 + i}`,
  'signature of its kabupaten': (i) => `signature?${PROVINCE}&from=2024-01-${10 + i}`,
};

/** Signals of one province through HTTP, asked for the first time by a process that has answered others. */
export async function measureHttp({ db, config }: SignalsCase): Promise<Measurement[]> {
  const server = await createHttpServer({ db, config });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const port = (server.address() as AddressInfo).port;
  const found: Measurement[] = [];
  for (const [name, path] of Object.entries(ASKED)) {
    // The first starts the thread and reads the boundaries.
    await answered(port, path(0));
    const times: number[] = [];
    for (let i = 1; i <= ROUNDS; i++) times.push(await milliseconds(() => answered(port, path(i))));
    found.push({
      name: `${name}, new answer`,
      value: median(times),
      unit: 'ms',
      target: { value: 300, better: 'lower', of: 'value' },
    });
  }
  await new Promise((done) => server.close(done));
  return found;
}

function answered(port: number, path: string): Promise<void> {
  return new Promise((done, fail) => {
    request({ port, host: '127.0.0.1', path: `/api/v1/signals/${path}`, agent: false }, (response) => {
      response
        .resume()
        .on('end', () => (response.statusCode === 200 ? done() : fail(new Error(`${path}: ${response.statusCode}`))));
    })
      .on('error', fail)
      .end();
  });
}
