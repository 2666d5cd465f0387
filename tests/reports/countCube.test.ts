import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Db } from '../../server/src/db/database.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { CountCube } from '../../server/src/reports/cube/countCube.ts';
import { readyCube } from '../../server/src/reports/cube/keptCube.ts';
import { readCube } from '../../server/src/reports/cube/repository.ts';
import { sumCube } from '../../server/src/reports/cube/sumCube.ts';
import type { Scope } from '../../server/src/reports/filter.ts';
import { type CountColumn, type CountSum, sumCountsIn } from '../../server/src/reports/repository.ts';
import { testEngine } from '../../server/src/testing/openTestDb.ts';
import { HEADER, openReports } from './reportsWorld.ts';

const DAYS = ['2023-11-30', '2024-01-01', '2024-01-31', '2024-02-14', '2024-02-15', '2024-02-29', '2024-10-01', '2024-11-30'];
const CODES = ['18', '19', '19.04', '19.04.01', '19.04.02', '18.01', '18.01.04'];
const ISSUES = ['politik_uang', 'sara', 'hoaks'];
const STATUSES = ['masuk', 'diperiksa', 'pelanggaran'];

const someOf = (numbers: number[]) => fc.option(fc.subarray(numbers, { minLength: 1 }), { nil: null });
const scope: fc.Arbitrary<Scope> = fc.record({
  election: fc.constantFrom(null, null, 'pemilu-2024', 'pilkada-2024'),
  from: fc.constantFrom(null, null, '2023-06-01', '2024-01-15', '2024-02-01', '2024-02-15', '2025-01-01'),
  to: fc.constantFrom(null, null, '2024-01-31', '2024-02-14', '2024-02-29', '2024-11-29', '2025-01-31', '2020-01-01'),
  issue: someOf([1, 6, 8, 9]),
  channel: someOf([1, 2]),
  origin: someOf([1, 2, 3]),
  status: someOf([1, 4, 5]),
  code: fc.constantFrom(null, null, ...CODES, '11'),
});
const columns: fc.Arbitrary<CountColumn[]> = fc
  .tuple(
    fc.constantFrom<CountColumn[][]>([], ['prov'], ['kab'], ['kec']),
    fc.subarray<CountColumn>(['issue', 'channel', 'status', 'election']),
    fc.constantFrom<CountColumn[][]>([], [], ['month'], ['day'], ['week']),
  )
  .map((lists) => lists.flat());

/** Sums as comparable text; a line of nothing says nothing. */
const text = (rows: CountSum[], by: CountColumn[]) =>
  rows
    .filter((r) => r.laporan + r.temuan + r.informasi_awal !== 0)
    .map((r) => JSON.stringify([...by, 'laporan', 'temuan', 'informasi_awal'].map((c) => r[c])))
    .sort();

async function expectSame(db: Db, cube: CountCube | null, questions: [CountColumn[], Scope][]) {
  expect(cube).not.toBeNull();
  for (const [by, where] of questions) {
    const sums = sumCube(cube as CountCube, by, where);
    expect(sums).not.toBeNull();
    expect(text(sums as CountSum[], by)).toEqual(text(await sumCountsIn(db, by, where), by));
  }
}

const report = fc.record({
  id: fc.integer({ min: 1, max: 40 }),
  origin: fc.constantFrom('laporan', 'temuan', 'informasi_awal'),
  issue: fc.constantFrom(...ISSUES),
  status: fc.constantFrom(...STATUSES),
  code: fc.constantFrom(...CODES),
  day: fc.constantFrom(...DAYS),
  quantity: fc.integer({ min: 0, max: 300 }),
});
const file = fc.uniqueArray(report, { minLength: 1, maxLength: 25, selector: (r) => r.id });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ rows: file, channel: fc.constantFrom('sigaplapor', 'form_a') }) },
  { weight: 1, arbitrary: fc.nat({ max: 9 }) },
);

it('the cube answers as SQL does, for any question, after any imports and undos, patched or made anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 2, maxLength: 5 }),
      fc.array(fc.tuple(columns, scope), { minLength: 12, maxLength: 12 }),
      async (steps, questions) => {
        const world = await openReports();
        try {
          const open: number[] = [];
          for (const s of steps) {
            if (typeof s === 'number') {
              const [id] = open.splice(s % Math.max(open.length, 1), 1);
              if (id !== undefined) await undoImport(world.db, id);
            } else {
              const rows = s.rows.map((r) => `R${r.id},${r.origin},${r.issue},${r.status},${r.code},${r.day},,${r.quantity},`);
              open.push((await world.reports(`${HEADER}\n${rows.join('\n')}\n`, { channel: s.channel })).id as number);
            }
            await expectSame(world.db, await readyCube(world.db), questions);
          }
          const fresh = await world.db.snapshot(readCube);
          await expectSame(world.db, fresh && new CountCube(fresh), questions);
        } finally {
          await world.close();
        }
      },
    ),
    // Each step takes a second where commits are distributed.
    { numRuns: testEngine() === 'citus' ? 2 : 8 },
  );
});

it('whole blocks of days and the days around them add up to the same as SQL', async () => {
  const world = await openReports();
  try {
    const random = fc.sample(report, { numRuns: 4_000, seed: 7 });
    const days = (i: number) => new Date(Date.UTC(2023, 6, 1 + (i % 500))).toISOString().slice(0, 10);
    const rows = random.map((r, i) => `R${i},${r.origin},${r.issue},${r.status},${r.code},${days(i * 7)},,${r.quantity + 1},`);
    await world.reports(`${HEADER}\n${rows.join('\n')}\n`);
    const data = await world.db.snapshot(readCube);
    const cube = new CountCube(data as NonNullable<typeof data>, { fewRows: 0 });
    await expectSame(world.db, cube, fc.sample(fc.tuple(columns, scope), { numRuns: 300, seed: 7 }));
    const day = fc.integer({ min: 0, max: 520 }).map(days);
    const periods = fc.tuple(columns, scope, day, day).map(([by, where, ...ends]): [CountColumn[], Scope] => {
      const [from = null, to = null] = ends.sort();
      return [by, { ...where, from, to }];
    });
    await expectSame(world.db, cube, fc.sample(periods, { numRuns: 200, seed: 7 }));
  } finally {
    await world.close();
  }
});

it('later imports patch the cube; an undo makes it anew, and other commits leave it', async () => {
  const world = await openReports();
  try {
    await world.reports(`${HEADER}\nR1,laporan,sara,masuk,19.04.01,2024-02-14,,5,\nR2,temuan,hoaks,masuk,19,2024-02-14,,2,\n`);
    const first = await readyCube(world.db);
    await world.coverage('periode_mulai,periode_selesai,kode,status\n2024-02-01,2024-02-29,19.04,nihil\n');
    // A distributed commit does not say what it left alone: there the cube is read again.
    if (world.db.distributed) expect((await readyCube(world.db))?.rows).toBe(first?.rows);
    else expect(await readyCube(world.db)).toBe(first);
    const second = await world.reports(`${HEADER}\nR1,laporan,hoaks,masuk,19.04.01,2024-02-14,,5,\n`);
    const patched = await readyCube(world.db);
    // The old row, its negative, and the new one; where the cube is read again, the two that count.
    expect([first?.rows, patched?.rows]).toEqual([2, world.db.distributed ? 2 : 4]);
    await undoImport(world.db, second.id as number);
    expect((await readyCube(world.db))?.rows).toBe(2);
    expect(await world.db.tx((tx) => readyCube(tx))).toBeNull();
  } finally {
    await world.close();
  }
});
