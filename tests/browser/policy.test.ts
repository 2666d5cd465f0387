import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DESKTOP, launch, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What the policy stopped on a page, from its first moment. */
const WATCH = `globalThis.stopped = [];
document.addEventListener('securitypolicyviolation', (e) => globalThis.stopped.push(e.effectiveDirective + ' ' + (e.blockedURI || e.sourceFile)));`;

describe('the content security policy', () => {
  it.each([
    '/peta',
    '/peta/19?pilih=19.04',
    '/peta?lapisan=indeks&tingkat=kabkota',
    '/wilayah/19.04',
    '/sumber',
    '/metode',
    '/masuk',
    '/akun/pengguna',
    '/akun/audit',
    '/data',
    '/data/catat',
    '/data/cakupan',
    '/data/penanganan',
    '/data/kelompok',
    '/sinyal',
    '/rencana',
    '/rilis',
    '/api/docs',
  ])('stops nothing that %s needs, and nothing is asked of anybody else, with the interactive map too', async (path) => {
    const { page, errors, requests, close } = await visit(browser, '/healthz', DESKTOP);
    await page.addInitScript(WATCH);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const map = page.locator('.map-widget');
    if (await map.count()) {
      await map.hover();
      await page.waitForSelector('[data-renderer="live"]', { timeout: 60_000 });
    }
    if (path === '/api/docs') await page.waitForSelector('.swagger-ui .opblock');
    expect(await page.evaluate('globalThis.stopped')).toEqual([]);
    expect(errors.filter((e) => /content security policy|permissions policy/i.test(e))).toEqual([]);
    const own = new URL(inject('productUrl')).origin;
    expect(requests.some((r) => new URL(r).pathname === new URL(path, own).pathname)).toBe(true);
    expect(requests.filter((r) => new URL(r).origin !== own && !/^(?:data|blob):/.test(r))).toEqual([]);
    await close();
  });

  it('stops a script, a handler and a style that somebody puts into the page, and what comes from elsewhere', async () => {
    const { page, close } = await visit(browser, '/sumber', DESKTOP);
    await page.evaluate(WATCH);
    await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      const holder = document.createElement('div');
      holder.innerHTML =
        '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" onload="globalThis.ran = true" style="color: red"><img src="http://192.0.2.1/x.png">';
      document.body.append(holder);
      await fetch('http://192.0.2.1/').catch(() => null);
    });
    const stopped = async () =>
      new Set(((await page.evaluate('globalThis.stopped')) as string[]).map((line) => line.split(' ')[0]));
    // A handler is only stopped once the browser would run it, when the picture has come.
    await expect
      .poll(stopped, { timeout: 20_000 })
      .toEqual(new Set(['script-src-elem', 'script-src-attr', 'style-src-attr', 'img-src', 'connect-src']));
    expect(await page.evaluate('globalThis.ran ?? false')).toBe(false);
    await close();
  });

  it('lets no other site show us in a frame', async () => {
    const { page, close } = await visit(browser, '/healthz', DESKTOP);
    const address = new URL(page.url()).origin;
    await page.goto('about:blank');
    await page.setContent(`<iframe src="${address}/sumber"></iframe>`);
    // The browser puts a page of its own, with a heading of its own, where ours would stand.
    const frame = page.frames().find((f) => f !== page.mainFrame());
    await expect.poll(() => frame?.url()).toBe('chrome-error://chromewebdata/');
    await close();
  });
});
