import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Visit, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

type Rgb = [number, number, number];

/** Colours of the legend's classes that hold at least one area, as the browser computes them. */
function legendColours(page: Page): Promise<Rgb[]> {
  return page.$$eval('.histogram-bar', (bars) => {
    const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    return bars
      .filter((bar) => (bar.querySelector('.histogram-count')?.textContent ?? '') !== '')
      .map((bar) => {
        canvas.fillStyle = getComputedStyle(bar.querySelector('.histogram-swatch') as Element).backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)] as [number, number, number];
      });
  });
}

/** How many pixels of a PNG are within two steps per channel of each colour, counted by the browser. */
function countPixels(page: Page, png: Buffer, colours: Rgb[]): Promise<number[]> {
  return page.evaluate(
    async ({ data, list }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const pixels = context.getImageData(0, 0, image.width, image.height).data;
      return list.map((c) => {
        let n = 0;
        for (let i = 0; i < pixels.length; i += 4) if (c.every((v, k) => Math.abs((pixels[i + k] ?? 0) - v) <= 2)) n++;
        return n;
      });
    },
    { data: png.toString('base64'), list: colours },
  );
}

/** A picture of the map alone: legend, controls and hover card would count as their own colours. */
async function mapPicture(page: Page): Promise<Buffer> {
  await page
    .addStyleTag({ content: '.stage-legend, .map-controls, .hover-card { visibility: hidden !important }' })
    .catch(() => undefined);
  await page.$$eval('.stage-legend, .map-controls, .hover-card', (list) => {
    for (const e of list) (e as HTMLElement).style.visibility = 'hidden';
  });
  return page.locator('.map-widget').screenshot();
}

const VIEWS = {
  'reports per DPT, provinces': '/peta',
  'reports, Bangka Belitung': '/peta/19',
  'index with official cut-offs': '/peta?lapisan=indeks&tingkat=kabkota',
  coverage: '/peta/32?lapisan=cakupan',
};

describe('the map shows the colours of its legend', () => {
  describe.each(Object.entries(VIEWS))('%s', (_, path) => {
    let shown: Visit;
    beforeAll(async () => {
      shown = await visit(browser, path);
    });
    afterAll(() => shown.close());

    const expectColours = async ({ page }: Visit) => {
      const colours = await legendColours(page);
      expect(colours.length).toBeGreaterThanOrEqual(2);
      const counts = await countPixels(page, await mapPicture(page), colours);
      for (const [i, n] of counts.entries())
        expect({ colour: colours[i], seen: n >= 4 }).toEqual({ colour: colours[i], seen: true });
    };

    it('as a drawing', async () => {
      await shown.page.waitForSelector('.histogram-bar');
      await shown.page.waitForSelector('.map-areas path');
      expect(await shown.page.locator('[data-renderer="live"]').count()).toBe(0);
      await expectColours(shown);
    });

    it('as a live map', async () => {
      await shown.page.locator('.map-widget').hover({ position: { x: 5, y: 5 } });
      await shown.page.waitForSelector('[data-renderer="live"]', { timeout: 60_000 });
      await shown.page.waitForTimeout(1500);
      await expectColours(shown);
    });
  });

  it('an area selected on the map is the row selected in the table, in the same class colour', async () => {
    const { page, close } = await visit(browser, '/peta/19?pilih=19.71');
    await page.waitForSelector('tbody tr');
    const row = page.locator('tbody tr[aria-selected="true"]');
    await row.waitFor();
    expect(await row.textContent()).toContain('Pangkal Pinang');
    const onMap = await page.$eval('.map-areas path[data-code="19.71"]', (p) => getComputedStyle(p).fill);
    const inTable = await row
      .locator('.swatch, [class*="swatch"]')
      .first()
      .evaluate((s) => {
        const style = getComputedStyle(s);
        return style.fill !== 'rgb(0, 0, 0)' && s instanceof SVGElement ? style.fill : style.backgroundColor;
      });
    expect(inTable).toBe(onMap);
    await close();
  });
});
