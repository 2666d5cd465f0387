import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { report } from '../../server/src/testing/builders.ts';
import { axeFindings } from './axe.ts';
import { launch, PHONE } from './browser.ts';
import { openPeopled, type Peopled } from './openPeopled.ts';

const PATIENCE = { timeout: 60_000 };
const PEOPLE = { siti: 'perencana', rina: 'perencana', tono: 'pembaca' } as const;

let peopled: Peopled<keyof typeof PEOPLE>;
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
  const of = (n: number, code: string, day: string) => report({ n, code, day });
  peopled = await openPeopled(
    [of(41, '19.04', '2024-10-03'), of(9, '19.01', '2024-10-09'), of(22, '19.71', '2024-10-20')],
    PEOPLE,
  );
});
afterAll(async () => {
  await browser.close();
  await peopled.close();
});

const pageOf = (login: keyof typeof PEOPLE | null, options?: BrowserContextOptions) => peopled.pageOf(browser, login, options);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
/** Titles of the slides in their order. */
const titles = (page: Page) => page.locator('.deck-row-words').allTextContents();
const state = (page: Page) => page.locator('.deck-save').textContent();
const isSaved = (page: Page, word = 'Tersimpan') => expect.poll(() => state(page), PATIENCE).toMatch(new RegExp(`^${word}`));
/** The preview shows a slide that could be drawn. */
const preview = (page: Page) =>
  expect
    .poll(() => page.locator('.deck-sheet img').evaluate((img) => (img as HTMLImageElement).naturalWidth > 0), PATIENCE)
    .toBe(true);

/** Makes a deck and answers its path. */
async function makeDeck(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await button(page, 'Buat paparan').click();
  await page.waitForURL(/\/paparan\/\d+/, PATIENCE);
  await page.waitForSelector('.deck-row');
  return new URL(page.url()).pathname;
}

