import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { DESKTOP, launch, PHONE, visit } from './browser.ts';

const PATIENCE = { timeout: 20_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch({ webgl: false });
});
afterAll(() => browser.close());

const cell = (page: Page, row: number, column: number) => page.locator(`[data-row="${row}"][data-column="${column}"]`);
const focused = (page: Page) =>
  page.evaluate(() => {
    const { row, column } = (document.activeElement as HTMLElement).dataset;
    return [row, column];
  });

describe('the coverage calendar', () => {
  it('is walked by keyboard, says each cell, and records one that can be taken back', async () => {
    const { page, errors, close } = await visit(browser, '/data/cakupan?wilayah=19', DESKTOP);
    await page.locator('.cov-matrix').waitFor(PATIENCE);
    expect(await page.locator('.cov-sentence').textContent()).toMatch(/ 7 kabupaten\/kota (?:belum|sudah) melapor untuk /);
    await cell(page, 0, 2).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toEqual(['1', '3']);
    const target = cell(page, 1, 3);
    const before = await target.getAttribute('aria-label');
    expect(before).toMatch(/^Kabupaten \S.*, .*\d{4}: (?:lapor|nihil|belum|tidak)/);
    await page.keyboard.press('t');
    await page.locator('.cov-notice', { hasText: /^Tercatat: / }).waitFor(PATIENCE);
    expect(await target.getAttribute('aria-label')).toBe(before?.replace(/: [^:]*$/, ': tidak terjangkau'));
    // The next row has the focus, as in a sheet that is filled downwards.
    expect(await focused(page)).toEqual(['2', '3']);
    await page.keyboard.press('Control+z');
    await page.locator('.cov-notice', { hasText: /^Dibatalkan: / }).waitFor(PATIENCE);
    expect(await target.getAttribute('aria-label')).toBe(before);
    expect(errors).toEqual([]);
    await close();
  }, 60_000);

  it('fits a phone: the names stay, the periods scroll, the page does not', async () => {
    const { page, close } = await visit(browser, '/data/cakupan?wilayah=19.04', { ...PHONE, bypassCSP: true });
    await page.locator('.cov-matrix').waitFor(PATIENCE);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    const left = () => page.locator('tbody .cov-name').first().boundingBox();
    const there = await left();
    await page.locator('.cov-scroll').evaluate((scroller) => scroller.scrollTo({ left: 0 }));
    expect((await left())?.x).toBe(there?.x);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  }, 60_000);
});
