import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { SESSION_COOKIE } from '../../server/src/accounts/sessionCookie.ts';
import { beginSession } from '../../server/src/accounts/sessions.ts';
import { readConfig } from '../../server/src/config.ts';
import { createHttpServer } from '../../server/src/httpServer.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';
import { DESKTOP } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const WEB = process.env.PETARAWAN_TEST_WEB || `${ROOT}/web/dist`;

/** A product of its own with accounts, as a test asked for it. */
export interface Peopled<Login extends string> {
  test: TestApp;
  /** A page of somebody's own browser, who is signed in; null is a guest. */
  pageOf(browser: Browser, login: Login | null, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the product with these reports and people (login -> role), all of Bangka Belitung. Accounts are demanded, as beyond one machine. */
export async function openPeopled<Login extends string>(
  reports: NonNullable<Parameters<typeof createTestApp>[0]>['reports'],
  people: Readonly<Record<Login, string>>,
): Promise<Peopled<Login>> {
  const test = await createTestApp({ reports });
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: ROOT, PETARAWAN_DEMO: '0', HOST: '0.0.0.0' }, ROOT);
  const server = await createHttpServer({ db: test.db, config, webDir: WEB });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = new Map<string, string>();
  for (const [login, role] of Object.entries(people))
    await test.db.tx(async (tx) => {
      await tx.run(
        `insert into accounts (id, login, name, role, region, status, password_hash, totp_secret, totp_step, oidc_subject, created_at, last_sign_in)
         values ('${login}', '${login}', '${login}', '${role}', '19', 'active', '', '', 0, '', '2024-01-01T00:00:00.000Z', '')`,
      );
      const session = await beginSession(tx, config, { accountId: login, ip: null, agent: null, via: 'password' });
      tokens.set(login, session.token);
    });
  return {
    test,
    async pageOf(browser, login, options = DESKTOP) {
      const context = await browser.newContext({ locale: 'id-ID', baseURL, bypassCSP: true, ...options });
      const value = login && tokens.get(login);
      const where = { domain: '127.0.0.1', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;
      if (value) await context.addCookies([{ name: SESSION_COOKIE, value, ...where }]);
      return context.newPage();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await test.close();
    },
  };
}
