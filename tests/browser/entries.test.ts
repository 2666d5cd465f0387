import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { DESKTOP, launch, PHONE, type Visit, visit } from './browser.ts';

const PATIENCE = { timeout: 20_000 };
/** Milliseconds between keys of somebody who types fluently. */
const KEY_MS = 60;
const ENTRIES = '**/api/v1/reports/entries';

let browser: Browser;
beforeAll(async () => {
  browser = await launch({ webgl: false });
});
afterAll(async () => {
  await browser.close();
  await takeBackAll();
});

/** Takes the notes of this file back, newest first: other tests share the product. */
async function takeBackAll(): Promise<void> {
  const imports = `${inject('productUrl')}/api/v1/reports/imports`;
  const { items } = (await (await fetch(imports)).json()) as { items: { id: number; file: string; undoneAt: string | null }[] };
  for (const { id, file, undoneAt } of items)
    if (file === 'catatan cepat' && undoneAt === null) await fetch(`${imports}/${id}/undo`, { method: 'POST' });
}

/** Events of preliminary information noted for today, as the server counts them. */
async function counted(): Promise<number> {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  const path = `/api/v1/reports/counts?by=origin&origin=informasi_awal&code=19.04.01&from=${today}&to=${today}`;
  const { rows } = (await (await fetch(`${inject('productUrl')}${path}`)).json()) as { rows: { informasi_awal: number }[] };
  return rows.reduce((sum, row) => sum + row.informasi_awal, 0);
}

/** Types and presses as a hand does; counts the keys. */
function typist(page: Page) {
  let keys = 0;
  const press = async (key: string) => {
    keys++;
    await page.keyboard.press(key);
    await page.waitForTimeout(KEY_MS);
  };
  return {
    press,
    keys: () => keys,
    type: async (text: string) => {
      for (const letter of text) await press(letter === ' ' ? 'Space' : letter);
    },
  };
}

