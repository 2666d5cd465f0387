import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { AccountCreated } from '../../server/src/accounts/contract.ts';
import { MatrixResponse } from '../../server/src/prevention/matrix/contract.ts';
import { Plan } from '../../server/src/prevention/plans/contract.ts';
import { DESKTOP, launch } from './browser.ts';

// What the five stories at the beginning of this product ask for, from the map to the measure.

const PATIENCE = { timeout: 30_000 };
const API = '/api/v1';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A browser of its own; whoever sits at the machine is its administrator until somebody signs in. */
async function someone(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'id-ID', baseURL: inject('productUrl'), acceptDownloads: true, ...DESKTOP });
  return { context, page: await context.newPage() };
}

/** Somebody with an account of this role for Kepulauan Bangka Belitung, signed in. */
async function person(name: string, role: string): Promise<{ context: BrowserContext; page: Page }> {
  const own = await someone();
  const { request } = own.context;
  const login = `${name}.${Date.now().toString(36)}`;
  const data = { login, name, role, region: '19' };
  const made = AccountCreated.parse(await (await request.post(`${API}/accounts`, { data })).json());
  const token = made.link.url.split('#')[1] ?? '';
  const used = await request.post(`${API}/accounts/links/use`, { data: { token, password: 'tiga perahu di muara sungai' } });
  expect(used.status()).toBe(200);
  return own;
}

/** The step of a plan's status with this name, taken and confirmed. */
async function step(page: Page, name: string): Promise<void> {
  const steps = page.getByRole('region', { name: 'Tindakan berikut' });
  await steps.getByRole('button', { name, exact: true }).click(PATIENCE);
  await steps.getByRole('button', { name: 'Ya, lanjutkan' }).click(PATIENCE);
}

