import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareImports, listImports, showImport } from '../../server/src/imports/listImports.ts';
import { correctRow, listQuarantine, quarantineCsv, readmitRows } from '../../server/src/imports/quarantine.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { NOTES, type NotesWorld, openNotes } from './notesWorld.ts';

let world: NotesWorld;
beforeEach(async () => {
  world = await openNotes();
});
afterEach(() => world.close());

const csv = (...lines: string[]) => `id,tanggal,jumlah,isi\n${lines.join('\n')}\n`;
const counts = (s: { new: number; changed: number; unchanged: number; quarantined: number }) => [
  s.new,
  s.changed,
  s.unchanged,
  s.quarantined,
];

describe('applying a file', () => {
  it('counts new, changed, unchanged and quarantined rows', async () => {
    expect(counts(await world.take(csv('A,2024-02-14,1,x', 'B,2024-02-14,2,y', 'C,salah,,')))).toEqual([2, 0, 0, 1]);
    expect(counts(await world.take(csv('A,14/02/2024,1,x', 'B,2024-02-14,3,y', 'D,2024-02-14,,')))).toEqual([1, 1, 1, 0]);
    expect(await world.rows()).toEqual(['A|2024-02-14|1|x', 'B|2024-02-14|3|y', 'D|2024-02-14|1|-']);
  });

  it('the same file again changes nothing, says so and is listed', async () => {
    await world.take(csv('A,2024-02-14,1,x', 'B,2024-02-14,2,y'));
    const again = await world.take(csv('A,2024-02-14,1,x', 'B,2024-02-14,2,y'));
    expect(counts(again)).toEqual([0, 0, 2, 0]);
    expect((await listImports(world.db)).map((s) => s.id)).toEqual([2, 1]);
  });

  it('the same row twice counts once; the same key with other content is quarantined naming the first row', async () => {
    const summary = await world.take(csv('A,2024-02-14,1,x', 'A,2024-02-14,1,x', 'A,2024-02-14,2,x', 'B,2024-02-14,1,y'));
    expect(counts(summary)).toEqual([2, 0, 1, 1]);
    expect(summary.problems).toMatchObject([
      { row: 4, problems: [{ column: 'id', reason: { id: expect.stringContaining('baris 2') } }] },
    ]);
  });

  it('a dry run tells the same and stores nothing', async () => {
    await world.take(csv('A,2024-02-14,1,x'));
    const version = world.db.version;
    const errorsFile = join(world.folder, 'salah.csv');
    const content = csv('A,2024-02-14,9,x', 'B,2024-02-14,1,y', 'C,salah,1,=x');
    const dry = await world.take(content, { dryRun: true, errorsFile });
    expect(dry).toMatchObject({ id: null, dryRun: true, new: 1, changed: 1, quarantined: 1 });
    expect(await world.rows()).toEqual(['A|2024-02-14|1|x']);
    expect(world.db.version).toBe(version);
    expect(await listQuarantine(world.db)).toEqual([]);
    expect(await listImports(world.db)).toHaveLength(1);
    expect(readFileSync(errorsFile, 'utf8')).toContain(`C,salah,1,'=x,4,"tanggal:`);
    expect(counts(await world.take(content))).toEqual(counts(dry));
  });

  it('an errors file that cannot be written refuses the import as a whole', async () => {
    await expect(world.take(csv('A,2024-02-14,1,x'), { errorsFile: '/tidak/ada/salah.csv' })).rejects.toMatchObject({
      code: 'invalid_request',
    });
    expect(await world.rows()).toEqual([]);
  });

  it('several imports at once queue up', async () => {
    const files = Array.from({ length: 6 }, (_, i) => csv(`A,2024-02-14,${i},x`, `B${i},2024-02-14,1,y`));
    const summaries = await Promise.all(files.map((f) => world.take(f)));
    expect(summaries.map((s) => s.new).reduce((a, b) => a + b)).toBe(7);
    expect(new Set(summaries.map((s) => s.id)).size).toBe(6);
    expect((await world.rows()).length).toBe(7);
  });
});