/** The form, once its lists are there and the page is kept for opening without network. */
async function opened(page: Page): Promise<void> {
  await page.locator('.entry-form').waitFor(PATIENCE);
  await page.locator('[data-offline="kept"]').waitFor(PATIENCE);
}
const firstField = (page: Page) => page.getByRole('combobox', { name: 'Apa yang terjadi' });
const line = (page: Page, words: string) => page.locator('.entry-list > li').filter({ hasText: words });
const stateOf = (page: Page, words: string) => line(page, words).locator('.entry-mark').textContent();
const waits = 'Tersimpan di peramban';
/** A note of today in Koba, by keyboard, of one event. */
async function note(page: Page, words: string): Promise<void> {
  expect(await firstField(page).evaluate((field) => field === document.activeElement)).toBe(true);
  for (const text of ['uang', 'koba', '', '', words]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await line(page, words).waitFor(PATIENCE);
}
const sendNow = (page: Page) => page.getByRole('button', { name: 'Kirim sekarang' }).click();

describe('quick notes', () => {
  let desk: Visit;
  beforeAll(async () => {
    desk = await visit(browser, '/data/catat', DESKTOP);
    await opened(desk.page);
  });
  afterAll(() => desk.close());

  it('take one hand and no mouse: six fields, one key press each to go on, ready for the next', async () => {
    const { page, errors } = desk;
    const before = await counted();
    const hand = typist(page);
    const start = Date.now();
    for (const text of ['uang', 'koba', '', '', 'amplop dibagikan di pasar pagi']) {
      await hand.type(text);
      await hand.press('Enter');
    }
    console.log(`quick note: ${hand.keys()} keys, ${((Date.now() - start) / 1000).toFixed(1)} s at ${KEY_MS} ms per key`);
    expect(hand.keys()).toBe(43);
    await line(page, 'amplop').waitFor(PATIENCE);
    expect(await stateOf(page, 'amplop')).toBe(waits);
    // The next one, taken back before it leaves.
    await note(page, 'salah ketik');
    await line(page, 'salah ketik').getByRole('button', { name: 'Batalkan' }).click();
    await line(page, 'salah ketik').waitFor({ state: 'detached' });
    await sendNow(page);
    await expect.poll(() => stateOf(page, 'amplop'), PATIENCE).toBe('Terkirim');
    expect(await counted()).toBe(before + 1);
    expect(errors).toEqual([]);
  });

  it('wait in the browser without network, through a reload, and arrive once each when it is back', async () => {
    const { page } = desk;
    const context = page.context();
    const before = await counted();
    await context.setOffline(true);
    for (const words of ['luring satu', 'luring dua', 'luring tiga']) {
      await note(page, words);
      expect(await stateOf(page, words)).toBe(waits);
    }
    const answer = await page.reload();
    expect(answer?.fromServiceWorker()).toBe(true);
    await page.locator('.entry-form').waitFor(PATIENCE);
    // Nobody can say who sits there: what was written stays locked, and new notes can be written.
    await line(page, 'Isi terkunci').first().waitFor(PATIENCE);
    expect(await line(page, 'luring').count()).toBe(0);
    await note(page, 'luring empat');
    // A network that comes back loses answers at first.
    let lost = 0;
    await page.route(`${ENTRIES}/key`, (route) => (lost++ === 0 ? route.abort() : route.continue()));
    await context.setOffline(false);
    for (const words of ['luring satu', 'luring dua', 'luring tiga', 'luring empat'])
      await expect.poll(() => stateOf(page, words), PATIENCE).toBe('Terkirim');
    await page.unroute(`${ENTRIES}/key`);
    expect(lost).toBeGreaterThan(1);
    expect(await counted()).toBe(before + 4);
  });

  it('are not doubled when the answer is lost on its way, nor by a second tab', async () => {
    const { page } = desk;
    const context = page.context();
    const before = await counted();
    let cut = 0;
    await page.route(ENTRIES, async (route) => {
      await route.fetch();
      cut++;
      await route.abort();
    });
    await note(page, 'jawaban hilang');
    await sendNow(page);
    await expect.poll(() => cut, PATIENCE).toBe(1);
    expect(await counted()).toBe(before + 1);
    await expect.poll(() => firstField(page).evaluate((field) => field === document.activeElement), PATIENCE).toBe(true);
    expect(await stateOf(page, 'jawaban hilang')).toBe(waits);
    await note(page, 'dari dua tab');
    await page.unroute(ENTRIES);
    // Both tabs begin to send what waits.
    const second = await context.newPage();
    await Promise.all([second.goto('/data/catat'), sendNow(page)]);
    for (const words of ['jawaban hilang', 'dari dua tab']) {
      await expect.poll(() => stateOf(page, words), PATIENCE).toBe('Terkirim');
      await expect.poll(() => stateOf(second, words), PATIENCE).toBe('Terkirim');
    }
    expect(await counted()).toBe(before + 2);
    await second.close();
  });

  it('that the server puts aside say why and are corrected in place', async () => {
    const { page } = desk;
    const before = await counted();
    await page.route(ENTRIES, async (route) => {
      const body = route.request().postDataJSON() as { notes: { issue: string }[] };
      // As from a list that was kept before an issue was renamed.
      await route.continue({
        postData: JSON.stringify({ ...body, notes: body.notes.map((n) => ({ ...n, issue: 'isu_lama' })) }),
      });
    });
    await page.bringToFront();
    await firstField(page).focus();
    await note(page, 'isu berganti nama');
    await sendNow(page);
    await expect.poll(() => line(page, 'isu berganti nama').textContent(), PATIENCE).toContain('bukan isu yang dikenal');
    expect(await counted()).toBe(before);
    await page.getByRole('button', { name: 'Perbaiki' }).click();
    await page.getByRole('button', { name: 'Simpan perbaikan' }).click();
    await sendNow(page);
    await expect.poll(() => stateOf(page, 'isu berganti nama'), PATIENCE).toBe('Terkirim');
    expect(await counted()).toBe(before + 1);
  });

  it('are never lost unsaid: a browser that keeps nothing says so first, a full one leaves the words in the form', async () => {
    const before = await counted();
    const blocked = await visit(browser, '/sumber', DESKTOP);
    await blocked.page.addInitScript('indexedDB.open = () => { throw new DOMException("blocked", "SecurityError"); }');
    await blocked.page.goto('/data/catat');
    await blocked.page.getByText('Peramban ini tidak mau menyimpan').waitFor(PATIENCE);
    await note(blocked.page, 'langsung dikirim');
    await expect.poll(() => stateOf(blocked.page, 'langsung dikirim'), PATIENCE).toBe('Terkirim');
    expect(await counted()).toBe(before + 1);
    await blocked.close();

    const { page } = desk;
    await page.evaluate(`IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }`);
    await firstField(page).focus();
    for (const text of ['uang', 'koba', '', '', 'tidak muat']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => page.getByRole('alert').textContent(), PATIENCE).toContain('menolak menyimpan');
    expect(await page.getByLabel('Catatan singkat').inputValue()).toBe('tidak muat');
    expect(await line(page, 'tidak muat').count()).toBe(0);
  });

  it('are refused in the form with words and focus when something is missing; axe finds nothing, wide, small, light and dark', async () => {
    for (const options of [DESKTOP, { ...PHONE, colorScheme: 'dark' as const }]) {
      const { page, close } = await visit(browser, '/data/catat', { ...options, bypassCSP: true });
      await page.locator('.entry-form').waitFor(PATIENCE);
      await page.getByRole('button', { name: 'Simpan' }).click();
      expect(await firstField(page).getAttribute('aria-invalid')).toBe('true');
      await firstField(page).fill('asn');
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.viewport.width);
      await close();
    }
  });
});

describe('the handling screen', () => {
  it('says first what is late, keeps origins apart, and shows each case with its rule; axe finds nothing', async () => {
    for (const options of [DESKTOP, PHONE]) {
      const { page, errors, close } = await visit(browser, '/data/penanganan?wilayah=19', { ...options, bypassCSP: true });
      await expect
        .poll(() => page.locator('.handling-said').textContent(), PATIENCE)
        .toMatch(/^\d+ perkara lewat tenggat di \d kabupaten\/kota/);
      await page.locator('.case-table tbody tr').first().waitFor(PATIENCE);
      expect(await page.locator('.funnel h3').allTextContents()).toEqual(['Laporan', 'Temuan', 'Informasi awal']);
      await page.locator('.case-table a').first().click();
      await expect.poll(() => page.locator('.rule-list :target').textContent(), PATIENCE).toMatch(/hari .*Pasal \d+/);
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.viewport.width);
      expect(errors).toEqual([]);
      await close();
    }
  });

  it('keeps its choices in the address, opens an area, and gives the list as a file', async () => {
    const { page, close } = await visit(browser, '/data/penanganan?wilayah=19', DESKTOP);
    const table = page.locator('section[aria-labelledby="handling-table"]');
    await table.getByText('Temuan', { exact: true }).click(PATIENCE);
    await table.getByText('Isu', { exact: true }).first().click();
    await page.waitForURL(/wilayah=19&menurut=isu&asal=temuan/);
    await page.locator('section[aria-labelledby="handling-deadlines"] tbody a').first().click();
    await page.waitForURL(/wilayah=19\.\d\d/);
    await page.locator('.case-table tbody tr').first().waitFor(PATIENCE);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Unduh CSV' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^tenggat-perkara-19\.\d\d-\d{4}-\d\d-\d\d\.csv$/);
    await close();
  });
});
