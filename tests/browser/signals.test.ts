import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { formatOf } from '../../server/src/drawing/words/format.ts';
import { PanelsResponse } from '../../server/src/layers/panels/contract.ts';
import { AlarmsResponse } from '../../server/src/signals/alarms/contract.ts';
import { NeighboursResponse } from '../../server/src/signals/neighbours/contract.ts';
import { meanFigure, thresholdFigure } from '../../web/src/signals/alarms/alarmFigures.ts';
import { axeFindings } from './axe.ts';
import { DESKTOP, launch, PHONE, visit } from './browser.ts';

const PATIENCE = { timeout: 30_000 };
const WAIT = 90_000;
const format = formatOf('id');
const ALARMS = 'level=kabkota&parent=19&origin=laporan';

let browser: Browser;
beforeAll(async () => {
  browser = await launch({ webgl: false });
});
afterAll(() => browser.close());

const ask = async (path: string): Promise<unknown> => (await fetch(`${inject('productUrl')}/api/v1${path}`)).json();

describe('the signal screens', () => {
  it(
    'tell an alarm with the figures of the API, and lead to its area and its days',
    async () => {
      const answer = AlarmsResponse.parse(await ask(`/signals/alarms?${ALARMS}`));
      const [alarm] = answer.alarms;
      if (!alarm) throw new Error('data contoh have no alarm to look at');
      const { page, errors, close } = await visit(browser, '/sinyal?wilayah=19', DESKTOP);
      const row = page.locator(`[data-alarm="${alarm.code} ${alarm.issue}"]`).first();
      await row.waitFor(PATIENCE);
      const least =
        (alarm.threshold ?? 0) < answer.parameters.minimum ? `; sekurangnya ${answer.parameters.minimum} laporan` : '';
      const limit = alarm.threshold === null ? '' : ` (ambang ${thresholdFigure(alarm.threshold, format)}${least})`;
      expect(await row.locator('.alarm-figures').textContent()).toContain(
        `${alarm.observed} laporan, biasanya ${meanFigure(alarm.expected, format)}${limit}`,
      );
      const shown = await page.locator(`[data-state="${alarm.state}"] .alarm-shown`).textContent();
      expect(shown).toContain(`dari ${answer.states[alarm.state]} ditampilkan`);
      // The first of the list is open.
      expect(await row.locator('.alarm-sentence').textContent()).toBe(alarm.sentence.id);
      expect(await row.locator('.alarm-chart .alarm-bar').count()).toBe(alarm.series.filter((p) => p.observed !== null).length);
      const toMap = new URL((await row.getByRole('link', { name: 'Lihat di peta' }).getAttribute('href')) ?? '', 'http://x');
      expect(Object.fromEntries(toMap.searchParams)).toMatchObject({ isu: alarm.issue, asal: 'laporan', pilih: alarm.code });
      const score = page.locator('.alarm-scorecard tr[data-method="c2"]');
      const card = answer.compared.find((c) => c.method === 'c2');
      expect(await score.textContent()).toContain(`${card?.hits} dari ${card?.alarms}`);
      expect(errors).toEqual([]);
      await close();
    },
    WAIT,
  );

  it(
    'draw the periods under one legend, and mark an area in all of them at once',
    async () => {
      const answer = PanelsResponse.parse(
        await ask('/layers/laporan/panels?parent=19&level=kabkota&denominator=dpt&election=pilkada-2024'),
      );
      const { page, errors, close } = await visit(browser, '/sinyal/deret?wilayah=19', DESKTOP);
      const maps = page.locator('.panel-grid .static-map');
      await page.locator('.panel-grid [data-code="19.04"][fill]').first().waitFor(PATIENCE);
      await expect.poll(() => maps.count(), PATIENCE).toBe(answer.panels.length);
      expect(await page.locator('.panel-legend').count()).toBe(1);
      // The colour of an area in every panel is that of its class in the legend; without a figure it is a texture.
      const swatches = await page
        .locator('.panel-legend .histogram-swatch')
        .evaluateAll((all) => all.map((e) => getComputedStyle(e).backgroundColor));
      const drawn = await page
        .locator('.panel-grid .map-areas [data-code="19.04"]')
        .evaluateAll((all) => all.map((e) => (e.getAttribute('fill')?.startsWith('url') ? 'texture' : getComputedStyle(e).fill)));
      const at = answer.areas.findIndex((a) => a.code === '19.04');
      expect(drawn).toEqual(answer.panels.map((p) => swatches[p.classes[at] ?? -1] ?? 'texture'));
      await page.locator('.panel-grid [data-code="19.04"]').last().hover();
      await expect.poll(() => page.locator('.panel-grid .map-hovered').count(), PATIENCE).toBe(answer.panels.length);
      // The way to one period's own map keeps the breaks.
      const href = new URL((await page.locator('.panel-grid a').last().getAttribute('href')) ?? '', 'http://x');
      expect(href.searchParams.get('dari')).toBe(answer.panels.at(-1)?.from);
      expect(href.searchParams.get('batas')?.split(',')).toHaveLength(answer.classes.breaks.length);
      expect(errors).toEqual([]);
      await close();
    },
    WAIT,
  );

  it(
    'let a planner link two areas with a reason and take that back, by keyboard',
    async () => {
      const { page, errors, close } = await visit(browser, '/sinyal/tetangga?wilayah=19&pilih=19.04', DESKTOP);
      await page.getByRole('button', { name: 'Tambah tetangga' }).press('Enter', PATIENCE);
      await page.keyboard.type('19.02');
      await page.locator('[role="listbox"] [role="option"]').first().waitFor(PATIENCE);
      await page.keyboard.press('Enter');
      await page.getByLabel('Alasan').fill('Penyeberangan setiap hari dari Pangkalan Baru');
      await page.getByRole('button', { name: 'Simpan' }).press('Enter');
      const undo = page.getByRole('button', { name: /^Batalkan perubahan tautan / });
      await undo.waitFor(PATIENCE);
      const linked = NeighboursResponse.parse(await ask('/signals/neighbours?parent=19&level=kabkota'));
      expect(linked.links.filter((l) => l.kind === 'tambahan').map((l) => [l.from, l.to])).toEqual([['19.02', '19.04']]);
      expect(await page.locator('.link-history').textContent()).toContain('Penyeberangan setiap hari dari Pangkalan Baru');
      await undo.press('Enter');
      await page.locator('.link-history li', { hasText: 'dibatalkan oleh' }).first().waitFor(PATIENCE);
      await expect.poll(() => page.locator('.link-line.tambahan').count(), PATIENCE).toBe(0);
      expect(errors).toEqual([]);
      await close();
    },
    WAIT,
  );

  for (const [device, options] of Object.entries({ desktop: DESKTOP, phone: { ...PHONE, colorScheme: 'dark' as const } })) {
    it(
      `have no findings of axe and nothing wider than the page (${device})`,
      async () => {
        const look = async (path: string) => {
          const { page, close } = await visit(browser, path, { ...options, bypassCSP: true });
          await page.locator('.signal-sources').first().waitFor(PATIENCE);
          const found = await axeFindings(page);
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          await close();
          return [path, found, beyond > 0];
        };
        const paths = [
          '/sinyal?wilayah=19',
          '/sinyal/deret?wilayah=19',
          '/sinyal/kewajaran?tingkat=kabkota',
          '/sinyal/tetangga?wilayah=19&pilih=19.04',
        ];
        expect(await Promise.all(paths.map(look))).toEqual(paths.map((path) => [path, [], false]));
      },
      WAIT,
    );
  }
});
