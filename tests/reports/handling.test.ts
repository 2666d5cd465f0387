import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { correctRow, listQuarantine, readmitRows } from '../../server/src/imports/quarantine.ts';
import { type RunOptions, runImport } from '../../server/src/imports/runImport.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { handlingImport } from '../../server/src/reports/ladder/handlingImport.ts';
import { furtherPairs } from '../../server/src/reports/ladder/transitions.ts';
import { REPORT_ROLLUPS } from '../../server/src/reports/reportsImport.ts';
import { testEngine } from '../../server/src/testing/openTestDb.ts';
import { openReports, type ReportsWorld, TODAY } from './reportsWorld.ts';

const HEADER = 'id_sumber,asal,isu,status,kode_wilayah,tanggal_kejadian,tanggal_lapor,tanggal_status';
const WORDS = ['masuk', 'diregistrasi', 'tidak diregistrasi', 'diperiksa', 'pelanggaran', 'bukan pelanggaran', 'dilimpahkan'];
const HANDLING = (db: Parameters<typeof handlingImport>[0], channel: string | null) => handlingImport(db, channel, TODAY);

let world: ReportsWorld;
let folder: string;
let files = 0;
const handling = (rows: string[], options: RunOptions = {}) => {
  const file = join(folder, `penanganan-${++files}.csv`);
  writeFileSync(file, ['id_sumber,status,tanggal_status,keterangan', ...rows, ''].join('\n'));
  return runImport(world.db, HANDLING, file, { channel: 'sigaplapor', ...options });
};
const reports = (rows: string[], options: RunOptions = {}) => world.reports([HEADER, ...rows, ''].join('\n'), options);
/** Current status numbers by report. */
const statuses = async () =>
  Object.fromEntries(
    (
      await world.db.all<{ source_id: string; status: number }>(
        'select source_id, status from reports where superseded_by is null order by source_id',
      )
    ).map((r) => [r.source_id, r.status]),
  );
const events = async () =>
  (
    await world.db.all<{ source_id: string; status: number; status_date: string }>(
      'select source_id, status, status_date from status_events where superseded_by is null order by source_id, status_date, status',
    )
  ).map((e) => `${e.source_id} ${e.status} ${e.status_date}`);
/** The kept sums are those of the current reports. */
async function expectTrueSums() {
  for (const { table, group } of REPORT_ROLLUPS) {
    const columns = group.join(', ');
    const text = (rows: unknown[]) => rows.map((r) => JSON.stringify(r)).sort();
    const truth = await world.db.all(
      `select ${columns}, cast(sum(quantity) as bigint) as n from reports where superseded_by is null group by ${columns} having sum(quantity) <> 0`,
    );
    expect(text(await world.db.all(`select ${columns}, cast(n as bigint) as n from ${table}`))).toEqual(text(truth));
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'petarawan-handling-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('dated steps move the status of their report, whichever file comes first, and an undo moves it back', async () => {
  world = await openReports();
  try {
    const first = await reports(['R1,laporan,sara,,19.04,2024-10-01,2024-10-02,', 'R2,temuan,apk,,19.04,2024-10-01,2024-10-02,']);
    expect(first).toMatchObject({ new: 2, withdrawn: 0, derived: [{ table: 'status_events', new: 0 }] });
    const dry = await handling(['R1,diperiksa,2024-10-06,', 'R9,diregistrasi,2024-10-03,'], { dryRun: true });
    expect(dry).toMatchObject({ id: null, new: 0, quarantined: 2 });
    const registered = await handling(['R1,diregistrasi,2024-10-03,"lengkap"', 'R2,diregistrasi,2024-10-03,']);
    expect(registered).toMatchObject({ kind: 'handling', new: 2, quarantined: 0 });
    expect(await statuses()).toEqual({ R1: 2, R2: 2 });
    const decided = await handling(['R1,diperiksa,2024-10-05,', 'R1,pelanggaran,2024-10-09,', 'R1,dilimpahkan,2024-10-11,']);
    // Passed on after it was found: it stays a violation.
    expect(await statuses()).toEqual({ R1: 5, R2: 2 });
    await expectTrueSums();
    // Told by the file in between, not the last word.
    await undoImport(world.db, registered.id as number);
    expect(await statuses()).toEqual({ R1: 5, R2: 1 });
    await undoImport(world.db, decided.id as number);
    expect(await statuses()).toEqual({ R1: 1, R2: 1 });
    expect(await events()).toEqual([]);
    await expectTrueSums();
  } finally {
    await world.close();
  }
});

