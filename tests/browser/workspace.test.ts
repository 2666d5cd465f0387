import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, launch, PHONE, pointIn, visit } from './browser.ts';

/** Two cores and a software renderer: what has to come is waited for, not timed. */
const PATIENCE = { timeout: 20_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const WIDGET = '.map-widget';
const area = (code: string) => `.map-areas path[data-code="${code}"]`;
const TITLE = '.caption h1';

describe('the workspace', () => {
  it('goes Indonesia -> Bangka Belitung -> Bangka Tengah by double click, and back', async () => {
    const { page, errors, close } = await visit(browser, '/peta');
    await page.waitForSelector(area('19'));
    expect(await page.locator('.map-areas path').count()).toBe(38);
    const { x, y } = await pointIn(page, '19');
    await page.mouse.dblclick(x, y);
    await page.waitForURL(/\/peta\/19(\?|$)/);
    await expect.poll(() => page.locator('.map-areas path').count(), PATIENCE).toBe(7);
    await page.waitForSelector(area('19.04'));
    await expect.poll(() => page.textContent(TITLE), PATIENCE).toContain('Kepulauan Bangka Belitung');

    await page.goto('/peta/19?pilih=19.04');
    await page.waitForSelector('text=Kabupaten Bangka Tengah');
    await page.locator(WIDGET).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/peta\/19\.04/);
    await page.waitForSelector(area('19.04.01'));
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/peta\/19(\?|$)/);
    await page.goBack();
    await page.waitForURL(/\/peta\/19\.04/);
    expect(errors).toEqual([]);
    await close();
  });

  it('reads and writes days in the language of the page, whatever the language of the browser', async () => {
    const { page, errors, close } = await visit(browser, '/peta/19', { ...DESKTOP, locale: 'en-US' });
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    const held = (key: string) => new URL(page.url()).searchParams.get(key);
    await field('Dari').fill('01/10/2024');
    await field('Dari').press('Enter');
    await page.waitForURL(/dari=2024-10-01/);
    expect(await field('Dari').inputValue()).toBe('1 Okt 2024');
    await field('Dari').press('ArrowDown');
    await page.waitForURL(/dari=2024-09-30/);
    await field('Sampai').fill('2024-11-23');
    await field('Sampai').blur();
    await page.waitForURL(/sampai=2024-11-23/);
    expect(await field('Sampai').inputValue()).toBe('23 Nov 2024');

    // What is no day stays as it was typed, beside the reason, and nothing else changes.
    await field('Dari').fill('31 Feb 2024');
    expect(await field('Dari').getAttribute('aria-invalid')).toBeNull();
    await field('Dari').press('Tab');
    expect(await field('Dari').inputValue()).toBe('31 Feb 2024');
    expect(await field('Dari').getAttribute('aria-invalid')).toBe('true');
    const reason = (await field('Dari').getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`[id="${reason}"]`).textContent()).toMatch(/^Bukan tanggal/);
    expect(held('dari')).toBe('2024-09-30');

    // A day after the end waits until the end allows it.
    await field('Dari').fill('1 Jan 2025');
    await field('Dari').blur();
    expect(await page.locator('.date-fault').textContent()).toBe('Belum dipakai: paling akhir 23 Nov 2024.');
    expect(held('dari')).toBe('2024-09-30');
    await field('Sampai').fill('31 Januari 2025');
    await field('Sampai').blur();
    await page.waitForURL(/dari=2025-01-01.*sampai=2025-01-31/);
    expect(await field('Dari').inputValue()).toBe('1 Jan 2025');
    expect(await page.locator('.date-fault').count()).toBe(0);

    // A choice made elsewhere takes the place of what was left unusable.
    await field('Dari').fill('besok');
    await field('Dari').blur();
    await page.getByRole('combobox', { name: 'Tahapan', exact: true }).selectOption('');
    await expect.poll(() => field('Dari').inputValue(), PATIENCE).toBe('');
    expect([held('dari'), held('sampai')]).toEqual([null, null]);

    // The browser's own calendar, from the keyboard; the day chosen in it is used.
    await page.evaluate(() => {
      HTMLInputElement.prototype.showPicker = function () {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(this, '2024-05-01');
        this.dispatchEvent(new Event('input', { bubbles: true }));
      };
    });
    await field('Dari').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Kalender: Dari');
    await page.keyboard.press('Enter');
    await page.waitForURL(/dari=2024-05-01/);
    expect(await field('Dari').inputValue()).toBe('1 Mei 2024');
    await field('Dari').fill('');
    await page.waitForURL((url) => !url.searchParams.has('dari'));
    expect(errors).toEqual([]);
    await close();
  });

  it('puts issue and period into a readable address; reloading it shows the same', async () => {
    const { page, close } = await visit(browser, '/peta/19?pilih=19.04');
    await page.getByRole('combobox', { name: 'Isu', exact: true }).selectOption('netralitas_asn');
    await page.waitForURL(/isu=netralitas_asn/);
    await page.getByRole('textbox', { name: 'Dari', exact: true }).fill('2024-09-25');
    await page.getByRole('textbox', { name: 'Sampai', exact: true }).fill('2024-11-23');
    await page.waitForURL(/dari=2024-09-25.*sampai=2024-11-23/);
    await expect.poll(() => page.textContent(TITLE), PATIENCE).toMatch(/netralitas asn/i);
    await page.waitForSelector('tbody tr >> nth=6');
    await page.waitForLoadState('networkidle');
    const picture = () =>
      page.$$eval('.map-areas path', (paths) => paths.map((p) => [p.getAttribute('data-code'), getComputedStyle(p).fill]));
    const rows = () => page.$$eval('tbody tr', (list) => list.map((r) => r.textContent));
    // Intervals of the ranks come with an answer of their own.
    await expect.poll(async () => (await rows())[0], PATIENCE).toMatch(/^\d–\d/);
    const shown = async () => ({
      title: await page.textContent(TITLE),
      picture: await picture(),
      rows: await rows(),
      url: page.url(),
    });
    const before = await shown();
    await page.reload();
    await page.waitForSelector('tbody tr >> nth=6');
    await expect.poll(shown, PATIENCE).toEqual(before);
    await close();
  });

  it('marks openings on the trend for mouse and keyboard, and draws the curve without the new channel, on a phone too', async () => {
    const { page, errors, close } = await visit(browser, '/wilayah/19.04?dari=2024-06-01&sampai=2024-12-31', PHONE);
    await page.locator('.trend-panel').scrollIntoViewIfNeeded();
    const mark = page.getByRole('region', { name: 'Tanda pada sumbu waktu' }).getByRole('button', { name: /Pojok Pengawasan/ });
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => mark.getAttribute('aria-pressed'), PATIENCE).toBe('true');
    const trend = page.locator('.trend-panel');
    await expect.poll(() => trend.textContent(), PATIENCE).toContain('mungkin karena lebih mudah melapor');
    expect(await trend.textContent()).toMatch(/masih sementara: biasanya lengkap dalam \d+ hari/);
    await page.getByRole('checkbox', { name: /tanpa kanal baru/ }).check();
    await page.waitForURL(/tanpa=pojok_pengawasan/);
    await expect.poll(() => page.textContent('.trend-key'), PATIENCE).toContain('Laporan tanpa Pojok Pengawasan');
    await page.getByText('tanggal lapor', { exact: true }).click();
    await page.waitForURL(/hitung=lapor/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(errors).toEqual([]);
    await close();
  });

  it('speaks English on request and keeps it in the address', async () => {
    const { page, close } = await visit(browser, '/peta/19');
    await page.waitForSelector(area('19.04'));
    await page
      .getByRole('button', { name: 'EN', exact: true })
      .or(page.getByRole('link', { name: 'EN', exact: true }))
      .first()
      .click();
    await page.waitForURL(/bahasa=en/);
    await expect.poll(() => page.textContent(TITLE), PATIENCE).toContain('registered voters');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await close();
  });

  it('finds an area from the keyboard', async () => {
    const { page, close } = await visit(browser, '/peta');
    await page.waitForSelector('.histogram-bar');
    await page.keyboard.press('Control+k');
    await page.locator('dialog [role="combobox"]').fill('kab. bangka tengah');
    await page
      .getByRole('option', { name: /Bangka Tengah/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/19\.04/);
    await close();
  });

  it('walks to a neighbour with the arrow keys and says its name, value and class', async () => {
    const { page, close } = await visit(browser, '/peta/19?pilih=19.04');
    await page.waitForSelector(area('19.04'));
    await page.locator(WIDGET).focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/pilih=19\.03/);
    await expect.poll(() => page.textContent('[data-announcement]'), PATIENCE).toMatch(/Bangka Selatan.*kelas/s);
    await close();
  });

  it('obeys an arrow pressed before the figures have come', async () => {
    const { page, close } = await visit(browser, '/healthz');
    let letGo = () => {};
    const pressed = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/\/layers\/laporan\?/, async (route) => {
      await pressed;
      await route.continue();
    });
    await page.goto('/peta/19?lapisan=laporan&pilih=19.04');
    await page.locator(WIDGET).focus();
    await page.keyboard.press('ArrowDown');
    expect(page.url()).toContain('pilih=19.04');
    letGo();
    await page.waitForURL(/pilih=19\.03/);
    await close();
  });

  it('shows a different problem in each kabupaten of Babel, and says where clusters can be found instead', async () => {
    const { page, close } = await visit(browser, '/peta/19?lapisan=isu_khas');
    await page.locator('.category', { hasText: 'Politisasi SARA' }).click();
    await expect
      .poll(() => page.locator('.ranking tbody tr[data-code]').allTextContents(), PATIENCE)
      .toEqual([expect.stringMatching(/^Belitung.*Politisasi SARA/)]);
    const said = await page.textContent('body');
    expect(said).toContain('Politik uang: 1 wilayah (Kota Pangkal Pinang)');
    expect(said).toContain('Netralitas ASN: 1 wilayah (Kabupaten Bangka Tengah)');
    expect(said).toContain('dibandingkan Kepulauan Bangka Belitung');
    await page.getByRole('radio', { name: /Klaster/ }).check();
    await page.locator('.refusal button').first().click();
    await page.waitForURL(/tingkat=kecamatan/);
    await page.waitForSelector('.category-pairs');
    expect(await page.textContent('.category-verdict')).toMatch(/bertahan setelah koreksi banyak uji/);
    await close();
  });

  it('labels data contoh and indicative boundaries on the screen', async () => {
    const { page, close } = await visit(browser, '/peta/19');
    await page.waitForSelector(area('19.04'));
    await expect.poll(() => page.textContent('body'), PATIENCE).toMatch(/data contoh/i);
    expect(await page.textContent('body')).toMatch(/batas indikatif/i);
    await close();
  });

  it('fits a phone of 360 px without sideways scrolling, in both languages', async () => {
    for (const path of ['/peta', '/peta/19?pilih=19.04', '/peta/19?bahasa=en', '/sumber', '/metode', '/wilayah/19.04']) {
      const { page, errors, close } = await visit(browser, path, PHONE);
      await page.waitForLoadState('networkidle');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect({ path, wide, errors }).toEqual({ path, wide: 0, errors: [] });
      await close();
    }
  });

  it('links the funnel with map and ranking both ways: hover, click, a dragged rectangle and the legend', async () => {
    // Without WebGL the map stays a drawing, whose paths say what is dimmed.
    const plain = await launch({ webgl: false });
    const { page, errors } = await visit(plain, '/peta/19?pilih=19.04');
    await page.getByRole('tab', { name: 'Peringkat' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/bagian=corong/);
    const plot = page.locator('.funnel-plot');
    const box = await page.locator('.funnel-selected[data-code="19.04"] circle').first().boundingBox(PATIENCE);
    if (!box) throw new Error('the selected area has no point');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];

    await page.mouse.move(x, y);
    await expect.poll(() => page.getAttribute(WIDGET, 'data-hovered'), PATIENCE).toBe('19.04');
    expect(await page.getAttribute('.funnel-table tr[data-code="19.04"]', 'class')).toContain('hovered');
    const there = await pointIn(page, '19.01');
    await page.mouse.move(there.x, there.y);
    await page.locator('.funnel-hovered[data-code="19.01"]').waitFor({ state: 'attached' });

    const dimmed = () => page.$$eval('.map-areas path.dim', (paths) => paths.map((p) => p.getAttribute('data-code') ?? ''));
    const rows = () => page.$$eval('tbody tr[data-code]', (list) => list.map((r) => r.getAttribute('data-code') ?? '').sort());
    await page.mouse.move(x - 6, y - 6);
    await page.mouse.down();
    await page.mouse.move(x + 6, y + 6, { steps: 4 });
    await page.mouse.up();
    await expect.poll(rows, PATIENCE).toEqual(['19.04']);
    expect((await dimmed()).sort()).toEqual(['19.01', '19.02', '19.03', '19.05', '19.06', '19.71']);
    await page.getByRole('tab', { name: 'Corong' }).focus();
    await page.keyboard.press('Home');
    await page.waitForSelector('.ranking');
    expect(await rows()).toEqual(['19.04']);
    await page.locator('.ranking').getByRole('button', { name: 'Hapus sorotan' }).click();
    await expect.poll(rows, PATIENCE).toHaveLength(7);
    expect(await dimmed()).toEqual([]);

    await page.getByRole('tab', { name: 'Corong' }).click();
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => plot.getAttribute('data-hovered'), PATIENCE).toMatch(/^19\.(?!04)/);
    const walked = await plot.getAttribute('data-hovered');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/*pilih=${walked}*`);
    await page.locator('.histogram-bar').last().click();
    await page.locator('.funnel-points .dim').first().waitFor({ state: 'attached' });
    expect(errors).toEqual([]);
    await plain.close();
  });

  it('shows a page of its own for an unknown address and an unknown area', async () => {
    const { page, close } = await visit(browser, '/peta/99.99');
    await expect.poll(() => page.textContent('body'), PATIENCE).toMatch(/tidak/i);
    const response = await page.goto('/tidak/ada');
    expect(response?.status()).toBe(404);
    await close();
  });
});
