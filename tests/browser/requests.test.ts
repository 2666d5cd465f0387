import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, launch, PHONE, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const KIB = 1024;

describe('what the pages ask for', () => {
  // That nothing is asked of anybody else is looked at with each page of policy.test.ts.

  // What a reader is sent before doing anything, every script of it but two libraries that have chunks of their own: the one of the
  // trend's chart is fetched when its place comes near the view and all else is there, the one of the map after a quiet while.
  it.each([
    ['/peta', DESKTOP],
    ['/peta/19', DESKTOP],
    ['/peta', PHONE],
    ['/peta/19', PHONE],
  ] as const)('is at most 130 KB of gzip JavaScript for the first screen of %s', async (path, device) => {
    const { page, close } = await visit(browser, path, device);
    await page.waitForSelector('.map-areas path');
    // All that is in view has come: of the country its trend, of an area its figures.
    await page.waitForSelector(device === PHONE ? '.sheet-head' : path === '/peta' ? '.trend-key' : '.profile-actions');
    await page.waitForLoadState('networkidle');
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((e) => /\.m?js(\?|$)/.test(e.name))
        .map((e) => e.name),
    );
    // A plain-http office network sends no brotli: the budget is counted in gzip.
    let total = 0;
    const counted: Record<string, number> = {};
    for (const url of scripts.filter((s) => !/\/(?:TrendChart|LiveMap|stitch|maplibre[^/]*)-[\w-]{8}\.m?js$/.test(s))) {
      const bytes = (await (await fetchRaw(url)).arrayBuffer()).byteLength;
      counted[new URL(url).pathname] = bytes;
      total += bytes;
    }
    expect(Object.keys(counted).length).toBeGreaterThan(1);
    expect(total / KIB, JSON.stringify(counted, null, 1)).toBeLessThanOrEqual(130);
    await close();
  });

  it('does not include the map library before the map is touched', async () => {
    const { page, requests, close } = await visit(browser, '/peta');
    await page.waitForSelector('.map-areas path');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((r) => /LiveMap|maplibre/.test(r))).toEqual([]);
    await close();
  });
});

/** The compressed bytes as they travel: Node's fetch would unpack them. */
async function fetchRaw(url: string): Promise<Response> {
  const { get } = await import('node:http');
  const body = await new Promise<Buffer>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (c: Buffer) => chunks.push(c));
      response.on('end', () => resolve(Buffer.concat(chunks)));
      response.on('error', reject);
    }).on('error', reject);
  });
  return new Response(new Uint8Array(body));
}
