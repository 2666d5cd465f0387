import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ServerProcess, startServer } from '../start/serverProcess.ts';
import { axeFindings } from './axe.ts';
import { DESKTOP, launch, PHONE, visit } from './browser.ts';

// The product's own library makes the codes that a phone would show.
const { Secret, TOTP } = createRequire(resolve(import.meta.dirname, '../../server/package.json'))(
  'otpauth',
) as typeof import('../../server/node_modules/otpauth/dist/otpauth.d.ts');

const PATIENCE = { timeout: 20_000 };
const ADMIN = { name: 'Siti Aminah', login: 'siti.aminah', password: 'lima ekor kuda di pematang' };
const OPERATOR = { name: 'Rahmat Hidayat', login: 'rahmat@bawaslu.example', password: 'perahu kertas warna biru' };

let browser: Browser;
let server: ServerProcess;
let dir: string;
beforeAll(async () => {
  browser = await launch();
  dir = mkdtempSync(join(tmpdir(), 'petarawan-accounts-'));
  if (existsSync(inject('preparedData'))) cpSync(inject('preparedData'), dir, { recursive: true });
  server = await startServer({ PETARAWAN_DIR: dir, HOST: '0.0.0.0' });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dir, { recursive: true, force: true });
});

const open = (path: string, options: Parameters<typeof visit>[2] = DESKTOP) =>
  visit(browser, path, { ...options, baseURL: server.url });

async function signIn(page: Page, { login, password }: { login: string; password: string }): Promise<void> {
  await page.getByLabel('Nama akun atau alamat surel').fill(login);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}
const header = (page: Page) => page.locator('.header .account-button');
const laporan = '/peta/19?lapisan=laporan';

