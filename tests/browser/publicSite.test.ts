import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { createHttpServer } from '../../server/src/httpServer.ts';
import { ServedSite } from '../../server/src/releases/serve/servedSite.ts';
import { siteAssets } from '../../server/src/releases/serve/siteAssets.ts';
import { createSite } from '../../server/src/releases/site/createSite.ts';
import { sampleSource } from '../../server/src/releases/testing/sampleRelease.ts';
import { axeFindings } from './axe.ts';
import { DESKTOP, launch } from './browser.ts';

/** Each kind of page, and each state of it. */
const PAGES = [
  ['of the newest release', ''],
  ['of the newest release in English', 'en.html'],
  ['of a superseded release', 'rilis/1/'],
  ['of an area, most of it hidden', 'wilayah/19.04/'],
  ['of an area in a superseded release, in English', 'rilis/2/wilayah/19.04/en.html'],
  ['that lists the areas', 'wilayah/'],
  ['that lists the releases', 'rilis/'],
  ['that tells how to read', 'tentang/'],
  ['that is not there', 'tidak/ada'],
  ['in a frame of another site', '?embed'],
] as const;
/** One style sheet for all: these have everything that has a colour. */
const DARK: readonly string[] = ['rilis/1/', 'wilayah/19.04/'];
const LIVE = '**/aset/peta-hidup-*.js';

let browser: Browser;
let db: Db;
let server: Server;
/** Another site, which frames what its address names. */
let other: Server;
let site = '';

const portOf = (one: Server) => (one.address() as AddressInfo).port;

beforeAll(async () => {
  db = await openDuckDb(':memory:');
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: '.', PETARAWAN_DEMO: '0' }, '.');
  const served = new ServedSite({
    db,
    source: sampleSource(3),
    make: (source) => createSite(source, { contact: 'humas@contoh.id', siteUrl: null, assets: siteAssets() }),
  });
  server = await createHttpServer({ db, config, site: served });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  site = `http://127.0.0.1:${portOf(server)}/publik/`;
  other = createServer((request, response) => {
    const src = new URL(request.url ?? '/', 'http://x').searchParams.get('src') ?? '';
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>lain</title><iframe src="${src}"></iframe>`);
  });
  await new Promise<void>((done) => other.listen(0, done));
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  for (const one of [server, other]) {
    one?.closeAllConnections();
    await new Promise((done) => one?.close(done));
  }
  await db?.close();
});

interface Opened {
  page: Page;
  errors: string[];
  requests: string[];
  close(): Promise<void>;
}

async function open(path: string, options: BrowserContextOptions & { live?: boolean } = {}): Promise<Opened> {
  const { live = false, ...rest } = options;
  const context = await browser.newContext({ locale: 'id-ID', ...DESKTOP, ...rest });
  if (!live) await context.route(LIVE, (route) => route.abort());
  const page = await context.newPage();
  const [errors, requests]: [string[], string[]] = [[], []];
  page.on('pageerror', (e) => errors.push(String(e)));
  page.on('request', (r) => requests.push(r.url()));
  await page.goto(site + path);
  return { page, errors, requests, close: () => context.close() };
}

describe('the public pages', () => {
  it('can be read without a script: map, figures and table are there', async () => {
    const { page, close } = await open('', { javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toContain('Kepulauan Bangka Belitung');
    const shapes = page.locator('.peta .gambar').first().locator('[data-c] use');
    expect(await shapes.count()).toBe(4);
    const box = await shapes.first().boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(40);
    expect(await page.locator('table[data-urut] tbody tr').count()).toBe(4);
    await close();
  });

  // One page after the other in one window: what is looked at is the page, not how it is opened.
  it('give axe nothing to find, fit 360 pixels (400 %) and ask nobody else, each kind and state, light and dark', async () => {
    const { page, errors, requests, close } = await open('robots.txt', { bypassCSP: true });
    for (const [kind, path] of PAGES) {
      await page.goto(site + path);
      expect(await axeFindings(page), `page ${kind}`).toEqual([]);
      if (DARK.includes(path)) {
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await axeFindings(page), `page ${kind}, dark`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `width of the page ${kind}`).toBeLessThanOrEqual(
        360,
      );
      await page.setViewportSize(DESKTOP.viewport);
    }
    expect(errors).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site))).toEqual([]);
    await close();
  });

  it('are walked by keyboard: arrows go to the neighbour and say it, Enter opens, Esc goes up', async () => {
    const { page, close } = await open('');
    const map = page.locator('.peta .gambar').first();
    await map.locator('[data-c="19.01"]').focus();
    const said = () => page.locator('.peta .baca').first().textContent();
    expect(await said()).toContain('Kab. Bangka:');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-c'))).toBe('19.02');
    expect(await said()).toContain('Kab. Belitung:');
    await page.keyboard.press('Enter');
    await page.waitForURL(/wilayah\/19\.02\/(?:index\.html)?$/);
    await page.goto(`${site}wilayah/19.04/`);
    await page.locator('.peta .gambar [data-c="19.04.01"]').first().focus();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.pathname.includes('19.04'));
    await close();
  });

  it('say their height to the page of another site that frames them', async () => {
    const { page, close } = await open('robots.txt');
    await page.addInitScript(() => {
      addEventListener('message', ({ data }) => {
        if (data?.type === 'petarawan:height') (globalThis as { told?: number }).told = data.height;
      });
    });
    await page.goto(`http://localhost:${portOf(other)}/?src=${encodeURIComponent(`${site}?embed`)}`);
    await page.waitForFunction(() => ((globalThis as { told?: number }).told ?? 0) > 200);
    await close();
  });

  it('open without a network after one visit', async () => {
    const { page, close } = await open('');
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state !== 'activated')
        await new Promise((done) => active?.addEventListener('statechange', done, { once: true }));
    });
    await page.context().setOffline(true);
    await page.goto(site);
    expect(await page.locator('h1').textContent()).toContain('Kepulauan Bangka Belitung');
    expect(await page.locator('.peta .gambar').first().locator('use').count()).toBeGreaterThan(3);
    await close();
  });

  it('get a map that moves, of the same areas, where WebGL is; it says and opens what the drawing does', async () => {
    const { page, errors, requests, close } = await open('', { live: true, bypassCSP: true });
    const holder = page.locator('[data-bentuk]').first();
    await page.waitForSelector('.hidup .maplibregl-canvas', { timeout: 30_000 });
    expect(await axeFindings(page)).toEqual([]);
    // The first column of the second row is Kab. Bangka Tengah's square; the drawing below knows where it is.
    const area = await holder.locator('[data-c="19.04"] use').boundingBox();
    if (!area) throw new Error('19.04 is not drawn');
    const at = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
    await page.mouse.move(at.x - 4, at.y);
    await page.mouse.move(at.x, at.y);
    await page.locator('.peta-kartu', { hasText: 'Kab. Bangka Tengah' }).first().waitFor();
    await page.mouse.click(at.x, at.y);
    await page.waitForURL(/wilayah\/19\.04\//);
    expect(errors).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site) && !/^(?:data|blob):/.test(url))).toEqual([]);
    await close();
  });
});
