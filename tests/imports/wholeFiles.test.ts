import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../server/src/db/database.ts';
import type { ImportSummary } from '../../server/src/imports/contract.ts';
import type { Importer } from '../../server/src/imports/importer.ts';
import type { ImportSpec } from '../../server/src/imports/importSpec.ts';
import { compareImports, showImport } from '../../server/src/imports/listImports.ts';
import { correctRow, listQuarantine, readmitRows } from '../../server/src/imports/quarantine.ts';
import { countRule, dateRule } from '../../server/src/imports/rules.ts';
import { type RunOptions, runImport } from '../../server/src/imports/runImport.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { openTestDb, testEngine } from '../../server/src/testing/openTestDb.ts';

/** Boxes that hold balls: one row per box, and a derived row per ball (`A/1`, `A/2` …). */
const BOXES: ImportSpec = {
  kind: 'boxes',
  columns: [
    { name: 'id', aliases: [], required: true },
    { name: 'hari', aliases: [], required: true, date: true },
    { name: 'isi', aliases: [], required: true },
    { name: 'kode', aliases: [], required: false },
  ],
  rules: [dateRule('hari', 'day', { required: true }), countRule('isi', 'balls', { otherwise: 0 })],
  passThrough: [
    { column: 'id', required: true },
    { column: 'kode', required: false },
  ],
  target: {
    table: 'boxes',
    history: 'versions',
    key: ['id'],
    columns: { id: 'id', day: 'day', balls: 'balls', place: 'kode' },
    rollups: [{ table: 'box_sums', group: ['day'], sum: 'balls' }],
    whole: { day: 'day', same: [] },
    place: { column: 'kode', code: 'place' },
  },
  derived: [
    {
      target: {
        table: 'balls',
        history: 'versions',
        key: ['ball'],
        columns: { ball: 'ball', box: 'box', day: 'ball_day', one: 'one' },
        rollups: [{ table: 'ball_sums', group: ['day'], sum: 'one' }],
      },
      select: () =>
        `select j.row_no, j.id || '/' || cast(n.n as varchar) as ball, j.id as box, j.day as ball_day, cast(1 as integer) as one
         from judged j join fresh f on f.row_no = j.row_no join (values (1), (2), (3)) n (n) on n.n <= j.balls`,
      owner: { column: 'box', from: 'id' },
    },
  ],
};
const TABLES = ['boxes', 'balls', 'box_sums', 'ball_sums'];

let db: Db;
let folder: string;
let files = 0;
const take = (rows: string[], options: RunOptions = {}): Promise<ImportSummary> => {
  const file = join(folder, `kotak-${++files}.csv`);
  writeFileSync(file, ['id,hari,isi,kode', ...rows, ''].join('\n'));
  return runImport(db, BOXES, file, options);
};
const list = async (sql: string) => (await db.all(sql)).map((r) => Object.values(r).join('|'));
const boxes = () => list('select id, day, balls from boxes where superseded_by is null order by id');
const balls = () => list('select ball, day from balls where superseded_by is null order by ball');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'petarawan-boxes-'));
  db = await openTestDb();
  const versions = 'import_id bigint not null, superseded_by bigint, content_hash varchar not null';
  await db.tx((tx) =>
    tx.run(
      `create table boxes (${versions}, id varchar, day date, balls integer, place varchar);
       create table balls (${versions}, ball varchar, box varchar, day date, one integer);
       create table box_sums (day date, n bigint); create table ball_sums (day date, n bigint)`,
    ),
  );
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});
const empty = () =>
  db.write(async (tx) => {
    for (const table of [...TABLES, 'imports', 'quarantine', 'withdrawals', 'import_effects', 'import_owners'])
      await tx.run(`delete from ${table}`);
  });

/** What happened to each key, by import: a text, or null when it was withdrawn. The last one holds. */
class Model {
  readonly events = new Map<string, { id: number; text: string | null }[]>();
  counts = { new: 0, changed: 0, unchanged: 0, withdrawn: 0 };

  current = (key: string) => this.events.get(key)?.at(-1)?.text ?? null;
  keys = () => [...this.events.keys()].filter((k) => this.current(k) !== null).sort();

  /** Says whether it is new or changed. */
  put(id: number, key: string, text: string | null): boolean {
    const before = this.current(key);
    if (before === text) {
      if (text !== null) this.counts.unchanged++;
      return false;
    }
    this.counts[text === null ? 'withdrawn' : before === null ? 'new' : 'changed']++;
    this.events.set(key, [...(this.events.get(key) ?? []), { id, text }]);
    return true;
  }

  undo(id: number): void {
    for (const [key, events] of this.events)
      this.events.set(
        key,
        events.filter((e) => e.id !== id),
      );
  }