it('the same file of reports again changes nothing, a status further on holds, one further back does not', async () => {
  world = await openReports();
  try {
    const file = ['R1,laporan,sara,masuk,19.04,2024-10-01,2024-10-02,'];
    await reports(file);
    await handling(['R1,diregistrasi,2024-10-03,', 'R1,diperiksa,2024-10-05,']);
    expect(await reports(file)).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    expect(await statuses()).toEqual({ R1: 4 });
    expect(await reports(['R1,laporan,sara,bukan pelanggaran,19.04,2024-10-01,2024-10-02,'])).toMatchObject({ changed: 1 });
    expect(await statuses()).toEqual({ R1: 6 });
    const back = await reports(['R1,laporan,hoaks,masuk,19.04,2024-10-01,2024-10-02,']);
    expect(await statuses()).toEqual({ R1: 4 });
    await expectTrueSums();
    await undoImport(world.db, back.id as number);
    expect(await statuses()).toEqual({ R1: 6 });
    await expectTrueSums();
    // The counts in memory follow a change in place.
    expect(await world.get('/reports/counts?by=status')).toMatchObject({ rows: [{ status: 'bukan_pelanggaran', laporan: 1 }] });
    await handling(['R1,pelanggaran,2024-10-20,']);
    expect(await world.get('/reports/counts?by=status')).toMatchObject({ rows: [{ status: 'pelanggaran', laporan: 1 }] });
  } finally {
    await world.close();
  }
});

it('a step without its report, before it, in the future or unknown to the ladder waits with the reason, and comes in later', async () => {
  world = await openReports();
  try {
    await reports(['R1,laporan,sara,,19.04,2024-10-01,2024-10-02,']);
    const summary = await handling([
      'R1,diregistrasi,2024-10-01,',
      'R1,pelanggaran,2024-10-05,',
      'R1,diregistrasi,2024-12-24,',
      'R7,diregistrasi,2024-10-05,',
      'R1,tidak diregistrasi,2024-10-04,',
    ]);
    expect(summary).toMatchObject({ rows: 5, new: 1, quarantined: 4 });
    const reasons = new Map(summary.problems.map((p) => [p.row, p.problems[0]]));
    expect(reasons.get(2)?.reason.id).toContain('mendahului laporan diterima (2024-10-02)');
    expect(reasons.get(3)?.reason.id).toContain('Dari tidak_diregistrasi (2024-10-04) tidak ada langkah ke pelanggaran');
    expect(reasons.get(4)?.reason.id).toContain('belum terjadi');
    expect(reasons.get(5)).toMatchObject({ column: 'id_sumber', value: 'R7' });
    expect(reasons.get(5)?.reason.id).toContain('Impor laporannya dahulu');
    await reports(['R7,laporan,sara,,19.04,2024-10-01,2024-10-02,']);
    const again = await readmitRows(world.db, HANDLING, summary.id as number);
    expect(again).toMatchObject({ new: 1, quarantined: 3 });
    expect(await statuses()).toEqual({ R1: 3, R7: 2 });
    const [early] = await listQuarantine(world.db);
    await correctRow(world.db, early?.id as number, { id_sumber: 'R7', status: 'diperiksa', tanggal_status: '2024-10-07' });
    expect(await readmitRows(world.db, HANDLING, summary.id as number, [early?.id as number])).toMatchObject({ new: 1 });
    expect(await statuses()).toEqual({ R1: 3, R7: 4 });
    await expectTrueSums();
  } finally {
    await world.close();
  }
});

