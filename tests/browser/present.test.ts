import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ensureServerBuilt } from '../../scripts/buildServer.mjs';
import { writeBundle } from '../../server/src/briefings/bundle/writeBundle.ts';
import type { DeckDetail } from '../../server/src/briefings/saved/contract.ts';
import { sampleDeck, samplePictures } from '../../server/src/briefings/testing/sampleDeck.ts';
import { axeFindings } from './axe.ts';
import { launch, PHONE, visit } from './browser.ts';

let browser: Browser;
let folder: string;
let file: string;
beforeAll(async () => {
  await ensureServerBuilt();
  folder = mkdtempSync(join(tmpdir(), 'petarawan-stick-'));
  const path = join(folder, 'paparan rapat #1.html');
  writeFileSync(path, await writeBundle(sampleDeck(), samplePictures));
  file = pathToFileURL(path).href;
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The file of the stick in a browser without network; whatever it asks for, and every error, is written down. */
async function openStick(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 810 }, ...options });
  await context.setOffline(true);
  const asked: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(file);
  return { context, page, asked, errors };
}
const shown = (page: Page) => page.locator('.slide.now h2').textContent();
const pressed = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
async function openNotes(context: BrowserContext, page: Page): Promise<Page> {
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')]);
  await notes.waitForSelector('.notes-slide > svg');
  return notes;
}
const titles = sampleDeck().slides.map(({ title }) => title);

