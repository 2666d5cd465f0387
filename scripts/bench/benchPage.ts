import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import { type Browser, chromium } from 'playwright-core';
import { readConfig } from '../../server/src/config.ts';
import { createHttpServer } from '../../server/src/httpServer.ts';
import { openDb } from '../../server/src/openDb.ts';
import { prepareData } from '../../server/src/prepareData.ts';
import { type Measurement, median } from './measure.ts';

const VISITS = 5;
const LIGHTHOUSE_RUNS = 3;
const DEBUG_PORT = 9333;
const ARGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update'];
const WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
const quiet = () => undefined;
const atMost = (value: number) => ({ value, better: 'lower', of: 'value' }) as const;
const atLeast = (value: number) => ({ value, better: 'higher', of: 'value' }) as const;

/** What a visitor waits for: first coloured map, recolouring, and Lighthouse's scores of the start page. Software GL. */
export async function benchPage(folder: string): Promise<Measurement[]> {
  const config = readConfig({ PETARAWAN_DIR: folder }, folder);
  const db = await openDb(config);
  await prepareData(db, config, quiet);
  const server = await createHttpServer({ db, config, webDir: resolve(import.meta.dirname, '../../web/dist') });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set; run `npm run bench`');
  const browser = await chromium.launch({ executablePath, args: [...ARGS, ...WEBGL] });
  try {
    const firstMap = await firstPictures(browser, `${url}/peta`);
    const kabkota = await paintTimes(browser, `${url}/peta?tingkat=kabkota`);
    const kecamatan = await paintTimes(browser, `${url}/peta?tingkat=kecamatan`);
    await browser.close();
    // Lighthouse sees the start page as it is before the map library: rasterising it through software WebGL would be measured instead.
    const plain = await chromium.launch({ executablePath, args: [...ARGS, `--remote-debugging-port=${DEBUG_PORT}`] });
    const mobile = await scores(`${url}/peta`, false);
    const desktop = await scores(`${url}/peta`, true);
    await plain.close();
    return [
      { name: 'navigation to first coloured map, start page', value: median(firstMap), unit: 'ms', target: atMost(1000) },
      { name: `repaint ${kabkota.areas} areas, script`, value: kabkota.script, unit: 'ms', target: atMost(5) },
      { name: `repaint ${kecamatan.areas} areas, script`, value: kecamatan.script, unit: 'ms', target: atMost(15) },
      { name: 'Lighthouse performance, mobile', value: median(mobile), unit: 'points', target: atLeast(90) },
      { name: 'Lighthouse performance, desktop', value: median(desktop), unit: 'points', target: atLeast(98) },
    ];
  } finally {
    await browser.close();
    server.close();
    await db.close();
  }
}

/** Milliseconds from navigation to the mark that the drawing sets when its colours are in the document. */
async function firstPictures(browser: Browser, url: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < VISITS; i++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('petarawan:first-picture').length > 0);
    times.push(await page.evaluate(() => performance.getEntriesByName('petarawan:first-picture')[0]?.startTime ?? Number.NaN));
    await context.close();
  }
  return times;
}

/** Script time of `petarawan:paint` when the issue changes on the interactive map, for the largest repaints. */
async function paintTimes(browser: Browser, url: string): Promise<{ areas: number; script: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.map-widget').hover();
  await page.waitForSelector('[data-renderer="live"]', { timeout: 120_000 });
  const issue = page.getByRole('combobox', { name: 'Isu', exact: true });
  for (const value of ['politik_uang', 'netralitas_asn', 'apk', '', 'sara', '', 'hoaks', '']) {
    await issue.selectOption(value);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(600);
  }
  const paints = await page.evaluate(() =>
    performance
      .getEntriesByName('petarawan:paint')
      .map((e) => ({ script: e.duration, areas: (e as PerformanceMeasure).detail.areas as number })),
  );
  await context.close();
  const areas = Math.max(...paints.map((p) => p.areas));
  return { areas, script: median(paints.filter((p) => p.areas >= areas * 0.6).map((p) => p.script)) };
}

async function scores(url: string, desktop: boolean): Promise<number[]> {
  const list: number[] = [];
  for (let i = 0; i < LIGHTHOUSE_RUNS; i++) {
    const result = await lighthouse(
      url,
      { port: DEBUG_PORT, onlyCategories: ['performance'], logLevel: 'error' },
      desktop ? desktopConfig : undefined,
    );
    list.push((result?.lhr.categories.performance?.score ?? 0) * 100);
  }
  return list;
}