  take(): typeof this.counts {
    const { counts } = this;
    this.counts = { new: 0, changed: 0, unchanged: 0, withdrawn: 0 };
    return counts;
  }
}

interface Box {
  id: string;
  day: string;
  balls: number;
  good: boolean;
}

function apply(main: Model, derived: Model, id: number, rows: Box[], full: boolean): void {
  const good = rows.filter((r) => r.good);
  const days = good.map((r) => r.day).sort();
  const touched: string[] = [];
  if (full && days.length) {
    for (const key of main.keys()) {
      const day = main.current(key)?.split('|')[0] as string;
      const inside = day >= (days[0] as string) && day <= (days.at(-1) as string);
      if (inside && !rows.some((r) => r.id === key)) touched.push(key);
    }
  }
  for (const key of touched) main.put(id, key, null);
  const given = new Map<string, string>();
  for (const r of good) {
    if (!main.put(id, r.id, `${r.day}|${r.balls}`)) continue;
    touched.push(r.id);
    for (let n = 1; n <= r.balls; n++) given.set(`${r.id}/${n}`, r.day);
  }
  for (const ball of derived.keys()) {
    if (touched.includes(ball.split('/')[0] as string) && !given.has(ball)) derived.put(id, ball, null);
  }
  for (const [ball, day] of given) derived.put(id, ball, day);
}