describe('a deck from a stick', () => {
  it('is walked with keys and clickers, asks for nothing, and a reload keeps the place', async () => {
    const { context, page, asked, errors } = await openStick();
    expect(await shown(page)).toBe(titles[0]);
    expect(await page.locator('.slide:visible').count()).toBe(1);
    await pressed(page, 'ArrowRight', 'PageDown', ' ', 'PageDown');
    expect(await shown(page)).toBe(titles[4]);
    await pressed(page, 'ArrowLeft', 'PageUp');
    expect(await page.evaluate(() => location.hash)).toBe('#3');
    await page.reload();
    expect(await shown(page)).toBe(titles[2]);
    await pressed(page, 'End');
    expect(await shown(page)).toBe(titles.at(-1));
    await pressed(page, '2', 'Enter');
    expect(await shown(page)).toBe(titles[1]);
    expect(await page.locator('[data-told]').textContent()).toContain(`2 dari ${titles.length}: ${titles[1]}`);
    // Both times the file itself, and what stands in it.
    expect(asked.filter((url) => !url.startsWith('data:')).map((url) => url.split('#')[0])).toEqual([file, file]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('goes dark and white, and comes back to the same slide', async () => {
    const { context, page } = await openStick();
    await pressed(page, 'PageDown', 'b');
    const blank = page.locator('.presenter-blank');
    expect(await blank.evaluate((e) => getComputedStyle(e).backgroundColor)).toBe('rgb(0, 0, 0)');
    expect((await blank.boundingBox())?.width).toBe(1440);
    await pressed(page, 'w');
    expect(await blank.evaluate((e) => getComputedStyle(e).backgroundColor)).toBe('rgb(255, 255, 255)');
    await pressed(page, 'PageDown');
    expect(await blank.isVisible()).toBe(false);
    expect(await shown(page)).toBe(titles[1]);
    await context.close();
  });

  it('has notes in a second window that follow, steer, and are found again after a reload', async () => {
    const { context, page, errors } = await openStick();
    const notes = await openNotes(context, page);
    await pressed(page, 'PageDown');
    const words = notes.locator('.notes-text');
    expect(await words.textContent()).toContain('Mulai dari cakupan, lalu peringkat.');
    expect(await words.textContent()).toContain('Laporan yang lebih banyak dapat berarti pengawasan yang lebih giat.');
    expect(await words.textContent()).toContain('Data contoh PetaRawan (1 Okt 2026)');
    expect(await notes.locator('.notes-slide > svg').count()).toBe(2);
    expect(await notes.locator('.notes-badge').allTextContents()).toEqual(['DATA CONTOH', 'INTERNAL']);
    await notes.keyboard.press('ArrowRight');
    expect(await shown(page)).toBe(titles[2]);
    await pressed(page, 'b');
    await expect.poll(() => notes.locator('.notes-dark').textContent()).toBe('Layar hadirin gelap');
    await notes.getByRole('button', { name: 'Gelapkan' }).click();
    expect(await page.locator('.presenter-blank').isVisible()).toBe(false);
    // The time has begun with the first step; it is paused by hand.
    await notes.getByRole('button', { name: 'Jeda' }).click();
    await notes.getByRole('button', { name: 'Mulai' }).waitFor();
    await page.reload();
    expect(await shown(page)).toBe(titles[2]);
    await pressed(page, 'PageDown');
    await expect.poll(() => notes.locator('.notes-slides h2').textContent()).toBe(`Sekarang · 4 / ${titles.length}`);
    expect(context.pages()).toHaveLength(2);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('tells a second window of the same file what is shown, where windows may not touch each other', async () => {
    const { context, page } = await openStick();
    await pressed(page, 'PageDown');
    const notes = await context.newPage();
    await notes.goto(`${file}#catatan`);
    await notes.waitForSelector('.notes-slide > svg');
    expect(await notes.locator('.notes-slides h2').textContent()).toBe(`Sekarang · 2 / ${titles.length}`);
    await notes.keyboard.press('PageDown');
    await expect.poll(() => shown(page)).toBe(titles[2]);
    await expect.poll(() => notes.locator('.notes-slides h2').textContent()).toBe(`Sekarang · 3 / ${titles.length}`);
    await context.close();
  });

  it('is printed with one slide per page, whatever the screen shows', async () => {
    const { context, page } = await openStick();
    await pressed(page, 'PageDown', 'b', 'h');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.slide:visible').count()).toBe(titles.length);
    expect(await page.locator('.presenter-bar, .presenter-blank, .presenter-help').filter({ visible: true }).count()).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(titles.length);
    await context.close();
  });

  it('shows all slides at a time and goes to the one that is chosen; the help lists the keys', async () => {
    const { context, page } = await openStick();
    await pressed(page, 'o');
    expect(await page.locator('.slide:visible').count()).toBe(titles.length);
    await page.locator('.slide').nth(3).click();
    expect(await shown(page)).toBe(titles[3]);
    await pressed(page, '?');
    expect(await page.getByRole('dialog').textContent()).toContain('jendela catatan pemapar');
    await pressed(page, 'Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });

  it('is swiped on a phone, with notes below the slide', async () => {
    const { context, page } = await openStick(PHONE);
    const swipe = async (from: number, to: number) =>
      page.evaluate(
        ([x1, x2]) => {
          const slide = document.querySelector('.slide.now') as Element;
          const at = (type: string, x: number) =>
            slide.dispatchEvent(
              new PointerEvent(type, { clientX: x, clientY: 300, pointerType: 'touch', pointerId: 7, bubbles: true }),
            );
          at('pointerdown', x1 as number);
          at('pointerup', x2 as number);
        },
        [from, to],
      );
    await swipe(300, 80);
    expect(await shown(page)).toBe(titles[1]);
    await swipe(80, 300);
    expect(await shown(page)).toBe(titles[0]);
    await swipe(100, 110);
    expect(await shown(page)).toBe(titles[0]);
    await page.getByRole('button', { name: 'Catatan' }).tap();
    expect(await page.locator('.presenter-panel .notes-text').textContent()).toContain('Mulai dari cakupan');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);
    await context.close();
  });

  it('can be read without script: every slide, one below the other', async () => {
    const { context, page } = await openStick({ javaScriptEnabled: false });
    expect(await page.locator('.slide:visible').count()).toBe(titles.length);
    await context.close();
  });

  it('has no barriers that a checker finds', async () => {
    const { context, page } = await openStick({ bypassCSP: true });
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  });
});

describe('a saved deck before an audience', () => {
  let deck: DeckDetail;
  beforeAll(async () => {
    deck = await savedDeck();
  });

  it('has the whole window, keys and notes; without a network it goes on, live map and all, and says so', async () => {
    const { page, errors, close } = await visit(browser, `/paparan/${deck.id}/tampil`);
    const { order } = deck.choices;
    await expect.poll(() => page.locator('.slide.drawn').count(), { timeout: 60_000 }).toBe(order.length);
    expect(await page.locator('.header').count()).toBe(0);
    await pressed(page, 'PageDown');
    // The step of the live map: the map itself, in the colours of its legend.
    await page.waitForSelector('.presenter-live[data-shown="true"] .map-widget[data-renderer="live"]', { timeout: 90_000 });
    expect(await page.locator('.presenter-live h2').first().textContent()).toBe('Langkah satu');
    expect(await page.locator('.live-badge').allTextContents()).toEqual(['INTERNAL', 'DATA CONTOH']);
    const notes = await openNotes(page.context(), page);
    expect(await notes.locator('.notes-text').textContent()).toContain('Catatan langkah satu.');

    await page.context().setOffline(true);
    await expect.poll(() => page.locator('.presenter-notice').textContent()).toBe('Tanpa jaringan · semua salindia siap');
    await pressed(page, 'PageDown');
    expect(await page.locator('.presenter-live[data-shown="true"] h2').first().textContent()).toBe('Langkah dua');
    expect(await page.locator('.presenter-live .histogram-bar').count()).toBeGreaterThan(0);
    for (let i = 2; i < order.length; i++) await pressed(page, 'PageDown');
    expect(await page.evaluate(() => location.hash)).toBe(`#${order.length}`);
    expect(await page.locator('.slide.now .slide-picture > svg').isVisible()).toBe(true);
    expect(await notes.locator('.notes-slides h2').textContent()).toBe(`Sekarang · ${order.length} / ${order.length}`);
    await page.context().setOffline(false);
    await expect.poll(() => page.locator('.presenter-notice').textContent()).toBe('');
    expect(errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await close();
  });

  it('keeps its place in the address, and leaves to the page of the deck', async () => {
    const { page, close } = await visit(browser, `/paparan/${deck.id}/tampil#3`);
    await page.waitForSelector('.slide.now.drawn');
    expect(await page.locator('.presenter-place').textContent()).toBe(`3 / ${deck.choices.order.length}`);
    // The controls come with the hand, and with the focus.
    await page.getByRole('button', { name: 'Tutup' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/paparan/${deck.id}$`));
    await page.waitForSelector('.header');
    await close();
  });

  it('shows the slide as it was drawn where no live map can run', async () => {
    const plain = await launch({ webgl: false });
    const { page, errors, close } = await visit(plain, `/paparan/${deck.id}/tampil#2`);
    await page.waitForSelector('.slide.now.drawn .slide-picture path');
    expect(await page.locator('.presenter-live').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
    await plain.close();
  });
});

/** A deck of the demo province with two steps of the live map behind its cover. */
async function savedDeck(): Promise<DeckDetail> {
  const base = inject('productUrl');
  const send = async (method: string, path: string, body: unknown): Promise<DeckDetail> => {
    const answer = await fetch(`${base}/api/v1/briefings/decks${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: base },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as DeckDetail;
  };
  const made = await send('POST', '', { area: '19', denominator: 'dpt' });
  const parent = { level: 'kabkota', parent: '19' };
  const own = [
    {
      ...{ id: 'own:satu', title: 'Langkah satu', texts: ['Seluruh provinsi.'], notes: 'Catatan langkah satu.' },
      view: { layer: 'laporan', query: { ...parent, denominator: 'dpt' }, mark: '19.04', address: '/peta/19?lapisan=laporan' },
    },
    {
      ...{ id: 'own:dua', title: 'Langkah dua', texts: [], notes: '' },
      view: { layer: 'cakupan', query: parent, mark: null, address: '/peta/19?lapisan=cakupan' },
    },
  ];
  const [cover = '', ...rest] = made.choices.order;
  const order = [cover, ...own.map(({ id }) => id), ...rest.slice(0, 3)];
  return send('PUT', `/${made.id}`, { version: made.version, choices: { ...made.choices, own, order } });
}
