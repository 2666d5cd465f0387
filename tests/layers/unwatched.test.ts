import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../../server/src/db/parseCsv.ts';
import { LayerResponse } from '../../server/src/layers/contract.ts';
import { coverage, denominator, report } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

/** 19.01 quiet and watched, 19.02 nobody spoke of, 19.04 with reports, 19.71 out of reach. */
describe('areas nobody watched', () => {
  let world: TestApp;
  const watched = ['19.01', '19.04'];
  beforeAll(async () => {
    world = await createTestApp({
      reports: [report({ code: '19.04', n: 4 })],
      coverage: [
        coverage({ code: '19.01', status: 'nihil' }),
        coverage({ code: '19.04', status: 'lapor_sebagian' }),
        coverage({ code: '19.71', status: 'tidak_terjangkau' }),
      ],
      denominators: ['19.01', '19.02', '19.04', '19.71'].map((code) => denominator({ code, value: 100_000 })),
    });
  });
  afterAll(() => world.close());

  it.each(['laporan', 'cakupan'])('have neither value, class nor rank in the layer %s, and their own reasons', async (id) => {
    for (const query of ['', '&denominator=dpt', '&method=kuantil', '&issue=sara', '&origin=temuan']) {
      const figure = await world.get(`/layers/${id}?parent=19${query}`, LayerResponse);
      const told = figure.areas.map((a) => [a.code, a.absence]);
      expect(told.filter(([, absence]) => absence !== null)).toEqual([
        ['19.02', 'belum_terpantau'],
        ['19.71', 'tidak_terjangkau'],
      ]);
      for (const area of figure.areas.filter((a) => !watched.includes(a.code)))
        expect(area).toMatchObject({ value: null, class: null, rank: null, interval: null });
      expect(figure.absences.map((a) => a.reason)).toEqual(['belum_terpantau', 'tidak_terjangkau']);
    }
  });

  it('carry no figure in the file either, so that no sorting of it puts them among the quiet', async () => {
    const csv = await (await world.request('/layers/laporan/csv?parent=19&denominator=dpt')).text();
    const rows = parseCsv(
      csv
        .split('\r\n')
        .filter((line) => !/^\uFEFF?#/.test(line))
        .join('\n'),
      'layer csv',
    );
    const figures = ['nilai', 'batas_bawah_95', 'batas_atas_95', 'peringkat', 'kelas'];
    for (const row of rows) {
      const filled = figures.map((name) => (row[name] ?? '') !== '');
      expect([row.kode, filled]).toEqual([row.kode, figures.map(() => watched.includes(row.kode ?? ''))]);
    }
    // A rate carries the share of the reports that stand behind it.
    expect(rows.map((row) => [row.kode, row.cakupan ?? ''])).toEqual([
      ['19.01', '1'],
      ['19.02', ''],
      ['19.04', '0.5'],
      ['19.71', '0'],
    ]);
  });
});