it('any files, whole or not, undone and re-admitted in any order, leave rows, derived rows and sums as a simple model says', async () => {
  const box = fc.record({
    id: fc.constantFrom('A', 'B', 'C', 'D'),
    day: fc.constantFrom('2024-02-11', '2024-02-12', '2024-02-13', '2024-02-14'),
    balls: fc.nat({ max: 3 }),
    good: fc.nat({ max: 4 }).map((n) => n > 0),
  });
  const file = fc.record({
    rows: fc.uniqueArray(box, { minLength: 1, maxLength: 4, selector: (r) => r.id }),
    full: fc.boolean(),
  });
  const step = fc.oneof({ weight: 5, arbitrary: file }, { weight: 2, arbitrary: fc.nat({ max: 9 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      await empty();
      const [main, derived] = [new Model(), new Model()];
      const open: number[] = [];
      const agrees = async (s: ImportSummary) => {
        const { withdrawn, ...counts } = main.take();
        expect(s).toMatchObject({ ...counts, withdrawn, derived: [{ table: 'balls', ...derived.take() }] });
        expect(s.rows).toBe(s.new + s.changed + s.unchanged + s.quarantined);
      };
      for (const s of steps) {
        if (typeof s === 'number') {
          const [id] = open.splice(s % Math.max(open.length, 1), 1);
          if (id === undefined) continue;
          await undoImport(db, id);
          for (const model of [main, derived]) model.undo(id);
        } else {
          const lines = s.rows.map((r) => `${r.id},${r.good ? r.day : 'salah'},${r.balls},`);
          const dry = await take(lines, { full: s.full, dryRun: true });
          const summary = await take(lines, { full: s.full });
          const { new: n, changed, unchanged, quarantined, withdrawn, derived: others } = summary;
          expect(dry).toMatchObject({ new: n, changed, unchanged, quarantined, withdrawn, derived: others });
          apply(main, derived, summary.id as number, s.rows, s.full);
          await agrees(summary);
          open.push(summary.id as number);
          const waiting = await listQuarantine(db, { importId: summary.id });
          if (waiting.length) {
            const bad = s.rows.filter((r) => !r.good);
            for (const w of waiting) {
              const row = bad.find((r) => r.id === w.values.id) as Box;
              await correctRow(db, w.id, { hari: row.day });
            }
            const again = await readmitRows(db, BOXES, summary.id as number);
            apply(
              main,
              derived,
              again.id as number,
              bad.map((r) => ({ ...r, good: true })),
              false,
            );
            await agrees(again);
            open.push(again.id as number);
          }
        }
        expect(await boxes()).toEqual(main.keys().map((k) => `${k}|${main.current(k)}`));
        expect(await balls()).toEqual(derived.keys().map((k) => `${k}|${derived.current(k)}`));
        for (const [sums, table, measure] of [
          ['box_sums', 'boxes', 'balls'],
          ['ball_sums', 'balls', 'one'],
        ]) {
          expect(await list(`select day, cast(n as bigint) as n from ${sums} order by day`)).toEqual(
            await list(
              `select day, cast(sum(${measure}) as bigint) as n from ${table} where superseded_by is null group by day having sum(${measure}) <> 0 order by day`,
            ),
          );
        }
      }
      for (const id of open.reverse()) await undoImport(db, id);
      for (const table of [...TABLES, 'withdrawals']) expect(await db.all(`select * from ${table}`)).toEqual([]);
    }),
    { numRuns: testEngine() === 'duckdb' ? 4 : 2 },
  );
});

it('a row of a whole file that waits in the quarantine is in the file: what is stored under it stays', async () => {
  await empty();
  await take(['A,2024-02-11,1,', 'B,2024-02-12,2,', 'C,2024-02-13,1,']);
  const whole = await take(['A,2024-02-11,1,', 'B,salah,2,', 'D,2024-02-13,0,'], { full: true });
  expect(whole).toMatchObject({ rows: 3, new: 1, unchanged: 1, quarantined: 1, withdrawn: 1 });
  expect(await boxes()).toEqual(['A|2024-02-11|1', 'B|2024-02-12|2', 'D|2024-02-13|0']);
  expect((await showImport(db, whole.id as number)).withdrawn).toBe(1);
  expect(await compareImports(db, (whole.id as number) - 1, whole.id as number)).toMatchObject({ onlyA: 3, onlyB: 1 });
  const plain = { ...BOXES, target: { ...BOXES.target, whole: undefined } } as unknown as ImportSpec;
  const file = join(folder, 'kotak.csv');
  writeFileSync(file, 'id,hari,isi\nA,2024-02-11,1\n');
  await expect(runImport(db, plain, file, { full: true })).rejects.toMatchObject({ code: 'invalid_request' });
});

it('a withdrawal of a version that was undone since holds for the one before it', async () => {
  await empty();
  const ends = ['X,2024-02-10,0,', 'Y,2024-02-14,0,'];
  await take([...ends, 'A,2024-02-12,1,']);
  const first = await take([...ends, 'Z,2024-02-12,0,'], { full: true });
  const again = await take(['A,2024-02-13,2,']);
  const second = await take([...ends, 'Z,2024-02-13,0,'], { full: true });
  expect([first.withdrawn, second.withdrawn]).toEqual([1, 1]);
  await undoImport(db, again.id as number);
  await undoImport(db, first.id as number);
  expect(await boxes()).not.toContain('A|2024-02-12|1');
  await undoImport(db, second.id as number);
  expect(await boxes()).toEqual(['A|2024-02-12|1', 'X|2024-02-10|0', 'Y|2024-02-14|0']);
  expect(await balls()).toEqual(['A/1|2024-02-12']);
});

it('a region withdraws its own rows only, and nobody undoes what would bring back rows of others', async () => {
  await empty();
  await take(['A,2024-02-11,1,19.04', 'B,2024-02-12,2,19.71', 'C,2024-02-13,1,19']);
  const own: Importer = { within: ['19.04'], region: '19.04', accountId: 'siti' };
  const whole = await take(['D,2024-02-10,0,19.04', 'E,2024-02-14,0,19.04'], { full: true, importer: own });
  expect(whole).toMatchObject({ new: 2, withdrawn: 1 });
  expect(await boxes()).toEqual(['B|2024-02-12|2', 'C|2024-02-13|1', 'D|2024-02-10|0', 'E|2024-02-14|0']);
  const wide = await take(['F,2024-02-12,0,'], { full: true });
  expect(wide).toMatchObject({ withdrawn: 1 });
  await expect(undoImport(db, wide.id as number, own)).rejects.toMatchObject({ code: 'conflict' });
  await undoImport(db, whole.id as number, own);
  expect(await boxes()).toEqual(['A|2024-02-11|1', 'C|2024-02-13|1', 'F|2024-02-12|0']);
});

it('two rows that would make the same record, or change one the file already made, wait with the reason', async () => {
  await empty();
  const clash: ImportSpec = {
    ...BOXES,
    derived: BOXES.derived?.map((d) => ({
      ...d,
      select: () =>
        `select j.row_no, 'only' as ball, j.id as box, j.day as ball_day, cast(1 as integer) as one
         from judged j join fresh f on f.row_no = j.row_no where j.balls > 0`,
    })) as ImportSpec['derived'],
  };
  const file = join(folder, 'kotak-sama.csv');
  writeFileSync(file, 'id,hari,isi\nA,2024-02-11,1\nB,2024-02-12,1\nC,2024-02-13,0\n');
  const summary = await runImport(db, clash, file);
  expect(summary).toMatchObject({ rows: 3, new: 2, quarantined: 1, derived: [{ new: 1 }] });
  expect(summary.problems[0]).toMatchObject({ row: 3, problems: [{ reason: { id: expect.stringContaining('baris lain') } }] });
  expect(await readmitRows(db, clash, summary.id as number)).toMatchObject({ id: null, quarantined: 1 });
  expect(await balls()).toEqual(['only|2024-02-11']);
});