describe('undo', () => {
  it('restores what was there before, the last import or any other', async () => {
    await world.db.tx((tx) => tx.run("insert into notes values ('A', date '2020-01-01', 7, 'dahulu \"kutip\"', 'tetap', null)"));
    const before = await world.db.all('select * from notes');
    await world.take(csv('A,2024-02-14,1,x', 'B,2024-02-14,1,x'));
    await world.take(csv('A,2024-02-14,2,x', 'B,2024-02-14,2,x'));
    await undoImport(world.db, 1);
    expect(await world.rows()).toEqual(['A|2024-02-14|2|x', 'B|2024-02-14|2|x']);
    await undoImport(world.db, 2);
    expect(await world.db.all('select * from notes')).toEqual(before);
    await expect(undoImport(world.db, 2)).rejects.toMatchObject({ code: 'conflict' });
    await expect(undoImport(world.db, 99)).rejects.toMatchObject({ code: 'not_found' });
    expect(await world.db.all('select count(*) as n from import_rows where import_id > 0')).toEqual([{ n: 0 }]);
  });

  it('leaves what the imports that remain would have made, for any sequence', async () => {
    const row = fc.record({ id: fc.constantFrom('A', 'B', 'C'), n: fc.integer({ min: 0, max: 3 }) });
    const file = fc.uniqueArray(row, { minLength: 1, maxLength: 3, selector: (r) => r.id });
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.boolean()), async (files, coins) => {
        const own = await openNotes();
        try {
          const done: { id: number; keep: boolean; brought: (typeof files)[number] }[] = [];
          const state = new Map<string, number>();
          for (const rows of files) {
            const brought = rows.filter((r) => state.get(r.id) !== r.n);
            const summary = await own.take(csv(...rows.map((r) => `${r.id},2024-02-14,${r.n},x`)));
            expect(summary.new + summary.changed).toBe(brought.length);
            for (const r of rows) state.set(r.id, r.n);
            done.push({ id: summary.id as number, keep: coins.next().value === true, brought });
          }
          for (const d of done.filter((x) => !x.keep).sort(() => (coins.next().value ? 1 : -1))) await undoImport(own.db, d.id);
          const expected = new Map<string, number>();
          for (const d of done.filter((x) => x.keep)) for (const r of d.brought) expected.set(r.id, r.n);
          expect(await own.rows()).toEqual([...expected].sort().map(([id, n]) => `${id}|2024-02-14|${n}|x`));
        } finally {
          await own.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('comparing', () => {
  it('shows what an import changed and how two differ', async () => {
    await world.take(csv('A,2024-02-14,1,x', 'B,2024-02-14,1,x', 'C,2024-02-14,1,x'));
    await world.take(csv('A,2024-02-14,2,x', 'B,2024-02-14,1,x', 'D,2024-02-14,1,x'));
    const { examples } = await showImport(world.db, 2);
    expect(examples).toMatchObject([
      { before: { id: 'A', amount: '1' }, after: { id: 'A', amount: '2' } },
      { before: null, after: { id: 'D' } },
    ]);
    expect(await compareImports(world.db, 1, 2)).toMatchObject({
      onlyA: 2,
      onlyB: 1,
      same: 0,
      different: 1,
      examples: [{ before: { amount: '1' }, after: { amount: '2' } }],
    });
  });
});

describe('quarantine', () => {
  it('is corrected and re-admitted as an import of its own, which can be undone', async () => {
    await world.take(csv('A,2024-02-14,1,x', 'B,salah,1,y', 'C,salah,1,z'), { channel: 'lapangan' });
    const [b, c] = await listQuarantine(world.db);
    expect(b?.values).toEqual({ id: 'B', tanggal: 'salah', jumlah: '1', isi: 'y' });
    await correctRow(world.db, b?.id as number, { tanggal: '15/02/2024' });
    const summary = await readmitRows(world.db, NOTES, 1);
    expect(summary).toMatchObject({ rows: 2, new: 1, quarantined: 1, readmitOf: 1, channel: 'lapangan' });
    expect(await world.rows()).toEqual(['A|2024-02-14|1|x', 'B|2024-02-15|1|y']);
    expect((await listQuarantine(world.db)).map((r) => r.id)).toEqual([c?.id]);
    await expect(correctRow(world.db, b?.id as number, { isi: 'x' })).rejects.toMatchObject({ code: 'conflict' });
    await undoImport(world.db, summary.id as number);
    expect((await listQuarantine(world.db)).map((r) => r.id)).toEqual([b?.id, c?.id]);
    expect(await world.rows()).toEqual(['A|2024-02-14|1|x']);
  });

  it('makes no import when nothing became good, and shows the new reasons', async () => {
    await world.take(csv('A,salah,1,x'));
    const [row] = await listQuarantine(world.db);
    await correctRow(world.db, row?.id as number, { tanggal: '2024-02-14', jumlah: '-4' });
    expect(await readmitRows(world.db, NOTES, 1, [row?.id as number])).toMatchObject({ id: null, quarantined: 1 });
    expect((await listQuarantine(world.db))[0]?.problems).toMatchObject([{ column: 'jumlah', value: '-4' }]);
    expect(await listImports(world.db)).toHaveLength(1);
  });

  it('holds the same wrong row once, under the latest import, and gives it back when that is undone', async () => {
    const content = csv('A,2024-02-14,1,x', 'B,salah,1,y');
    for (let i = 0; i < 3; i++) await world.take(content);
    await world.take(content, { channel: 'lain' });
    expect((await listQuarantine(world.db)).map((r) => r.importId)).toEqual([3, 4]);
    await undoImport(world.db, 3);
    expect((await listQuarantine(world.db)).map((r) => r.importId)).toEqual([2, 4]);
  });

  it('does not let a repeated key overwrite the row it repeats', async () => {
    await world.take(csv('A,2024-02-14,1,x', 'A,2024-02-14,2,x'));
    expect(await readmitRows(world.db, NOTES, 1)).toMatchObject({ id: null, quarantined: 1 });
    const [row] = await listQuarantine(world.db);
    await correctRow(world.db, row?.id as number, { id: 'A2' });
    expect(await readmitRows(world.db, NOTES, 1)).toMatchObject({ new: 1 });
    expect(await world.rows()).toEqual(['A|2024-02-14|1|x', 'A2|2024-02-14|2|x']);
  });

  it('keeps a row with surplus text until it is corrected', async () => {
    await world.take('id,tanggal,isi\nA,2024-02-14,satu, dua\n');
    expect(await readmitRows(world.db, NOTES, 1)).toMatchObject({ id: null, quarantined: 1 });
    const [row] = await listQuarantine(world.db);
    await correctRow(world.db, row?.id as number, { isi: 'satu, dua' });
    expect(await readmitRows(world.db, NOTES, 1)).toMatchObject({ new: 1, quarantined: 0 });
  });

  it('refuses unknown columns, unknown rows and rows of an undone import', async () => {
    await world.take(csv('A,salah,1,x'));
    await expect(correctRow(world.db, 1, { pelapor: 'x' })).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(correctRow(world.db, 77, { isi: 'x' })).rejects.toMatchObject({ code: 'not_found' });
    await undoImport(world.db, 1);
    expect(await listQuarantine(world.db)).toEqual([]);
    await expect(readmitRows(world.db, NOTES, 1)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('exports in the columns of the file, and the export comes in again', async () => {
    await world.take('Nomor;Tgl;Teks;Abaikan\nA;31/02/2024;"=cmd|x; ""y""";1\nB;salah;-5 derajat;2\n');
    let text = '';
    for await (const piece of quarantineCsv(world.db, 1)) text += piece;
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffNomor,Tgl,Teks,_baris,_alasan,_saran',
      expect.stringMatching(/^A,31\/02\/2024,"'=cmd\|x; ""y""",2,tanggal: /),
    ]);
    const mended = text.replace('31/02/2024', '28/02/2024').replace('salah', '2024-03-01');
    expect(counts(await world.take(mended))).toEqual([2, 0, 0, 0]);
    expect(await world.rows()).toEqual(['A|2024-02-28|1|=cmd|x; "y"', 'B|2024-03-01|1|-5 derajat']);
  });
});

it('uses a spec made just before the file is read', async () => {
  const path = world.file(csv('A,2024-02-14,1,x'));
  await expect(
    runImport(world.db, async (_, channel) => ({ ...NOTES, kind: `notes-${channel}` }), path, { channel: 'x' }),
  ).resolves.toMatchObject({ kind: 'notes-x' });
});
