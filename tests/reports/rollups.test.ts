import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Db } from '../../server/src/db/database.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { REPORT_ROLLUPS } from '../../server/src/reports/reportsImport.ts';
import { testEngine } from '../../server/src/testing/openTestDb.ts';
import { HEADER, openReports } from './reportsWorld.ts';

/** A table of sums and a fresh group-by over current reports, as comparable text. */
async function rollupAndTruth(db: Db, table: string, group: string[]) {
  const columns = group.join(', ');
  const text = (rows: unknown[]) => rows.map((r) => JSON.stringify(r)).sort();
  const kept = await db.all(`select ${columns}, cast(n as bigint) as n from ${table}`);
  const truth = await db.all(
    `select ${columns}, cast(sum(quantity) as bigint) as n from reports where superseded_by is null and origin <= 3 group by ${columns} having sum(quantity) <> 0`,
  );
  return { kept: text(kept), truth: text(truth) };
}

it('sums equal a fresh group-by after any imports and undos, and undoing everything leaves nothing', async () => {
  const report = fc.record({
    id: fc.constantFrom('R1', 'R2', 'R3', 'R4'),
    origin: fc.constantFrom('laporan', 'temuan', 'informasi_awal'),
    issue: fc.constantFrom('sara', 'hoaks'),
    status: fc.constantFrom('masuk', 'pelanggaran'),
    code: fc.constantFrom('19', '19.04', '19.04.01', '18.01.04'),
    day: fc.constantFrom('2024-02-14', '2024-02-15', '2024-10-01', '2024-11-30'),
    quantity: fc.integer({ min: 0, max: 3 }),
  });
  const file = fc.uniqueArray(report, { minLength: 1, maxLength: 4, selector: (r) => r.id });
  const step = fc.oneof({ weight: 3, arbitrary: file }, { weight: 2, arbitrary: fc.nat({ max: 9 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
      const world = await openReports();
      try {
        const open: number[] = [];
        for (const s of steps) {
          if (typeof s === 'number') {
            const [id] = open.splice(s % Math.max(open.length, 1), 1);
            if (id !== undefined) await undoImport(world.db, id);
          } else {
            const rows = s.map((r) => `${r.id},${r.origin},${r.issue},${r.status},${r.code},${r.day},,${r.quantity},`);
            open.push((await world.reports(`${HEADER}\n${rows.join('\n')}\n`)).id as number);
          }
          for (const { table, group } of REPORT_ROLLUPS) {
            const { kept, truth } = await rollupAndTruth(world.db, table, group);
            expect(kept).toEqual(truth);
          }
          // Each report has exactly one current version.
          expect(
            await world.db.all(
              'select source_id from reports where superseded_by is null group by source_id having count(*) > 1',
            ),
          ).toEqual([]);
        }
        for (const id of open.reverse()) await undoImport(world.db, id);
        expect(await world.db.all('select count(*) as n from reports')).toEqual([{ n: 0 }]);
        expect(await world.db.all('select count(*) as n from report_counts')).toEqual([{ n: 0 }]);
      } finally {
        await world.close();
      }
    }),
    // Each step takes a second where commits are distributed.
    { numRuns: testEngine() === 'citus' ? 3 : 12 },
  );
});

it('an import in the middle of a chain is taken out and its neighbours are linked again', async () => {
  const world = await openReports();
  for (const issue of ['sara', 'hoaks', 'apk']) await world.reports(`${HEADER}\nR1,laporan,${issue},,19,2024-10-01,,,\n`);
  await undoImport(world.db, 2);
  const chain = 'select import_id, superseded_by from reports order by import_id';
  expect(await world.db.all(chain)).toEqual([
    { import_id: 1, superseded_by: 3 },
    { import_id: 3, superseded_by: null },
  ]);
  await undoImport(world.db, 3);
  expect(await world.db.all(chain)).toEqual([{ import_id: 1, superseded_by: null }]);
  await world.close();
});
