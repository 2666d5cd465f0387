import { afterAll, beforeAll, expect, it } from 'vitest';
import { region } from '../../server/src/testing/builders.ts';
import { seedDatabase } from '../../server/src/testing/seed.ts';
import { HEADER, openReports, type ReportsWorld } from './reportsWorld.ts';

let world: ReportsWorld;
beforeAll(async () => {
  world = await openReports();
  await seedDatabase(world.db, {
    regions: [
      region({ code: '93', name: 'Papua Selatan' }),
      region({ code: '93.01', name: 'Kabupaten Merauke' }),
      region({ code: '93.01.01', name: 'Merauke' }),
      region({ code: '93.01.01.2001', name: 'Wasur' }),
      region({ code: '93.02', name: 'Kabupaten Boven Digoel' }),
    ],
  });
  const columns = {
    code: 'varchar',
    name: 'varchar',
    predecessor: 'varchar',
    predecessor_name: 'varchar',
    until: 'date',
  } as const;
  await world.db.tx((tx) =>
    tx.load('region_lineage', columns, [
      ['93.01', 'Kabupaten Merauke', '91.01', 'Kabupaten Merauke', '2022-12-31'],
      ['93.01.01', 'Merauke', '91.01.01', 'Merauke', '2022-12-31'],
      ['93.01', 'Kabupaten Merauke', '91.98', 'Kabupaten Merauke Lama', '2002-12-31'],
      ['93.02', 'Kabupaten Boven Digoel', '91.98', 'Kabupaten Merauke Lama', '2002-12-31'],
    ]),
  );
});
afterAll(() => world.close());

it('a code of before is taken as today’s with a note, or quarantined with what it may mean; no row is lost', async () => {
  const row = (id: string, code: string) => `${id},laporan,sara,masuk,${code},2024-10-01,2024-10-02,1,`;
  const codes = ['91.01', '910101', '93.01', '91.98', '91.01.01.2001', '91.01.77'];
  const summary = await world.reports(`${HEADER}\n${codes.map((code, i) => row(`L${i}`, code)).join('\n')}\n`);
  expect([summary.rows, summary.new, summary.quarantined]).toEqual([6, 3, 3]);
  expect(summary.recognised).toEqual([
    {
      column: 'kode_wilayah',
      value: '91.01',
      rows: 1,
      note: {
        id: 'kode lama 91.01 (Kabupaten Merauke), kini 93.01 Kabupaten Merauke',
        en: 'former code 91.01 (Kabupaten Merauke), now 93.01 Kabupaten Merauke',
      },
    },
    {
      column: 'kode_wilayah',
      value: '910101',
      rows: 1,
      note: expect.objectContaining({ id: expect.stringContaining('kini 93.01.01') }),
    },
  ]);
  const counts = await world.get('/reports/counts?by=region&level=kabkota&parent=93');
  expect(counts.rows.find((r: { code: string }) => r.code === '93.01').laporan).toBe(3);
  const problems = summary.problems.flatMap(({ problems: all }) => all.map((p) => [p.value, p.suggestion, p.reason.id]));
  expect(problems).toEqual([
    ['91.98', null, expect.stringContaining('tidak berlaku lagi setelah 2002-12-31; kini 93.01 Kabupaten Merauke, 93.02')],
    [
      '91.01.01.2001',
      '93.01.01.2001',
      expect.stringContaining('Induknya kini 93.01.01 Merauke; mungkin maksudnya 93.01.01.2001 Wasur'),
    ],
    ['91.01.77', null, expect.stringContaining('tidak ada dalam daftar wilayah')],
  ]);
});