describe('a deck in the browser', () => {
  it('is made by a planner, put in order by keyboard, written, found again, refreshed and taken to the meeting', async () => {
    const page = await pageOf('siti');
    await page.goto('/peta/19?lapisan=laporan&dari=2024-10-01&pilih=19.04');
    await page.locator('.profile-actions').getByRole('link', { name: 'Paparan' }).click();
    await page.waitForURL('**/paparan?area=19.04&**');
    await expect.poll(() => page.locator('.deck-new').textContent(), PATIENCE).toContain('Bangka Tengah');
    expect(await page.locator('.deck-filter summary').textContent()).toContain('1 Okt 2024');
    expect(await axeFindings(page)).toEqual([]);

    const path = await makeDeck(page, '/paparan?area=19');
    await preview(page);
    const before = await titles(page);
    expect(before.length).toBeGreaterThan(2);
    expect(await page.locator('.deck-standing').textContent()).toContain('INTERNAL');
    expect(await axeFindings(page)).toEqual([]);

    // The second slide goes one place down, the last is left out.
    await page.locator('.deck-row-choose[aria-current]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    const [first, second = '', third = '', ...rest] = before;
    await expect.poll(() => titles(page)).toEqual([first, third, second, ...rest]);
    expect(await page.locator('.deck-list > [role=status]').textContent()).toBe(
      `${second}: sekarang nomor 3 dari ${before.length}.`,
    );
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(second);
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.deck-row-off').count()).toBe(1);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');

    await field(page, 'Judul salindia').fill('Tiga wilayah paling banyak dilaporkan');
    await field(page, 'Catatan pembicara').fill('Mulai dari cakupan.');
    await isSaved(page);
    await preview(page);
    await page.reload();
    await page.waitForSelector('.deck-row');
    expect(await titles(page)).toEqual([first, 'Tiga wilayah paling banyak dilaporkan', second, ...rest]);
    expect(await page.locator('.deck-row-off').count()).toBe(1);
    expect(await field(page, 'Catatan pembicara').inputValue()).toBe('Mulai dari cakupan.');
    await button(page, 'Kembalikan aslinya: Judul salindia').click();
    await expect.poll(() => field(page, 'Judul salindia').inputValue()).toBe(third);
    await isSaved(page);

    await button(page, 'Segarkan angka').click();
    await expect.poll(() => page.locator('.deck-told').textContent(), PATIENCE).toBe('Angka disegarkan: tidak ada yang berubah.');
    expect(await field(page, 'Catatan pembicara').inputValue()).toBe('Mulai dari cakupan.');

    // New reports: what changed is told slide by slide, figures first, and what somebody wrote stays.
    await peopled.test.seed({ reports: [report({ n: 80, code: '19.71', day: '2024-10-21' })] });
    await page.reload();
    await expect.poll(() => page.locator('.deck-note').first().textContent(), PATIENCE).toContain('data yang lebih baru');
    await button(page, 'Segarkan angka').click();
    await expect.poll(() => page.locator('.deck-told').textContent(), PATIENCE).toMatch(/^Angka disegarkan: \d+ angka berubah, /);
    expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('Perubahan');
    const changed = page.locator('.deck-change', { has: page.getByRole('heading', { name: /^Salindia \d+ · Peringkat$/ }) });
    expect(await changed.locator('.deck-changes').first().textContent()).toMatch(/Pangkal ?Pinang.*22.*→.*102/);
    expect(await axeFindings(page)).toEqual([]);
    await changed.getByRole('button', { name: /^Buka salindia/ }).click();
    expect(await page.locator('.deck-row-choose[aria-current] .deck-row-kind').textContent()).toBe('Peringkat');
    await page
      .locator('.deck-row-choose', { hasText: third.slice(0, 20) })
      .first()
      .click();

    await page.locator('.deck-menu summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download', PATIENCE),
      page.getByRole('link', { name: /PPTX/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pptx$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');

    // Whoever may only read sees the same, and nothing to write on.
    const reader = await pageOf('tono');
    await reader.goto('/paparan');
    await reader.locator('.deck-name').first().click();
    await reader.waitForSelector('.deck-row');
    expect(await titles(reader)).toEqual(await titles(page));
    expect(await reader.locator('.deck-list input, .deck-save').count()).toBe(0);
    expect(await field(reader, 'Judul paparan (tampil di sampul)').getAttribute('readonly')).not.toBeNull();

    await page.goto(path);
    await page.getByRole('tab', { name: 'Paparan' }).click();
    await button(page, 'Hapus paparan').click();
    await button(page, 'Ya, hapus').click();
    await page.waitForURL('**/paparan');
    await expect.poll(() => page.locator('.deck-none').count(), PATIENCE).toBe(1);
    // Twenty pictures of slides, several times over, on whatever machine.
  }, 400_000);

  it('merges what two people write, and asks only where both wrote the same', async () => {
    const siti = await pageOf('siti');
    const path = await makeDeck(siti, '/paparan?area=19');
    const rina = await pageOf('rina');
    for (const page of [siti, rina]) {
      await page.goto(path);
      await page.getByRole('tab', { name: 'Paparan' }).click();
    }
    await rina.getByLabel('Judul paparan').fill('Paparan Rina');
    await isSaved(rina);
    await siti.getByLabel('Acara').fill('Forkopimda');
    await isSaved(siti);
    expect(await siti.getByLabel('Judul paparan').inputValue()).toBe('Paparan Rina');
    expect(await state(siti)).toContain('Perubahan orang lain sudah dimasukkan.');

    // Rina has not seen the occasion; both change it.
    await siti.getByLabel('Acara').fill('Forkopimda Juni');
    await isSaved(siti);
    await rina.getByLabel('Acara').fill('Media');
    const conflict = rina.locator('.conflict');
    await conflict.waitFor(PATIENCE);
    expect(await conflict.textContent()).toMatch(/acara.*Forkopimda Juni.*Media/);
    expect(await axeFindings(rina)).toEqual([]);
    await button(rina, 'Simpan isian saya').click();
    await isSaved(rina);
    await siti.reload();
    await expect.poll(() => siti.locator('.deck-standing').textContent(), PATIENCE).toContain('Media');
    expect(await siti.locator('h1').textContent()).toBe('Paparan Rina');
  });

  it('keeps what is written without a network, also over a closed page, and sends it when there is one', async () => {
    const page = await pageOf('siti');
    const path = await makeDeck(page, '/paparan?area=19.04');
    await page.route('**/api/v1/briefings/decks/*', (route) =>
      route.request().method() === 'PUT' ? route.abort('internetdisconnected') : route.continue(),
    );
    await field(page, 'Judul paparan (tampil di sampul)').fill('Ditulis di jalan');
    await isSaved(page, 'Tanpa sambungan');
    const again = await page.context().newPage();
    await page.close();
    await again.goto(path);
    await isSaved(again);
    expect(await again.locator('h1').textContent()).toBe('Ditulis di jalan');
    await again.goto('/paparan');
    await expect.poll(() => again.locator('.deck-cards').textContent(), PATIENCE).toContain('Ditulis di jalan');
    await again.getByRole('link', { name: 'Tampilkan Ditulis di jalan' }).click();
    await again.waitForSelector('.presenter.on .slide.now');
  });

  it('takes a view of the map as a step', async () => {
    const page = await pageOf('siti');
    await makeDeck(page, '/paparan?area=19');
    await page.goto('/peta/19?lapisan=laporan&penyebut=jumlah');
    await page.locator('summary', { hasText: 'Unduh' }).click(PATIENCE);
    const title = await page.locator('.caption h1').textContent();
    await page.locator('summary', { hasText: 'Simpan sebagai langkah paparan' }).click();
    await button(page, 'Simpan langkah').click();
    await page.getByRole('link', { name: 'Buka paparan' }).click(PATIENCE);
    await page.waitForSelector('.deck-row');
    expect((await titles(page)).at(-1)).toBe(title);
    await page.locator('.deck-row-choose').last().click();
    await preview(page);
    expect(await page.getByRole('link', { name: 'Buka di peta' }).getAttribute('href')).toBe('/peta/19?penyebut=jumlah');
  });

  it('can be worked on with a phone, in English, in the dark', async () => {
    const page = await pageOf('rina', { ...PHONE, colorScheme: 'dark' });
    await page.goto('/paparan?bahasa=en');
    await page.waitForSelector('.deck-cards');
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('.deck-name').first().click();
    await page.waitForSelector('.deck-row');
    await preview(page);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);
    const before = await titles(page);
    await page.locator('.deck-row-choose').nth(1).click();
    await button(page, 'Move slide up').click();
    await expect.poll(() => titles(page)).toEqual([before[1], before[0], ...before.slice(2)]);
    await isSaved(page, 'Saved');
    expect(await page.locator('.deck').textContent()).not.toMatch(/Salindia|Unduh|Tersimpan/);
  });

  it('is nothing for a guest, who is told so', async () => {
    const page = await pageOf(null);
    await page.goto('/paparan');
    await expect.poll(() => page.locator('.decks').textContent(), PATIENCE).toContain('Paparan dibuat oleh petugas yang masuk.');
    expect(await button(page, 'Paparan baru').count()).toBe(0);
  });
});
