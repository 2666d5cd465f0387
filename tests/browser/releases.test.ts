import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '../../server/src/accounts/sessionCookie.ts';
import { beginSession } from '../../server/src/accounts/sessions.ts';
import { readConfig } from '../../server/src/config.ts';
import { createHttpServer } from '../../server/src/httpServer.ts';
import { report } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';
import { axeFindings } from './axe.ts';
import { DESKTOP, launch, PHONE } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const WEB = process.env.PETARAWAN_TEST_WEB || `${ROOT}/web/dist`;
const PATIENCE = { timeout: 60_000 };
const PEOPLE = { siti: 'perencana', budi: 'penyetuju' } as const;

let test: TestApp;
let browser: Browser;
let server: Server;
let url = '';
const tokens = new Map<string, string>();

beforeAll(async () => {
  browser = await launch();
  const of = (n: number, code: string, day: string) => report({ n, code, day });
  test = await createTestApp({
    reports: [
      of(41, '19.04', '2024-10-03'),
      of(9, '19.01', '2024-10-09'),
      of(2, '19.71', '2024-10-20'),
      of(12, '19.02', '2024-11-03'),
    ],
  });
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: ROOT, PETARAWAN_DEMO: '0', HOST: '0.0.0.0' }, ROOT);
  server = await createHttpServer({ db: test.db, config, webDir: WEB });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const [login, role] of Object.entries(PEOPLE))
    await test.db.tx(async (tx) => {
      await tx.run(
        `insert into accounts (id, login, name, role, region, status, password_hash, totp_secret, totp_step, oidc_subject, created_at, last_sign_in)
         values ('${login}', '${login}', '${login}', '${role}', '19', 'active', '', '', 0, '', '2024-01-01T00:00:00.000Z', '')`,
      );
      const session = await beginSession(tx, config, { accountId: login, ip: null, agent: null, via: 'password' });
      tokens.set(login, session.token);
    });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await test.close();
});

/** A page of somebody's own browser; null is a guest. */
async function pageOf(login: keyof typeof PEOPLE | null, options: BrowserContextOptions = DESKTOP): Promise<Page> {
  const context = await browser.newContext({ locale: 'id-ID', baseURL: url, bypassCSP: true, ...options });
  const value = login && tokens.get(login);
  const where = { domain: '127.0.0.1', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;
  if (value) await context.addCookies([{ name: SESSION_COOKIE, value, ...where }]);
  return context.newPage();
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const standing = (page: Page) => page.locator('.release-head .release-status').textContent();
async function step(page: Page, name: string, confirm = 'Ya, lanjutkan'): Promise<void> {
  await button(page, name).click();
  const seen = page.getByLabel('Saya sudah melihat pratinjaunya');
  if (await seen.count()) await seen.check();
  await button(page, confirm).click();
}

describe('a release in the browser', () => {
  it('is prepared by a planner, approved and published by somebody else, and only then seen by everybody', async () => {
    const planner = await pageOf('siti');
    await planner.goto('/rilis');
    await button(planner, 'Siapkan rilis').click();
    await planner.getByLabel('Sampai akhir').selectOption('2024-11-30');
    await planner.getByLabel('Catatan rilis').fill('Rilis pertama.');
    await button(planner, 'Siapkan draf').click();
    await planner.waitForURL('**/rilis/1');
    await expect.poll(() => standing(planner), PATIENCE).toBe('draf');
    expect(await planner.locator('#release-hidden ~ p').first().textContent()).toMatch(/^\d+ dari \d+ angka di atas nol/);
    expect(await axeFindings(planner)).toEqual([]);
    await step(planner, 'Ajukan');
    await expect.poll(() => standing(planner), PATIENCE).toBe('diajukan');
    await expect
      .poll(() => planner.locator('.release-bar').textContent(), PATIENCE)
      .toMatch(/disetujui orang lain.*Setujui: .*tidak termasuk wewenang Anda/);
    expect(await button(planner, 'Setujui').count()).toBe(0);

    const guest = await pageOf(null);
    await guest.goto('/rilis');
    await expect.poll(() => guest.locator('.releases').textContent(), PATIENCE).toContain('Belum ada rilis');
    expect((await guest.goto('/publik/rilis/1/'))?.status()).toBe(404);

    const approver = await pageOf('budi', PHONE);
    await approver.goto('/rilis/1');
    await step(approver, 'Setujui');
    await expect.poll(() => standing(approver), PATIENCE).toBe('disetujui');
    // The planner looks at what was there before: their step is refused, and the newest state is shown.
    await step(planner, 'Tarik kembali');
    await expect
      .poll(() => planner.locator('[role=alert]').allTextContents(), PATIENCE)
      .toContainEqual(expect.stringContaining('Orang lain sudah mengubah rilis ini'));
    expect(await standing(planner)).toBe('disetujui');
    await button(approver, 'Terbitkan').click();
    expect(await approver.locator('.release-sure').textContent()).toContain('tidak dapat ditarik kembali');
    expect(await button(approver, 'Ya, terbitkan sekarang').isDisabled()).toBe(true);
    expect(await axeFindings(approver)).toEqual([]);
    await button(approver, 'Tidak jadi').click();
    await step(approver, 'Terbitkan', 'Ya, terbitkan sekarang');
    await expect.poll(() => standing(approver), PATIENCE).toBe('terbit');

    await guest.goto('/rilis');
    await guest.getByRole('link', { name: '/publik/rilis/1/' }).click();
    await guest.waitForURL('**/publik/rilis/1/');
    expect(await guest.textContent('h1')).toContain('Bangka Belitung');
    await guest.goto('/rilis/1');
    await expect.poll(() => guest.getByRole('link', { name: 'Buka rilis ini' }).count(), PATIENCE).toBe(1);
  });

  it('is what a guest is led to from a map of figures that are kept, which shows no figure of a report', async () => {
    const guest = await pageOf(null, { ...DESKTOP, colorScheme: 'dark' });
    await guest.goto('/peta/19?lapisan=laporan&pilih=19.04');
    const link = guest.locator('.sight-note').getByRole('link', { name: 'Angka publik: rilis 1' });
    await link.waitFor(PATIENCE);
    expect(await guest.locator('main').textContent()).not.toMatch(/\b(?:41|52|64)\b/);
    await guest.goto('/rilis');
    await guest.waitForSelector('.release-cards');
    expect(await axeFindings(guest)).toEqual([]);
  });
});
