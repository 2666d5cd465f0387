import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, pointIn, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch({ webgl: false });
});
afterAll(() => browser.close());

describe('a browser without WebGL', () => {
  it('keeps the drawing, with hover, click and keyboard', async () => {
    const { page, errors, close } = await visit(browser, '/peta/19');
    expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
    const { x, y } = await pointIn(page, '19.02');
    await page.mouse.move(x, y);
    await page.waitForSelector('.hover-card >> text=Kabupaten Belitung');
    await page.mouse.click(x, y);
    await page.waitForURL(/pilih=19\.02/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/peta\/19\.02/);
    await page.waitForSelector('.map-areas path[data-code^="19.02."]');
    expect(await page.getAttribute('.map-widget', 'data-renderer')).toBe('drawing');
    expect(errors).toEqual([]);
    await close();
  });

  it('draws every kecamatan of the nation too', async () => {
    const { page, close } = await visit(browser, '/peta?tingkat=kecamatan');
    await expect.poll(() => page.locator('.map-areas path').count(), { timeout: 90_000 }).toBeGreaterThanOrEqual(7280);
    await close();
  });
});
