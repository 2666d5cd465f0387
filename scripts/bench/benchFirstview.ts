import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Measurement, median } from './measure.ts';
import { publicWorld } from './public/publicWorld.ts';
import { startServer } from './public/serverProcess.ts';

const VISITS = 3;
/** A province with many kabupaten/kota: 38. */
const PROVINCE = '35';
const KIB = 1024;
const LINES = [
  { name: '1.6 Mbit/s, 150 ms', bits: 1_600_000, latency: 150, seconds: 2 },
  { name: '400 kbit/s, 400 ms', bits: 400_000, latency: 400, seconds: 5 },
] as const;
const ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/**
 * What a visitor on a slow line waits for: a province's map, its legend and its table, painted; beside it a bare page that draws the same areas
 * with maplibre and nothing else, in the same browser over the same line.
 */
export async function benchFirstview(folder: string): Promise<Measurement[]> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set; run `npm run bench`');
  const { newest } = await publicWorld(folder);
  const product = await startServer(folder);
  const page = `${product.url}/publik/wilayah/${PROVINCE}/`;
  const areas = await fetch(`${product.url}/publik/rilis/${newest.number}/data/rilis-${newest.number}-kabkota.geojson`);
  const bare = await bareMaplibre((await areas.json()) as Areas);
  const browser = await chromium.launch({ executablePath, args: ARGS });
  try {
    // The first visitor of a release waits for the pages to be made; measured are the others.
    await visit(browser, page, LINES[0], paintedDrawing);
    const results: Measurement[] = [];
    for (const line of LINES) {
      const ours: Visit[] = [];
      const theirs: Visit[] = [];
      for (let i = 0; i < VISITS; i++) {
        ours.push(await visit(browser, page, line, paintedDrawing));
        theirs.push(await visit(browser, bare.url, line, paintedMaplibre));
      }
      const of = (list: Visit[], key: keyof Visit) => median(list.map((v) => v[key]));
      results.push(
        {
          name: `first view of a province (map, legend, table), ${line.name}`,
          value: of(ours, 'seconds'),
          unit: 's',
          reference: { name: 'bare maplibre, same areas', value: of(theirs, 'seconds') },
          target: { value: line.seconds, better: 'lower', of: 'value' },
        },
        {
          name: `transferred until then, ${line.name}`,
          value: of(ours, 'bytes') / KIB,
          unit: 'KiB',
          reference: { name: 'bare maplibre, same areas', value: of(theirs, 'bytes') / KIB },
          target: { value: 100, better: 'lower', of: 'value' },
        },
      );
    }
    return results;
  } finally {
    await browser.close();
    bare.server.close();
    bare.server.closeAllConnections();
    await product.stop();
  }
}

interface Areas {
  features: { properties: Record<string, unknown> }[];
}

interface Visit {
  /** From navigation until what was waited for is painted. */
  seconds: number;
  /** Of all answers that had arrived by then, as they travelled, headers included. */
  bytes: number;
}

/** Map, legend and table stand in the document, the style has come, and the browser has painted them. */
const paintedDrawing = () => {
  const there = ['.peta .gambar [data-c] use', '.peta-bagian .swatch', 'table[data-urut] tbody tr'].every((part) => {
    const box = document.querySelector(part)?.getBoundingClientRect();
    return box !== undefined && box.width > 0;
  });
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return there && paint !== undefined;
};
const paintedMaplibre = () => performance.getEntriesByName('map-idle').length > 0;

async function visit(browser: Browser, url: string, line: (typeof LINES)[number], painted: () => boolean): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const arrived = await throttle(page, line);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(painted, undefined, { polling: 'raf', timeout: 120_000 });
    // The frame in which it was found is on the screen with the next one.
    const ms = await page.evaluate(
      () => new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())))),
    );
    return { seconds: ms / 1000, bytes: arrived() };
  } finally {
    await context.close();
  }
}

/** Slows the page's network down; the function tells the bytes that came so far. */
async function throttle(page: Page, { bits, latency }: (typeof LINES)[number]): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  session.on('Network.dataReceived', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  session.on('Network.responseReceived', ({ response }) => {
    bytes += response.encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bits / 8,
    uploadThroughput: bits / 8,
  });
  return () => bytes;
}

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>maplibre</title><link rel="stylesheet" href="maplibre-gl.css"><style>html,body,#map{height:100%;margin:0}</style></head>
<body><div id="map"></div><script type="module">
import { Map as MapLibre, setWorkerUrl } from './maplibre-gl.mjs';
setWorkerUrl(new URL('maplibre-gl-worker.mjs', import.meta.url).href);
const map = new MapLibre({ container: 'map', attributionControl: false, center: [112.7, -7.7], zoom: 6, style: { version: 8, sources: { areas: { type: 'geojson', data: new URL('areas.json', location.href).href } },
  layers: [{ id: 'fill', type: 'fill', source: 'areas', paint: { 'fill-color': ['interpolate', ['linear'], ['get', 'n'], 0, '#f6e1ae', 40, '#7c181b'], 'fill-outline-color': '#fefdfc' } }] } });
map.once('idle', () => performance.mark('map-idle'));
</script></body></html>`;

/** A page with maplibre as it comes and the same areas as GeoJSON, compressed, by a server of its own. */
async function bareMaplibre({ features }: Areas): Promise<{ url: string; server: Server }> {
  const dist = dirname(
    createRequire(new URL('../../web/package.json', import.meta.url)).resolve('maplibre-gl/dist/maplibre-gl.css'),
  );
  const own = features.filter((f) => JSON.stringify(f.properties).includes(`"${PROVINCE}.`));
  if (own.length === 0) throw new Error(`no area of ${PROVINCE} in the release's GeoJSON`);
  const data = { type: 'FeatureCollection', features: own.map((f, n) => ({ ...f, properties: { n } })) };
  const library = ['maplibre-gl.css', 'maplibre-gl.mjs', 'maplibre-gl-shared.mjs', 'maplibre-gl-worker.mjs'];
  const files = new Map<string, Buffer>([
    ['/', Buffer.from(PAGE)],
    ['/areas.json', Buffer.from(JSON.stringify(data))],
    ...library.map((name) => [`/${name}`, readFileSync(join(dist, name))] as const),
  ]);
  const packed = new Map([...files].map(([path, body]) => [path, gzipSync(body, { level: 9 })]));
  const type = (path: string) =>
    path.endsWith('.mjs')
      ? 'text/javascript'
      : path.endsWith('.css')
        ? 'text/css'
        : path.endsWith('.json')
          ? 'application/json'
          : 'text/html';
  const server = createServer((request, response) => {
    const body = packed.get(request.url ?? '/');
    if (!body) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': type(request.url ?? '/'), 'content-encoding': 'gzip' }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
