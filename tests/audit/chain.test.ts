import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingAs, actor } from '../../server/src/audit/actor.ts';
import { appendAudit } from '../../server/src/audit/appendAudit.ts';
import { type AuditRow, COLUMN_NAMES, GENESIS, hashOf } from '../../server/src/audit/auditRow.ts';
import { recordRead } from '../../server/src/audit/recordRead.ts';
import { verifyAudit } from '../../server/src/audit/verifyAudit.ts';
import type { Db } from '../../server/src/db/database.ts';
import { openTestDb, testEngine } from '../../server/src/testing/openTestDb.ts';
import { byForce, failingAtCommit, lastSeq, logOf, replaceLog } from './auditWorld.ts';

let db: Db;
const ROWS = 12;
let whole: AuditRow[];

const event = (n: number) =>
  ({ action: 'export', subject: { type: 'uji', id: n }, details: { n, teks: `baris ${n}`, kosong: null } }) as const;

beforeAll(async () => {
  db = await openTestDb();
  for (let n = 1; n <= ROWS; n++) {
    const who = actor({ kind: n % 2 ? 'akun' : 'lokal', id: `orang-${n}`, region: n % 3 ? '19.04' : null });
    await actingAs(who, () => db.tx((tx) => appendAudit(tx, event(n))));
  }
  whole = await logOf(db);
});
afterAll(() => db.close());

describe('the chain', () => {
  it('numbers rows without gaps, each continuing the one before', async () => {
    expect(whole.map((r) => r.seq)).toEqual(Array.from({ length: ROWS }, (_, i) => i + 1));
    expect(whole.map((r) => r.previous)).toEqual([GENESIS, ...whole.slice(0, -1).map((r) => r.hash)]);
    expect(await verifyAudit(db)).toMatchObject({
      from: 1,
      rows: ROWS,
      head: { seq: ROWS, hash: whole.at(-1)?.hash },
      finding: null,
    });
    expect(await verifyAudit(db, { from: 5 })).toMatchObject({ from: 5, rows: ROWS - 4, finding: null });
    await expect(verifyAudit(db, { from: ROWS + 2 })).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('an entry that is rolled back leaves no row, no gap and no mark', async () => {
    await expect(failingAtCommit(db).tx((tx) => appendAudit(tx, event(99)))).rejects.toThrow('commit');
    expect(await logOf(db)).toEqual(whole);
    expect((await verifyAudit(db)).finding).toBeNull();
  });

  it('any change of any field of any row is found and named', async () => {
    const other: Record<string, (v: AuditRow[string]) => string | number> = {
      version: (v) => Number(v) + 1,
      happened_at: (v) => String(v).replace(/\d(?=Z)/, (d) => String((Number(d) + 1) % 10)),
      details: (v) => `${v} `,
      hash: (v) => String(v).replace(/./, (d) => (d === '0' ? '1' : '0')),
      previous: (v) => String(v).replace(/.$/, (d) => (d === '0' ? '1' : '0')),
    };
    const columns = COLUMN_NAMES.filter((c) => c !== 'seq');
    await fc.assert(
      fc.asyncProperty(fc.nat(ROWS - 1), fc.constantFrom(...columns), async (at, column) => {
        const row = whole[at] as AuditRow;
        const changed = { ...row, [column]: other[column]?.(row[column]) ?? `${row[column] ?? ''}x` };
        await replaceLog(db, whole.map((r, i) => (i === at ? changed : r)) as AuditRow[], 'stays');
        expect((await verifyAudit(db)).finding).toMatchObject({ kind: 'changed', seq: at + 1 });
      }),
      { numRuns: 40 },
    );
    await replaceLog(db, whole);
  });

  it('a changed row whose hash was computed anew is found where the chain breaks', async () => {
    for (const at of [0, 4, ROWS - 1]) {
      const forged = { ...(whole[at] as AuditRow), actor_id: 'orang-lain' };
      forged.hash = hashOf(forged);
      await replaceLog(
        db,
        whole.map((r, i) => (i === at ? forged : r)),
        'stays',
      );
      const { finding } = await verifyAudit(db);
      if (at === ROWS - 1) expect(finding).toMatchObject({ kind: 'head', seq: ROWS });
      else
        expect(finding).toMatchObject({ kind: 'unlinked', seq: at + 2, text: { en: expect.stringContaining(`row ${at + 1}`) } });
    }
    await replaceLog(db, whole);
  });

  it('any deletion is found and named, also at the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(ROWS - 1), fc.integer({ min: 1, max: 4 }), async (at, count) => {
        await replaceLog(
          db,
          whole.filter((_, i) => i < at || i >= at + count),
          'stays',
        );
        const last = Math.min(at + count, ROWS);
        expect((await verifyAudit(db)).finding).toMatchObject({
          kind: 'missing',
          seq: at + 1,
          text: { en: expect.stringContaining(last === at + 1 ? `Row ${last} ` : `${at + 1}–${last}`) },
        });
      }),
      { numRuns: 25 },
    );
    await replaceLog(db, whole);
  });

  it('a cut end whose mark was moved too is whole in itself, and only the anchor tells', async () => {
    await replaceLog(db, whole.slice(0, 8));
    const anchor = (n: number) => (whole[n - 1] as AuditRow).hash;
    expect(await verifyAudit(db, { anchor: anchor(5) })).toMatchObject({ finding: null, anchoredAt: 5 });
    expect(await verifyAudit(db, { anchor: anchor(5).toUpperCase(), from: 7 })).toMatchObject({ finding: null, from: 5 });
    expect(await verifyAudit(db, { anchor: GENESIS, from: 7 })).toMatchObject({ finding: null, from: 1, anchoredAt: 0 });
    expect((await verifyAudit(db, { anchor: anchor(ROWS) })).finding).toMatchObject({ kind: 'anchor', seq: 8 });
    await replaceLog(db, whole);
  });

  it('any exchange of two rows is found, and named as one where their numbers alone were exchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(ROWS - 1), { minLength: 2, maxLength: 2 }), async (pair) => {
        const [a, b] = pair.sort((x, y) => x - y) as [number, number];
        const exchanged = whole.map((r, i) =>
          i === a ? { ...whole[b], seq: a + 1 } : i === b ? { ...whole[a], seq: b + 1 } : r,
        );
        await replaceLog(db, exchanged as AuditRow[], 'stays');
        expect((await verifyAudit(db)).finding).toMatchObject({
          kind: 'reordered',
          seq: a + 1,
          text: { en: expect.stringMatching(new RegExp(`row ${a + 1} is really row ${b + 1}\\.$`)) },
        });
      }),
      { numRuns: 25 },
    );
    await replaceLog(db, whole);
  });

  it('a copied row, and one added behind the mark of the end, are found', async () => {
    const last = whole.at(-1) as AuditRow;
    await replaceLog(db, [...whole, { ...(whole[3] as AuditRow), seq: ROWS + 1 }], 'stays');
    expect((await verifyAudit(db)).finding).toMatchObject({ kind: 'reordered', seq: ROWS + 1 });
    const added = { ...last, seq: ROWS + 1, previous: last.hash };
    added.hash = hashOf(added);
    await replaceLog(db, [...whole, added as AuditRow], 'stays');
    expect((await verifyAudit(db)).finding).toMatchObject({ kind: 'head', seq: ROWS + 1 });
    await replaceLog(db, whole);
    await byForce(db, (tx) => tx.run('insert into audit_head select seq, hash from audit_head'));
    expect((await verifyAudit(db)).finding).toMatchObject({ kind: 'head', text: { en: expect.stringContaining('2 rows') } });
    await byForce(db, (tx) => tx.run('delete from audit_head'));
    expect((await verifyAudit(db)).finding).toMatchObject({ kind: 'head', text: { en: expect.stringContaining('0 rows') } });
    await byForce(db, (tx) => tx.run('insert into audit_head values ($1, $2)', [ROWS, last.hash]));
    expect((await verifyAudit(db)).finding).toBeNull();
  });
});