describe('accounts in the browser', () => {
  it('shows guests the published index, says why reports are kept, and asks for nothing that would be refused', async () => {
    const { page, errors, requests, close } = await open('/peta');
    await expect.poll(() => page.textContent('.caption h1'), PATIENCE).toMatch(/^IKP/);
    await page.goto(`${laporan}&pilih=19.04`);
    const note = page.locator('.sight-note');
    await expect.poll(() => note.textContent(), PATIENCE).toContain('internal sampai dirilis');
    await expect.poll(() => page.locator('.absence').textContent(), PATIENCE).toMatch(/^Internal 7$/);
    await page.goto('/sumber');
    await page.waitForSelector('.text-page');
    await page.goto('/wilayah');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((r) => /\/reports\/(?:trend|counts|coverage|imports)|\/prevention\/activities/.test(r))).toEqual([]);
    expect(errors).toEqual([]);
    await page.goto(laporan);
    await note.getByRole('link').click();
    await page.waitForURL(/\/masuk\?ke=/);
    expect(new URL(page.url()).searchParams.get('ke')).toBe(laporan);
    await close();
  });

  it('makes the first administrator from the link on the console, and the link leaves the address bar', async () => {
    await expect.poll(() => server.said(), PATIENCE).toMatch(/\/undangan#\S+/);
    const token = /\/undangan#(\S+)/.exec(server.said())?.[1] ?? '';
    const { page, errors, requests, close } = await open(`/undangan#${token}`);
    await page.getByLabel('Nama lengkap').fill(ADMIN.name);
    expect(page.url()).not.toContain(token);
    await page.getByRole('button', { name: 'Simpan dan mulai' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Nama akun belum sesuai');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('username');
    await page.getByLabel('Nama akun', { exact: true }).fill(ADMIN.login);
    await page.getByLabel('Kata sandi baru').fill('kuda');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('terlalu pendek');
    await page.getByLabel('Kata sandi baru').fill(ADMIN.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/peta$/);
    await expect.poll(() => header(page).textContent(), PATIENCE).toBe('Siti AminahPengelola');
    // Whoever may see reports starts with them.
    await expect.poll(() => page.textContent('.caption h1'), PATIENCE).toMatch(/^Laporan/);
    expect(requests.filter((r) => r.includes(token) && !r.startsWith(`${server.url}/undangan#`))).toEqual([]);
    expect(errors).toEqual([]);
    await page.goto(`/undangan#${token}`);
    await expect.poll(() => page.locator('.sign-in').textContent(), PATIENCE).toContain('sudah dipakai');
    await page.reload();
    await expect.poll(() => page.locator('.sign-in').textContent(), PATIENCE).toContain('Tautan tidak lengkap');
    await close();
  });

  it('goes back to where one came from after a wrong password, and nowhere else', async () => {
    const { page, close } = await open(`/masuk?ke=${encodeURIComponent('/peta/19.04?pilih=19.04.01')}`);
    await signIn(page, { ...ADMIN, password: 'salah sama sekali' });
    await expect.poll(() => page.getByRole('alert').textContent(), PATIENCE).toContain('kata sandi salah');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('password');
    await signIn(page, ADMIN);
    await page.waitForURL(/\/peta\/19\.04\?pilih=19\.04\.01$/);
    await page.goto('/masuk?ke=//example.org/');
    await page.waitForURL(/\/peta$/);
    expect(new URL(page.url()).origin).toBe(server.url);
    await close();
  });

  it('drops what was fetched when somebody signs out, in every tab', async () => {
    const { page, close } = await open(`/masuk?ke=${encodeURIComponent(laporan)}`);
    await signIn(page, ADMIN);
    await page.waitForSelector('.histogram-bar');
    const other = await page.context().newPage();
    await other.goto(laporan);
    await other.waitForSelector('.histogram-bar');
    await header(page).click();
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.waitForURL(/\/masuk\?keluar=1/);
    await expect.poll(() => page.locator('.sign-in').textContent(), PATIENCE).toContain('Anda sudah keluar');
    await page.goBack();
    for (const tab of [page, other]) {
      await expect.poll(() => tab.locator('.sight-note').textContent(), PATIENCE).toContain('internal sampai dirilis');
      expect(await tab.locator('.histogram-bar').count()).toBe(0);
    }
    await close();
  });

  it('invites an operator, who sees the own area and the public view of the others', async () => {
    const { page, close } = await open('/masuk?ke=/akun/pengguna');
    await signIn(page, ADMIN);
    await page.getByRole('button', { name: 'Tambah pengguna' }).click();
    await page.getByLabel('Nama lengkap').fill(OPERATOR.name);
    await page.getByLabel('Nama akun', { exact: true }).fill(OPERATOR.login);
    await page.getByRole('button', { name: 'Buat akun' }).click();
    await expect.poll(() => page.getByRole('alert').textContent(), PATIENCE).toContain('satu kabupaten/kota');
    await page.getByRole('combobox', { name: 'Wilayah' }).fill('bangka tengah');
    await page.getByRole('option', { name: /Kabupaten Bangka Tengah/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Buat akun' }).click();
    const link = (await page.locator('.once code').textContent()) ?? '';
    expect(link).toMatch(/\/undangan#/);
    expect(await page.locator('.once').textContent()).toContain('tidak mengirim surel');
    await expect.poll(() => page.locator('tbody tr', { hasText: OPERATOR.name }).textContent(), PATIENCE).toContain('diundang');
    await close();

    const operator = await open(link);
    await operator.page.getByLabel('Kata sandi baru').fill(OPERATOR.password);
    await operator.page.keyboard.press('Enter');
    await operator.page.waitForURL(/\/peta\/19\.04$/);
    await operator.page.goto(`${laporan}&pilih=19.04`);
    await expect.poll(() => operator.page.locator('.sight-note').textContent(), PATIENCE).toContain('Kab. Bangka Tengah');
    expect(await operator.page.locator('.absence').textContent()).toMatch(/^Internal 6$/);
    await expect.poll(() => header(operator.page).textContent(), PATIENCE).toContain('Operator · Kab. Bangka Tengah');
    await operator.page.goto('/akun/audit');
    await expect.poll(() => operator.page.textContent('.account-page'), PATIENCE).toContain('tidak termasuk wewenang Anda');
    expect(operator.errors).toEqual([]);
    await operator.close();
  });

  it('says that a session ended while the page was open, and keeps the figures on the screen', async () => {
    const operator = await open(`/masuk?ke=${encodeURIComponent(`${laporan}&pilih=19.04`)}`);
    await signIn(operator.page, OPERATOR);
    await operator.page.waitForSelector('.histogram-bar');
    await operator.page.waitForSelector('.profile .origin-figures');
    const { page, close } = await open('/masuk?ke=/akun/pengguna');
    await signIn(page, ADMIN);
    await page.getByRole('button', { name: `Ubah ${OPERATOR.name}` }).click();
    await page.getByRole('button', { name: 'Nonaktifkan' }).click();
    await page.getByRole('button', { name: 'Aktifkan lagi' }).waitFor();
    await page.getByRole('button', { name: 'Aktifkan lagi' }).click();
    await page.getByRole('button', { name: 'Nonaktifkan' }).waitFor();
    const figures = await operator.page.textContent('.profile .origin-figures');
    // The trend comes when its place comes near the view.
    await operator.page.locator('.profile .trend-panel').scrollIntoViewIfNeeded();
    await operator.page.locator('.profile .segments label:not(:has(:checked))').first().click();
    await expect.poll(() => operator.page.locator('.session-ended').textContent(), PATIENCE).toContain('Sesi berakhir');
    expect(await operator.page.textContent('.profile .origin-figures')).toBe(figures);
    expect(await operator.page.locator('.histogram-bar').count()).toBeGreaterThan(0);
    await operator.page.getByRole('link', { name: 'Masuk lagi' }).click();
    await signIn(operator.page, OPERATOR);
    await operator.page.waitForURL(/\/peta\/19\?.*pilih=19\.04/);
    await expect.poll(() => operator.page.locator('.session-ended').count(), PATIENCE).toBe(0);
    await operator.close();
    await close();
  });

  it('makes an API key that is shown once, and ends it', async () => {
    const { page, close } = await open('/masuk?ke=/akun');
    await signIn(page, ADMIN);
    await page.getByRole('button', { name: 'Buat kunci' }).click();
    await page.getByLabel('Nama kunci').fill('Kiriman SiGapLapor');
    await page.getByRole('button', { name: 'Buat kunci' }).click();
    const secret = (await page.locator('.once code').textContent()) ?? '';
    expect(secret).toMatch(/^prk_/);
    await page.reload();
    await page.getByRole('button', { name: 'Akhiri kunci Kiriman SiGapLapor' }).click();
    await expect.poll(() => page.locator('tr', { hasText: 'Kiriman SiGapLapor' }).textContent(), PATIENCE).toContain('diakhiri');
    expect(await page.content()).not.toContain(secret);
    await close();
  });

  it('tells in the audit log who did what, narrowed by an address', async () => {
    const { page, close } = await open('/masuk?ke=/akun/audit');
    await signIn(page, ADMIN);
    await expect
      .poll(() => page.locator('.audit-entry').first().textContent(), PATIENCE)
      .toContain(`${ADMIN.login} (Pengelola) masuk`);
    await page.getByLabel('Tindakan').selectOption('key_changed');
    await page.waitForURL(/tindakan=key_changed/);
    await expect.poll(() => page.locator('.audit-entry').count(), PATIENCE).toBe(2);
    const lines = await page.locator('.audit-entry p').allTextContents();
    expect(lines[0]).toContain('mengakhiri kunci API');
    expect(lines[1]).toContain('membuat kunci API');
    await page.locator('.audit-entry summary').first().click();
    expect(await page.locator('.audit-entry').first().textContent()).toMatch(/Sidik baris ini[0-9a-f]{64}/);
    await close();
  });

  for (const [device, options] of Object.entries({
    desktop: DESKTOP,
    phone: PHONE,
    dark: { ...DESKTOP, colorScheme: 'dark' as const },
  })) {
    it(`has no findings of axe and no sideways scrolling on the account screens (${device})`, async () => {
      const { page, errors, close } = await open('/masuk?ke=/akun', { ...options, bypassCSP: true });
      const check = async (where: string) => {
        await page.waitForLoadState('networkidle');
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect({ where, findings: await axeFindings(page), wide: wide > 0 }).toEqual({ where, findings: [], wide: false });
      };
      await page.getByRole('button', { name: 'Masuk', exact: true }).click();
      await check('sign-in with an error');
      await page.goto('/undangan');
      await check('a link without its token');
      await page.goto(laporan);
      await page.waitForSelector('.legend-empty');
      await check('map of a guest');
      await page.goto('/masuk?ke=/akun');
      await signIn(page, ADMIN);
      await page.getByRole('button', { name: 'Aktifkan', exact: true }).click();
      await page.waitForSelector('.qr');
      await page.getByRole('button', { name: 'Buat kunci' }).click();
      await header(page).click();
      await page.waitForSelector('.account-menu a');
      await check('own account, menu open');
      await page.goto('/akun/pengguna');
      await page.getByRole('button', { name: 'Tambah pengguna' }).click();
      await page.getByRole('combobox', { name: 'Wilayah' }).fill('bangka');
      await page.locator('.region-options [role=option]').first().waitFor();
      await check('users, picking a region');
      await page.reload();
      await page.getByRole('button', { name: `Ubah ${OPERATOR.name}` }).click();
      await check('one user');
      await page.goto('/akun/audit');
      await page.locator('.audit-entry summary').first().click();
      await check('audit log');
      expect(errors).toEqual([]);
      await close();
    });
  }

  it('asks for the second factor once it is on, and takes a recovery code in its place', async () => {
    const { page, errors, close } = await open('/masuk?ke=/akun');
    await signIn(page, ADMIN);
    await page.getByRole('button', { name: 'Aktifkan', exact: true }).click();
    const shown = (await page.locator('.secret code').first().textContent()) ?? '';
    expect(await page.locator('.qr').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    const totp = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(' ', '')) });
    await page.getByLabel('Kode dari aplikasi').fill(totp.generate());
    await page.keyboard.press('Enter');
    await page.waitForSelector('.recovery-codes li');
    const [recovery = ''] = await page.locator('.recovery-codes li').allTextContents();
    await page.getByRole('button', { name: 'Sudah saya simpan' }).click();
    expect(await page.content()).not.toContain(recovery);
    await header(page).click();
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.waitForURL(/\/masuk/);
    await signIn(page, ADMIN);
    const code = page.getByLabel('Kode', { exact: true });
    await code.waitFor();
    expect(await code.getAttribute('autocomplete')).toBe('one-time-code');
    expect(await code.evaluate((field) => field === document.activeElement)).toBe(true);
    await code.fill('000000');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').textContent(), PATIENCE).toContain('Kode salah');
    await code.fill(recovery);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/peta/);
    await expect.poll(() => header(page).textContent(), PATIENCE).toContain(ADMIN.name);
    // The refused code is the one answer that the console may speak of.
    expect(errors.filter((e) => !e.includes('401'))).toEqual([]);
    await close();
  });

  it('locks a login after wrong passwords and counts down until it can be tried again', async () => {
    const { page, close } = await open('/masuk');
    for (let i = 0; i < 6; i++) {
      await signIn(page, { login: 'tidak.ada', password: `salah sekali ${i}` });
      await page.getByRole('button', { name: 'Masuk', exact: true }).waitFor();
      await page.waitForLoadState('networkidle');
    }
    await expect.poll(() => page.locator('.form-error').textContent(), PATIENCE).toMatch(/Dapat dicoba lagi dalam \d+ detik/);
    await close();
  });
});

describe('a laptop', () => {
  it('says who one is without signing in, and what would change that', async () => {
    const { page, errors, close } = await visit(browser, '/peta/19');
    await expect.poll(() => header(page).textContent(), PATIENCE).toBe('Administrator lokal');
    await header(page).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.account-menu').textContent(), PATIENCE)
      .toMatch(/tidak perlu masuk.*PUBLIC_URL.*Pengguna.*Catatan audit/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.account-menu').isVisible()).toBe(false);
    expect(await header(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.goto('/masuk');
    await expect.poll(() => page.textContent('.sign-in h1'), PATIENCE).toBe('Di komputer ini tidak perlu masuk');
    expect(errors).toEqual([]);
    await close();
  });
});