/** A figure of the verdict of an allocation, as it is printed. */
const figure = (page: Page, label: string) =>
  page
    .locator('.allocation-figures div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .textContent();

describe('the stories the product began with', () => {
  it('Babel: three kabupaten/kota have three named problems; one goes from the map to an approved plan', async () => {
    const planner = await person('rani.babel', 'perencana');
    const { page } = planner;
    await page.goto('/peta/19?pilih=19.04');
    await page.getByRole('link', { name: 'Rencanakan' }).click(PATIENCE);
    await page.waitForURL(/\/rencana\?/, PATIENCE);
    const grid = page.getByRole('grid', { name: 'Matriks wilayah dan isu' });
    await expect.poll(() => grid.locator('tbody tr').count(), PATIENCE).toBe(7);
    for (const [area, issue] of [
      ['Belitung', 'Politisasi SARA'],
      ['Pangkal Pinang', 'Politik uang'],
      ['Bangka Tengah', 'Netralitas ASN'],
    ]) {
      const cell = grid.getByRole('gridcell', { name: new RegExp(`^(?:Kota |Kab\\. )?${area}, ${issue}: `) });
      expect(await cell.getAttribute('aria-label', PATIENCE)).toContain('disebut dalam pernyataan terbit');
    }
    await grid.getByRole('gridcell', { name: /Bangka Tengah, Netralitas ASN: / }).click();
    const panel = page.getByRole('complementary', { name: /Bangka Tengah, Netralitas ASN/ });
    await panel.getByRole('button', { name: /^Semua \d+ langkah/ }).click(PATIENCE);
    const measure = panel.getByRole('listitem').filter({ hasText: /^Sosialisasi netralitas ASN/ });
    await measure.getByRole('button', { name: /^Masukkan ke rencana/ }).click(PATIENCE);
    await measure.getByRole('button', { name: 'Masukkan ke rencana', exact: true }).click(PATIENCE);
    await panel.getByRole('status').getByRole('link', { name: 'Buka rencana' }).click(PATIENCE);
    await page.waitForURL(/rencana=\d+/, PATIENCE);
    const id = Number(new URL(page.url()).searchParams.get('rencana'));
    await step(page, 'Ajukan');

    const approver = await person('budi.babel', 'penyetuju');
    await approver.page.goto(`/rencana/daftar?rencana=${id}`);
    await step(approver.page, 'Setujui');
    const planOf = async () => Plan.parse(await (await approver.context.request.get(`${API}/prevention/plans/${id}`)).json());
    await expect.poll(async () => (await planOf()).status, PATIENCE).toBe('disetujui');
    const plan = await planOf();
    expect(plan).toMatchObject({ code: '19.04', approved: { alone: false } });
    // The figures it was chosen by stay with it.
    expect(plan.content.items[0]?.evidence?.dataVersion).toBeGreaterThan(0);
    for (const [link, start] of [
      ['DOCX', 'PK'],
      ['XLSX', 'PK'],
      ['ICS', 'BEGIN:VCALENDAR'],
    ] as const) {
      const came = approver.page.waitForEvent('download', PATIENCE);
      await approver.page.getByRole('link', { name: link }).click();
      const download = await came;
      expect(download.suggestedFilename()).toMatch(/^rencana-19\.04-bangka-tengah-/);
      expect(readFileSync(await download.path(), 'latin1').slice(0, start.length)).toBe(start);
    }
    await Promise.all([planner.context.close(), approver.context.close()]);
  });

  it('Jember: the few supervisors there are limit what is handed out', async () => {
    const { context, page } = await someone();
    await page.goto('/rencana/alokasi?wilayah=35.09');
    const form = page.getByRole('form', { name: 'Pertanyaan' });
    await form.getByLabel('Jumlah paling banyak').fill('6');
    await form.getByLabel('Pengawas per tempat').fill('2');
    await form.getByLabel('Pengawas seluruhnya').fill('5');
    await form.getByRole('button', { name: 'Hitung' }).click(PATIENCE);
    await page.waitForURL(/[?&]tim=5/, PATIENCE);
    // Six places could be had, but five people are enough for two at two each.
    await expect.poll(() => figure(page, 'Dibagikan'), PATIENCE).toBe('2');
    expect(await figure(page, 'Pengawas')).toBe('4');
    expect(await page.getByText('Terbaik menurut bobot ini (terbukti)').count()).toBeGreaterThan(0);
    await context.close();
  });

  it('Bekasi: the first Kampung is on record, and where the next should stand is answered with reasons', async () => {
    const { context, page } = await someone();
    await page.goto('/rencana/kampung?wilayah=32.75');
    await page.getByRole('row', { name: /Kampung Pancasila/ }).waitFor(PATIENCE);
    await page.getByRole('link', { name: 'Di mana yang berikutnya?' }).click(PATIENCE);
    const form = page.getByRole('form', { name: 'Pertanyaan' });
    await form.getByLabel('Jumlah paling banyak').fill('1');
    await form.getByRole('button', { name: 'Hitung' }).click(PATIENCE);
    await page.waitForURL(/[?&]jumlah=1/, PATIENCE);
    await expect.poll(() => figure(page, 'Dibagikan'), PATIENCE).toBe('1');
    const chosen = page.locator('.allocation-table tbody tr').first();
    expect(await chosen.locator('.allocation-why').first().textContent()).not.toBe('');
    // The second does not go where the first stands already.
    expect(await chosen.textContent()).not.toContain('Pondok Melati');
    await context.close();
  });

  it('Batu Bara: all twelve kecamatan stand in the matrix', async () => {
    const { context, page } = await someone();
    await page.goto('/rencana?wilayah=12.19');
    const grid = page.getByRole('grid', { name: 'Matriks wilayah dan isu' });
    await expect.poll(() => grid.locator('tbody tr').count(), PATIENCE).toBe(12);
    const answer = await context.request.get(`${API}/prevention/matrix?parent=12.19&level=kecamatan`);
    const matrix = MatrixResponse.parse(await answer.json());
    expect(matrix.rows.map(({ code }) => code).sort()).toEqual(matrix.rows.map(({ code }) => code));
    await context.close();
  });

  it('Banten: all ways in which people can report stand in one plan', async () => {
    const { context, page } = await someone();
    const channels = ['sigaplapor', 'siwaslu', 'sips', 'pojok_pengawasan', 'call_center', 'media_sosial'];
    const item = {
      ...{ key: 'kanal', code: '36', belt: null, issue: 'lainnya', measure: null, title: 'Kenalkan semua kanal', form: null },
      ...{ kind: null, stage: null, from: null, to: null, actor: null, audience: null, channels, cost: null, staff: null },
      ...{ target: null, targetNumber: null, status: 'direncanakan', activities: [], evidence: null },
    };
    const head = { title: 'Kanal pelaporan Banten', code: '36', election: null, from: null, to: null, owner: 'Bawaslu Banten' };
    const content = { ...head, budget: null, targets: [], note: null, items: [item], outcomes: [] };
    const made = await context.request.post(`${API}/prevention/plans`, { data: { content } });
    expect(made.status()).toBe(201);
    const { id } = Plan.parse(await made.json());
    await page.goto(`/rencana/daftar?rencana=${id}`);
    await page
      .getByRole('button', { name: /Rincian/ })
      .first()
      .click(PATIENCE);
    const chosen = page.getByRole('group', { name: 'Kanal', exact: true });
    await expect.poll(() => chosen.getByRole('checkbox', { checked: true }).count(), PATIENCE).toBe(6);
    await chosen.getByRole('checkbox', { name: /^Patroli digital/i }).check();
    await page.getByRole('button', { name: 'Simpan', exact: true }).first().click(PATIENCE);
    const saved = async () => Plan.parse(await (await context.request.get(`${API}/prevention/plans/${id}`)).json());
    await expect.poll(async () => (await saved()).version, PATIENCE).toBe(2);
    expect((await saved()).content.items[0]?.channels.toSorted()).toEqual([...channels, 'patroli_digital'].toSorted());
    await context.close();
  });
});