describe('the database', () => {
  it('refuses a second row of one number', async () => {
    await expect(db.tx((tx) => tx.run('insert into audit_log select * from audit_log where seq = 3'))).rejects.toThrow();
  });

  it.runIf(testEngine() !== 'duckdb')('refuses to change, delete and truncate on PostgreSQL', async () => {
    for (const sql of ["update audit_log set actor_id = 'x'", 'delete from audit_log', 'truncate audit_log']) {
      await expect(
        db.tx((tx) => tx.run(sql)),
        sql,
      ).rejects.toThrow(/never changed or removed/);
    }
    expect(await logOf(db)).toEqual(whole);
  });
});

describe('what comes in', () => {
  it('any text comes back as it was hashed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'binary' }), async (label, text) => {
        const odd = `${label}\ud800`.slice(0, label.length + 1);
        await db.tx((tx) =>
          appendAudit(
            tx,
            { action: 'export', subject: { type: 'uji', id: text }, details: { [`k${text}`]: odd } },
            actor({ kind: 'akun', id: odd, label }),
          ),
        );
        expect((await verifyAudit(db, { from: ROWS })).finding).toBeNull();
      }),
      { numRuns: 40 },
    );
    expect((await verifyAudit(db)).finding).toBeNull();
  });

  it('is written by whom it was asked, however many ask at once', async () => {
    const from = await lastSeq(db);
    const names = Array.from({ length: 60 }, (_, i) => `serentak-${i}`);
    await Promise.all(
      names.map((id, i) =>
        actingAs(actor({ kind: 'akun', id }), async () => {
          await new Promise((done) => setTimeout(done, i % 7));
          if (i % 3) return recordRead(db, { action: 'record_read', subject: { type: 'uji', id } });
          return db.write((tx) => appendAudit(tx, { action: 'settings_changed', subject: { type: 'uji', id } }));
        }),
      ),
    );
    const added = (await logOf(db)).filter((r) => r.seq > from);
    expect(added.map((r) => r.actor_id).sort()).toEqual(names.sort());
    expect(added.filter((r) => r.actor_id !== r.subject_id)).toEqual([]);
    expect((await verifyAudit(db)).finding).toBeNull();
  });

  it('a read that cannot be logged says so, and those after it go on', async () => {
    const read = (id: string, at = db) => recordRead(at, { action: 'record_read', subject: { type: 'uji', id } });
    const from = await lastSeq(db);
    const broken = failingAtCommit(db);
    const results = await Promise.allSettled([read('a', broken), read('b', broken), read('c')]);
    expect(results.map((r) => r.status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect((await logOf(db)).filter((r) => r.seq > from).map((r) => r.subject_id)).toEqual(['c']);
  });

  it('the program itself is the author outside of requests and commands', async () => {
    await db.tx((tx) => appendAudit(tx, event(1)));
    expect((await logOf(db)).at(-1)).toMatchObject({ actor_kind: 'program', actor_id: 'petarawan', request_id: null });
  });
});
