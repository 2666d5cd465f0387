import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { DESKTOP, launch, PHONE, type Visit, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const PATHS = [
  '/peta/19?pilih=19.04',
  '/peta?lapisan=indeks&tingkat=kabkota',
  '/wilayah/19.04',
  '/sumber',
  '/metode',
  '/masuk',
  '/akun/pengguna',
  '/akun/audit',
];

describe('accessibility (axe)', () => {
  describe.each(PATHS)('finds nothing on %s', (path) => {
    let shown: Visit;
    beforeAll(async () => {
      shown = await visit(browser, path, { ...DESKTOP, bypassCSP: true });
    });
    afterAll(() => shown.close());

    it('(desktop)', async () => {
      await shown.page.waitForLoadState('networkidle');
      expect(await axeFindings(shown.page)).toEqual([]);
    });

    // The page follows the system: it need not be fetched and drawn again.
    it('(dark)', async () => {
      const light = await shown.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await shown.page.emulateMedia({ colorScheme: 'dark' });
      await shown.page.waitForFunction((was) => getComputedStyle(document.body).backgroundColor !== was, light);
      await shown.page.waitForLoadState('networkidle');
      expect(await axeFindings(shown.page)).toEqual([]);
    });

    it('(phone)', async () => {
      const { page, close } = await visit(browser, path, { ...PHONE, bypassCSP: true });
      await page.waitForLoadState('networkidle');
      expect(await axeFindings(page)).toEqual([]);
      await close();
    });
  });
});
