import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string;
  nodes: { target: string[] }[];
}

/** What axe finds on a page whose context bypasses the content security policy; empty is what we want. */
export async function axeFindings(page: Page): Promise<{ id: string; impact: string; where: string[] }[]> {
  // Whoever does anything is sent the end of a profile too: it is looked at like the rest. A key pressed before there was a profile did nothing.
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Shift');
        return page.locator('.lower-down').count();
      },
      { timeout: 60_000 },
    )
    .toBe(0);
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run;
    return (await run()).violations.map((v) => ({
      id: v.id,
      impact: v.impact,
      where: v.nodes.slice(0, 4).map((n) => n.target.join(' ')),
    }));
  });
}
