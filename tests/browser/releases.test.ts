import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { report } from '../../server/src/testing/builders.ts';
import { axeFindings } from './axe.ts';
import { DESKTOP, launch, PHONE } from './browser.ts';
import { openPeopled, type Peopled } from './openPeopled.ts';

const PATIENCE = { timeout: 60_000 };
const PEOPLE = { siti: 'perencana', budi: 'penyetuju' } as const;

let peopled: Peopled<keyof typeof PEOPLE>;
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
  const of = (n: number, code: string, day: string) => report({ n, code, day });
  peopled = await openPeopled(
    [of(41, '19.04', '2024-10-03'), of(9, '19.01', '2024-10-09'), of(2, '19.71', '2024-10-20'), of(12, '19.02', '2024-11-03')],
    PEOPLE,
  );
});
afterAll(async () => {
  await browser.close();
  await peopled.close();
});

const pageOf = (login: keyof typeof PEOPLE | null, options?: BrowserContextOptions) => peopled.pageOf(browser, login, options);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const standing = (page: Page) => page.locator('.release-head .release-status').textContent();
async function step(page: Page, name: string, confirm = 'Ya, lanjutkan'): Promise<void> {
  await button(page, name).click();
  const seen = page.getByLabel('Saya sudah melihat pratinjaunya');
  if (await seen.count()) await seen.check();
  await button(page, confirm).click();
}

describe('a release in the browser', () => {
  it('is prepared by a planner, approved and published by somebody else, and only then seen by everybody', async () => {
    const planner = await pageOf('siti');
    await planner.goto('/rilis');
    await button(planner, 'Siapkan rilis').click();
    await planner.getByLabel('Sampai akhir').selectOption('2024-11-30');
    await planner.getByLabel('Catatan rilis').fill('Rilis pertama.');
    await button(planner, 'Siapkan draf').click();
    await planner.waitForURL('**/rilis/1');
    await expect.poll(() => standing(planner), PATIENCE).toBe('draf');
    expect(await planner.locator('#release-hidden ~ p').first().textContent()).toMatch(/^\d+ dari \d+ angka di atas nol/);
    expect(await axeFindings(planner)).toEqual([]);
    await step(planner, 'Ajukan');
    await expect.poll(() => standing(planner), PATIENCE).toBe('diajukan');
    await expect
      .poll(() => planner.locator('.release-bar').textContent(), PATIENCE)
      .toMatch(/disetujui orang lain.*Setujui: .*tidak termasuk wewenang Anda/);
    expect(await button(planner, 'Setujui').count()).toBe(0);

    const guest = await pageOf(null);
    await guest.goto('/rilis');
    await expect.poll(() => guest.locator('.releases').textContent(), PATIENCE).toContain('Belum ada rilis');
    expect((await guest.goto('/publik/rilis/1/'))?.status()).toBe(404);

    const approver = await pageOf('budi', PHONE);
    await approver.goto('/rilis/1');
    await step(approver, 'Setujui');
    await expect.poll(() => standing(approver), PATIENCE).toBe('disetujui');
    // The planner looks at what was there before: their step is refused, and the newest state is shown.
    await step(planner, 'Tarik kembali');
    await expect
      .poll(() => planner.locator('[role=alert]').allTextContents(), PATIENCE)
      .toContainEqual(expect.stringContaining('Orang lain sudah mengubah rilis ini'));
    expect(await standing(planner)).toBe('disetujui');
    await button(approver, 'Terbitkan').click();
    expect(await approver.locator('.release-sure').textContent()).toContain('tidak dapat ditarik kembali');
    expect(await button(approver, 'Ya, terbitkan sekarang').isDisabled()).toBe(true);
    expect(await axeFindings(approver)).toEqual([]);
    await button(approver, 'Tidak jadi').click();
    await step(approver, 'Terbitkan', 'Ya, terbitkan sekarang');
    await expect.poll(() => standing(approver), PATIENCE).toBe('terbit');

    await guest.goto('/rilis');
    await guest.getByRole('link', { name: '/publik/rilis/1/' }).click();
    await guest.waitForURL('**/publik/rilis/1/');
    expect(await guest.textContent('h1')).toContain('Bangka Belitung');
    await guest.goto('/rilis/1');
    await expect.poll(() => guest.getByRole('link', { name: 'Buka rilis ini' }).count(), PATIENCE).toBe(1);
  });

  it('is what a guest is led to from a map of figures that are kept, which shows no figure of a report', async () => {
    const guest = await pageOf(null, { ...DESKTOP, colorScheme: 'dark' });
    await guest.goto('/peta/19?lapisan=laporan&pilih=19.04');
    const link = guest.locator('.sight-note').getByRole('link', { name: 'Angka publik: rilis 1' });
    await link.waitFor(PATIENCE);
    expect(await guest.locator('main').textContent()).not.toMatch(/\b(?:41|52|64)\b/);
    await guest.goto('/rilis');
    await guest.waitForSelector('.release-cards');
    expect(await axeFindings(guest)).toEqual([]);
  });
});
