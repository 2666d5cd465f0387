import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { DESKTOP, launch, PHONE, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('accessibility (axe)', () => {
  for (const [device, options] of Object.entries({
    desktop: DESKTOP,
    phone: PHONE,
    dark: { ...DESKTOP, colorScheme: 'dark' as const },
  })) {
    for (const path of [
      '/peta/19?pilih=19.04',
      '/peta?lapisan=indeks&tingkat=kabkota',
      '/wilayah/19.04',
      '/sumber',
      '/metode',
      '/masuk',
      '/akun/pengguna',
      '/akun/audit',
    ]) {
      it(`finds nothing on ${path} (${device})`, async () => {
        const { page, close } = await visit(browser, path, { ...options, bypassCSP: true });
        await page.waitForLoadState('networkidle');
        expect(await axeFindings(page)).toEqual([]);
        await close();
      });
    }
  }
});
