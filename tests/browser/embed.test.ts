import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '../../server/src/accounts/sessionCookie.ts';
import { beginSession } from '../../server/src/accounts/sessions.ts';
import { readConfig } from '../../server/src/config.ts';
import { createHttpServer } from '../../server/src/httpServer.ts';
import { coverage, report } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';
import { launch } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ADDRESS = '127.0.0.1';
/** The built pages; others while writing tests. */
const WEB = process.env.PETARAWAN_TEST_WEB || `${ROOT}/web/dist`;

let test: TestApp;
let browser: Browser;
/** Where accounts are demanded, and where whoever sits at the machine is the administrator. */
const products: Record<'open' | 'laptop', { server: Server; url: string }> = {} as never;
/** Another site; under 127.0.0.1 the browser takes it for the same site, so that even strict cookies are sent along. */
let other: Server;
let token = '';

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listen = (server: Server) => new Promise<void>((done) => server.listen(0, ADDRESS, done));

beforeAll(async () => {
  browser = await launch();
  test = await createTestApp({ reports: [report({ n: 41 })], coverage: [coverage()] });
  for (const [name, env] of [
    ['open', { HOST: '0.0.0.0' }],
    ['laptop', {}],
  ] as const) {
    const config = readConfig({ PORT: '0', PETARAWAN_DIR: ROOT, PETARAWAN_DEMO: '0', ...env }, ROOT);
    const server = await createHttpServer({ db: test.db, config, webDir: WEB });
    await listen(server);
    products[name] = { server, url: `http://${ADDRESS}:${portOf(server)}` };
    if (name === 'laptop') continue;
    token = await test.db.tx(async (tx) => {
      await tx.run(
        `insert into accounts (id, login, name, role, region, status, password_hash, totp_secret, totp_step, oidc_subject, created_at, last_sign_in)
         values ('a', 'budi', 'Budi', 'pengelola', '', 'active', '', '', 0, '', '2024-01-01T00:00:00.000Z', '')`,
      );
      return (await beginSession(tx, config, { accountId: 'a', ip: null, agent: null, via: 'password' })).token;
    });
  }
  other = createServer((request, response) => {
    const src = new URL(request.url ?? '/', 'http://x').searchParams.get('src') ?? '';
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>lain</title><iframe src="${src}"></iframe>`);
  });
  await listen(other);
});
afterAll(async () => {
  await browser.close();
  for (const server of [other, ...Object.values(products).map((p) => p.server)]) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
  await test.close();
});

/** A browser in which somebody signed in at the product that demands accounts. */
async function signedIn(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'id-ID' });
  const { hostname: domain } = new URL(products.open.url);
  await context.addCookies([
    { name: SESSION_COOKIE, value: token, domain, path: '/', secure: true, httpOnly: true, sameSite: 'Strict' },
  ]);
  return { context, page: await context.newPage() };
}

interface Seen {
  cookie: boolean;
  view: string | undefined;
  kind: string | undefined;
}
/** What the pages asked the API while `visit` ran, and who they were taken for. */
async function asked(page: Page, visit: () => Promise<unknown>): Promise<Seen[]> {
  const seen: Promise<Seen>[] = [];
  page.on('requestfinished', (request) => {
    // What a page preloads before its script runs is not shown by it.
    if (!request.url().includes('/api/v1/accounts/me') && !request.url().includes('/api/v1/layers/')) return;
    seen.push(
      (async () => {
        const headers = await request.allHeaders();
        const body = (await (await request.response())?.json().catch(() => null)) as { kind?: string } | null;
        return {
          cookie: headers.cookie?.includes(SESSION_COOKIE) ?? false,
          view: headers['x-petarawan-view'],
          kind: request.url().includes('/accounts/me') ? body?.kind : undefined,
        };
      })(),
    );
  });
  await visit();
  await expect.poll(() => seen.length, { timeout: 30_000 }).toBeGreaterThan(1);
  await page.waitForLoadState('networkidle');
  return Promise.all(seen);
}

const embedding = (host: string, src: string) => `http://${host}:${portOf(other)}/?src=${encodeURIComponent(src)}`;
const frameOf = (page: Page) => page.frames().find((frame) => frame !== page.mainFrame());

describe('a page of the public map on another site', () => {
  it.each([
    ['another site', 'localhost'],
    ['another address of the same site, to which strict cookies are sent', ADDRESS],
  ])('shows somebody who is signed in no more than a guest: in a frame of %s', async (_, host) => {
    const { context, page } = await signedIn();
    const url = `${products.open.url}/peta?embed`;
    const document = page.waitForRequest(url);
    const seen = await asked(page, () => page.goto(embedding(host, url)));
    const { cookie = '' } = await (await document).allHeaders();
    expect(cookie.includes(SESSION_COOKIE)).toBe(host === ADDRESS);
    const byPage = seen.filter((s) => s.view === 'public');
    expect(byPage.map((s) => s.kind).filter((kind) => kind !== undefined)).toEqual(['tamu']);
    expect(byPage.length).toBeGreaterThan(1);
    expect(byPage.filter((s) => s.cookie)).toEqual([]);
    // Nothing the page read was for the account; a preload it may not use is the only thing that may have been.
    expect(seen.filter((s) => s.view !== 'public' && s.kind === undefined)).toEqual([]);
    await expect
      .poll(() => frameOf(page)?.locator('.map-widget, [role="main"], main').count(), { timeout: 30_000 })
      .toBeGreaterThan(0);
    expect(await frameOf(page)?.locator('body').textContent()).not.toContain('Budi');
    await context.close();
  });

  it('is seen as a guest sees it also on a laptop, where whoever sits there is the administrator', async () => {
    const context = await browser.newContext({ locale: 'id-ID' });
    const page = await context.newPage();
    const seen = await asked(page, () => page.goto(embedding('localhost', `${products.laptop.url}/peta?embed`)));
    expect(seen.filter((s) => s.view === 'public').map((s) => s.kind ?? 'tamu')).toEqual(
      seen.filter((s) => s.view === 'public').map(() => 'tamu'),
    );
    await context.close();
  });

  it('knows the account again outside of the frame', async () => {
    const { context, page } = await signedIn();
    const seen = await asked(page, () => page.goto(`${products.open.url}/peta`));
    expect(seen.filter((s) => s.kind !== undefined).map((s) => s.kind)).toContain('akun');
    await context.close();
  });

  it.each(['/peta', '/wilayah/19.04', '/sumber', '/masuk?embed', '/akun?embed', '/api/docs?embed', '/api/v1/stages?embed'])(
    '%s stands in no frame',
    async (path) => {
      const { context, page } = await signedIn();
      await page.goto(embedding('localhost', products.open.url + path));
      await expect.poll(() => frameOf(page)?.url()).toBe('chrome-error://chromewebdata/');
      await context.close();
    },
  );
});
