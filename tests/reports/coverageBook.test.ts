import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areasReportedIn, countCoverage, countPeriods, coverageBook } from '../../server/src/reports/coverageRepository.ts';
import { coverageShares } from '../../server/src/reports/coverageShare.ts';
import { areaIndex } from '../../server/src/reports/repository.ts';
import { openReports } from './reportsWorld.ts';

const PERIODS = [
  ['2024-01-01', '2024-01-31'],
  ['2024-02-01', '2024-02-29'],
  ['2024-02-12', '2024-02-18'],
  ['2024-01-01', '2024-12-31'],
];
const row = fc.tuple(
  fc.constantFrom('18', '19', '19.04', '19.71', '19.04.01', '19.04.02', '18.01.04'),
  fc.constantFrom(...PERIODS),
  fc.constantFrom('lapor_lengkap', 'lapor_sebagian', 'belum_lapor', 'nihil', 'tidak_terjangkau'),
);
const rows = fc.uniqueArray(row, { maxLength: 12, selector: ([code, period]) => `${code} ${period}` });
const day = fc.constantFrom(null, '2023-12-31', '2024-01-31', '2024-02-01', '2024-02-14', '2024-03-01', '2025-01-01');

it('coverage in memory is that of the tables, for every level and window', async () => {
  const world = await openReports();
  try {
    await fc.assert(
      fc.asyncProperty(rows, fc.array(fc.tuple(day, day), { minLength: 3, maxLength: 3 }), async (reports, windows) => {
        await world.db.write(async (tx) => {
          await tx.run('delete from coverage');
          await tx.load(
            'coverage',
            { code: 'varchar', period_start: 'date', period_end: 'date', status: 'varchar' },
            reports.map(([code, [start = '', end = ''], status]) => [code, start, end, status]),
          );
        });
        const book = await coverageBook(world.db);
        for (const [from, to] of windows) {
          for (const level of ['provinsi', 'kabkota', 'kecamatan'] as const) {
            const shares = coverageShares(await countCoverage(world.db, from, to), await countPeriods(world.db, from, to), level);
            expect(book?.shares(level, from, to)).toEqual(shares);
            expect(book?.reported(level, await areaIndex(world.db, level), from, to)).toEqual(
              await areasReportedIn(world.db, level, from, to),
            );
          }
        }
      }),
      { numRuns: 25 },
    );
  } finally {
    await world.close();
  }
});