it('a file of reports may date its statuses: each adds a step, and a whole file of steps replaces those of its days', async () => {
  world = await openReports();
  try {
    const one = await reports(['R1,laporan,sara,diregistrasi,19.04,2024-10-01,2024-10-02,2024-10-03']);
    expect(one).toMatchObject({ new: 1, derived: [{ table: 'status_events', new: 1, changed: 0, unchanged: 0, withdrawn: 0 }] });
    const two = await reports(['R1,laporan,sara,diperiksa,19.04,2024-10-01,2024-10-02,2024-10-06']);
    expect(two).toMatchObject({ changed: 1, derived: [{ new: 1 }] });
    expect(await events()).toEqual(['R1 2 2024-10-03', 'R1 4 2024-10-06']);
    expect(await reports(['R1,laporan,sara,masuk,19.04,2024-10-01,2024-10-02,2024-10-08'])).toMatchObject({ quarantined: 1 });
    await handling(['R1,pelanggaran,2024-10-09,']);
    const whole = await handling(['R1,bukan pelanggaran,2024-10-09,', 'R1,diperiksa,2024-10-07,'], { full: true });
    expect(whole).toMatchObject({ rows: 2, new: 2, withdrawn: 1, quarantined: 0 });
    // The steps that came with the reports were told by another kind of file and stay.
    expect(await events()).toEqual(['R1 2 2024-10-03', 'R1 4 2024-10-06', 'R1 4 2024-10-07', 'R1 6 2024-10-09']);
    expect(await statuses()).toEqual({ R1: 6 });
    await undoImport(world.db, whole.id as number);
    expect(await statuses()).toEqual({ R1: 5 });
    await undoImport(world.db, two.id as number);
    expect(await events()).toEqual(['R1 2 2024-10-03', 'R1 5 2024-10-09']);
    await expectTrueSums();
  } finally {
    await world.close();
  }
});

it('after any files and undos a status is that of the latest step, or what the own file says where that goes further or stands alone', async () => {
  const days = ['2024-10-02', '2024-10-03', '2024-10-04'];
  const word = fc.constantFrom(...WORDS);
  const id = fc.constantFrom('R1', 'R2');
  const file = fc.oneof(
    fc.record({ id, word, day: fc.constantFrom('', ...days) }).map((r) => ({ kind: 'reports' as const, rows: [r] })),
    fc
      .array(fc.record({ id, word, day: fc.constantFrom(...days) }), { minLength: 1, maxLength: 3 })
      .map((rows) => ({ kind: 'handling' as const, rows })),
  );
  const step = fc.oneof({ weight: 3, arbitrary: file }, { weight: 1, arbitrary: fc.nat({ max: 9 }) });
  const further = new Set(furtherPairs().map(String));
  world = await openReports();
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 7 }), async (steps) => {
        const open: number[] = [];
        const own = new Map<string, { id: number; word: string }[]>();
        for (const s of steps) {
          if (typeof s === 'number') {
            const [undone] = open.splice(s % Math.max(open.length, 1), 1);
            if (undone === undefined) continue;
            await undoImport(world.db, undone);
            for (const [key, list] of own)
              own.set(
                key,
                list.filter((e) => e.id !== undone),
              );
          } else if (s.kind === 'handling') {
            open.push((await handling(s.rows.map((r) => `${r.id},${r.word},${r.day},`))).id as number);
          } else {
            const [r] = s.rows as [(typeof s.rows)[0]];
            const summary = await reports([`${r.id},laporan,sara,${r.word},19.04,2024-10-01,2024-10-02,${r.day}`]);
            open.push(summary.id as number);
            if (summary.new + summary.changed)
              own.set(r.id, [...(own.get(r.id) ?? []), { id: summary.id as number, word: r.word }]);
          }
          const told = await world.db.all<{ source_id: string; status: number; status_date: string }>(
            'select source_id, status, status_date from status_events where superseded_by is null',
          );
          const wanted: Record<string, number> = {};
          for (const key of ['R1', 'R2']) {
            const said = own.get(key)?.at(-1);
            if (!said) continue;
            const alone = WORDS.indexOf(said.word) + 1;
            const rank = (e: (typeof told)[0]) => `${e.status === 5 ? 1 : 0} ${e.status_date} ${e.status}`;
            const last = told
              .filter((e) => e.source_id === key)
              .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
              .at(-1)?.status;
            wanted[key] = last === undefined || further.has(`${last},${alone}`) ? alone : last;
          }
          expect(await statuses()).toEqual(wanted);
          await expectTrueSums();
        }
        for (const rest of open.reverse()) await undoImport(world.db, rest);
        expect(await world.db.all('select * from status_events')).toEqual([]);
        expect(await world.db.all('select * from report_counts')).toEqual([]);
      }),
      { numRuns: testEngine() === 'duckdb' ? 4 : 2 },
    );
  } finally {
    await world.close();
  }
});
