import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { launch, PHONE, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const VIEW = '/peta/19?penyebut=dpt&pilih=19.04';

/** Colours that a PNG has on at least so many pixels. */
function colorsIn(bytes: Buffer, least: number): Set<string> {
  const { data } = PNG.sync.read(bytes);
  const counts = new Map<string, number>();
  for (let i = 0; i < data.length; i += 4) {
    const hex = `#${data.subarray(i, i + 3).toString('hex')}`;
    counts.set(hex, (counts.get(hex) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([hex, n]) => (n >= least ? [hex] : [])));
}

describe('downloads of what is on the screen', () => {
  it('are a keyboard away; the slide has the colours of the legend, and says what the caption says', async () => {
    const { page, errors, close } = await visit(browser, VIEW);
    await page.waitForSelector('.histogram-swatch');
    const legend = await page
      .locator('.histogram-bar')
      .evaluateAll((bars) =>
        bars.flatMap((bar) =>
          bar.querySelector('.histogram-count')?.textContent
            ? [getComputedStyle(bar.querySelector('.histogram-swatch') as Element).backgroundColor]
            : [],
        ),
      );
    const hexes = legend.map(
      (rgb) => `#${(rgb.match(/\d+/g) ?? []).map((n) => Number(n).toString(16).padStart(2, '0')).join('')}`,
    );
    expect(hexes.length).toBeGreaterThan(2);
    await page.locator('summary', { hasText: 'Unduh' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.download-list');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('1920 × 1080');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^petarawan-laporan-kabkota-19-v\d+\.png$/);
    const png = colorsIn(readFileSync(await download.path()), 2_000);
    for (const hex of hexes) expect(png.has(hex), hex).toBe(true);

    const title = (await page.textContent('.caption h1')) ?? '';
    const links = page.locator('.download-list a');
    const hrefs = await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(hrefs).toHaveLength(7);
    for (const href of hrefs.slice(1)) {
      const answer = await page.request.get(href);
      expect(answer.status(), href).toBe(200);
      if (/map\.svg|\/csv\?|\/geojson\?/.test(href)) expect(await answer.text()).toContain(title);
    }
    expect(errors).toEqual([]);
    await close();
  });

  it('can all be reached on a phone', async () => {
    const { page, close } = await visit(browser, VIEW, PHONE);
    await page.locator('summary', { hasText: 'Unduh' }).click();
    const last = page.locator('.download-list a').last();
    await last.scrollIntoViewIfNeeded();
    const [download] = await Promise.all([page.waitForEvent('download'), last.click()]);
    expect(download.suggestedFilename()).toMatch(/\.geojson$/);
    await close();
  });
});
