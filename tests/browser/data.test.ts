import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { DESKTOP, launch, PHONE, type Visit, visit } from './browser.ts';

const PATIENCE = { timeout: 30_000 };
/** Two good rows, one whose regency nobody calls so, one with a day that no calendar has; a column of names that is never read. */
const FILE = {
  name: 'laporan uji.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'No Register;Asal;Isu;Kab/Kota;Tgl Kejadian;Nama Pelapor;Warna',
      'UJI-1;laporan;politik uang;Kabupaten Bangka Tengah;14/02/2024;Budi;biru',
      'UJI-2;temuan;netralitas asn;Kabupaten Bangka Tengah;15/02/2024;Siti;biru',
      'UJI-3;laporan;politik uang;Kab Bateng;16/02/2024;Ani;biru',
      'UJI-4;laporan;politik uang;Kabupaten Bangka Tengah;31/02/2024;Ani;biru',
    ].join('\n'),
  ),
};

let browser: Browser;
beforeAll(async () => {
  browser = await launch({ webgl: false });
});
afterAll(() => browser.close());

const open = (path: string, options: Parameters<typeof visit>[2] = DESKTOP): Promise<Visit> =>
  visit(browser, path, { ...options, bypassCSP: true });

/** The text of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const primary = (page: Page) => page.locator('.action-bar .button.primary');

async function undoByKeyboard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Batalkan impor ini' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), PATIENCE).toContain('Batalkan impor ini?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.textContent('.result'), PATIENCE).toMatch(/^Dibatalkan /);
}

describe('the data screen', () => {
  it('takes a file through columns, dry run and import; a held row is corrected by keyboard, taken in, and all is undone', async () => {
    const { page, errors, close } = await open('/data?kanal=sigaplapor');
    await page.setInputFiles('input[type=file]', FILE);
    await expect.poll(() => focused(page), PATIENCE).toBe('Kolom berkas dibaca sebagai apa');
    const line = (header: string) =>
      page.locator('.column-table tr', { has: page.getByRole('rowheader', { name: header, exact: true }) });
    await expect.poll(() => line('Nama Pelapor').textContent(), PATIENCE).toContain('identitas orang');
    expect(await line('Warna').textContent()).toContain('judul tidak dikenal');
    expect(await page.textContent('.imports')).not.toContain('Budi');

    // Without a place the file cannot be read: that is said, and the way on stays closed.
    const place = page.getByLabel('Judul “Kab/Kota” dibaca sebagai');
    await place.selectOption('');
    await primary(page).click({ force: true });
    expect(await page.locator('.action-bar').textContent()).toContain('Kolom wajib belum ada');
    await place.selectOption('kabupaten_kota');
    expect(await axeFindings(page)).toEqual([]);
    await primary(page).click();

    await expect
      .poll(() => page.textContent('.result'), PATIENCE)
      .toBe('Bila diimpor, 4 baris dibaca: 2 baru dan 2 menunggu perbaikan.');
    expect(await focused(page)).toBe('Uji coba: apa yang akan terjadi');
    await expect.poll(() => primary(page).getAttribute('aria-disabled'), PATIENCE).toBe('false');
    await primary(page).click();
    await page.waitForURL(/[?&]impor=\d+/);
    await expect.poll(() => page.textContent('.result'), PATIENCE).toBe('4 baris dibaca: 2 baru dan 2 menunggu perbaikan.');
    expect(await focused(page)).toBe(FILE.name);
    const imported = page.url();

    // The focus begins on the wrong cell; it is written over, sent, and the next row moves up.
    const cell = page.locator('[role="gridcell"][tabindex="0"]');
    await cell.waitFor();
    expect(await cell.textContent()).toContain('Kab Bateng');
    await cell.focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain('Kab Bateng');
    await page.keyboard.type('Kabupaten Bangka Tengah');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.textContent('.correction-result'), PATIENCE).toContain('1 baris masuk.');
    await expect.poll(() => page.locator('.grid tbody tr').count(), PATIENCE).toBe(1);
    expect(await page.textContent('.grid')).toContain('31/02/2024');
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('link', { name: /^Lihat impor / }).click();
    await expect.poll(() => page.textContent('.result'), PATIENCE).toBe('1 baris dibaca: 1 baru.');
    // The log tells who took it in, under the import the row came from.
    expect(await page.textContent('.import-head')).toContain('administrator lokal');
    await undoByKeyboard(page);
    await page.goto(imported);
    await expect.poll(() => page.locator('.grid tbody tr').count(), PATIENCE).toBe(2);
    await undoByKeyboard(page);
    expect(await page.locator('.grid').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  }, 240_000);

  it('asks before an unfinished file is left, and keeps it when the answer is no', async () => {
    const { page, close } = await open('/data');
    await page.setInputFiles('input[type=file]', FILE);
    await page.locator('.column-table').waitFor();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.getByRole('link', { name: 'Peta', exact: true }).click();
    await expect.poll(() => asked.length, PATIENCE).toBe(1);
    expect(asked[0]).toContain(FILE.name);
    expect(new URL(page.url()).pathname).toBe('/data');
    // Another language is no way out.
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await expect.poll(() => page.textContent('.imports h1'), PATIENCE).toBe('What the columns are read as');
    expect(asked.length).toBe(1);
    await close();
  });

  it('has no findings and no sideways scrolling on a phone, at the start and with a file', async () => {
    const { page, close } = await open('/data', PHONE);
    await page.locator('.import-list').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.setInputFiles('input[type=file]', FILE);
    await page.locator('.column-table').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await close();
  });
});
