import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, launch, PHONE, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
interface Violation {
  id: string;
  impact: string;
  nodes: { target: string[] }[];
}

describe('accessibility (axe)', () => {
  for (const [device, options] of Object.entries({
    desktop: DESKTOP,
    phone: PHONE,
    dark: { ...DESKTOP, colorScheme: 'dark' as const },
  })) {
    for (const path of ['/peta/19?pilih=19.04', '/peta?lapisan=indeks&tingkat=kabkota', '/wilayah/19.04', '/sumber', '/metode']) {
      it(`finds nothing on ${path} (${device})`, async () => {
        const { page, close } = await visit(browser, path, { ...options, bypassCSP: true });
        await page.waitForLoadState('networkidle');
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run;
          return (await run()).violations.map((v) => ({
            id: v.id,
            impact: v.impact,
            where: v.nodes.slice(0, 4).map((n) => n.target.join(' ')),
          }));
        });
        expect(violations).toEqual([]);
        await close();
      });
    }
  }
});
