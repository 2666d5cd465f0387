import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor } from '../../server/src/audit/actor.ts';
import { appendAudit } from '../../server/src/audit/appendAudit.ts';
import { type AuditRow, COLUMN_NAMES } from '../../server/src/audit/auditRow.ts';
import { runProgram } from '../../server/src/cli/program.ts';
import { readConfig } from '../../server/src/config.ts';
import { releaseFormula } from '../../server/src/csv/formulaText.ts';
import type { Db } from '../../server/src/db/database.ts';
import { parseCsv } from '../../server/src/db/parseCsv.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { byForce, logOf, replaceLog } from './auditWorld.ts';

let db: Db;
let folder: string;

/** Written from the recipe alone, by somebody who has neither this program nor its libraries. */
const STRANGER = `
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const [file, begin, end] = process.argv.slice(-3);
let before = begin, seq = null;
for (const line of readFileSync(file, 'utf8').split('\\n').filter(Boolean)) {
  const { hash, ...row } = JSON.parse(line);
  const names = Object.keys(row).sort();
  const text = '{' + names.map((n) => JSON.stringify(n) + ':' + JSON.stringify(row[n])).join(',') + '}';
  if (createHash('sha256').update(text, 'utf8').digest('hex') !== hash) throw new Error('changed: ' + row.seq);
  if (row.previous !== before) throw new Error('not continued: ' + row.seq);
  if (seq !== null && row.seq !== seq + 1) throw new Error('gap before ' + row.seq);
  before = hash;
  seq = row.seq;
}
if (before !== end) throw new Error('another end');
console.log('whole');
`;

const stranger = (file: string, begin: string, end: string) =>
  promisify(execFile)(process.execPath, ['-e', STRANGER, '--', file, begin, end]).then(
    ({ stdout }) => stdout.trim(),
    (error: Error) => /Error: (.*)/.exec(error.message)?.[1],
  );

const said: string[] = [];
/** Runs a command line; answers its exit code and its JSON. */
async function run(...argv: string[]) {
  said.length = 0;
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: folder, PETARAWAN_DEMO: '0' }, folder);
  const streams = { out: (t: string) => void said.push(t), err: () => undefined };
  const exit = await runProgram([...argv, '--json'], { config, cwd: folder, db: async () => db }, streams);
  return { exit, value: said.length ? JSON.parse(said.join('')) : null };
}
async function print(...argv: string[]): Promise<string> {
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: folder, PETARAWAN_DEMO: '0' }, folder);
  let text = '';
  const say = (t: string) => {
    text += t;
  };
  await runProgram(argv, { config, cwd: folder, db: async () => db }, { out: say, err: say });
  return text;
}

const TRICKY = ['=1+1', "'=1", '@SUM(A1)', '-', 'a,b;c', 'dua\nbaris', ' "kutip" ', 'é \u2028 \u007f 😀', '\u0001\t'];
const path = (name: string) => join(folder, name);
const recipeOf = (name: string) => {
  const text = readFileSync(path(name), 'utf8');
  const of = (label: string) => new RegExp(`${label}: ([0-9a-f]{64})`).exec(text)?.[1] as string;
  return { text, before: of('hash before the first row'), last: of('hash of the last row'), of };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'petarawan-audit-'));
  db = await openTestDb();
  for (const [i, text] of [...TRICKY, ...TRICKY].entries()) {
    const who = actor({ kind: 'akun', id: text, label: `orang ${i}`, ip: '127.0.0.1' });
    await db.tx((tx) => appendAudit(tx, { action: 'export', subject: { type: 'uji', id: text }, details: { text, i } }, who));
  }
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('an export for a hearing', () => {
  it('is checked by a stranger with twenty lines, and so is a part of it', async () => {
    const done = await run('audit', 'export', 'sidang.csv');
    expect(done).toMatchObject({ exit: 0, value: { rows: TRICKY.length * 2 + 1, finding: null } });
    const { before, last } = recipeOf('sidang.txt');
    expect([before, last]).toEqual(['0'.repeat(64), done.value.head.hash]);
    expect(await stranger(path('sidang.jsonl'), before, last)).toBe('whole');
    expect((await run('audit', 'export', 'bagian', '--from', '4', '--to', '9')).value).toMatchObject({
      rows: 6,
      head: { seq: 9 },
    });
    const part = recipeOf('bagian.txt');
    expect(await stranger(path('bagian.jsonl'), part.before, part.last)).toBe('whole');
    expect(part.before).toBe((await logOf(db))[2]?.hash);
    expect(statSync(path('sidang.jsonl')).mode & 0o077).toBe(0);
  });

  it('a stranger finds a letter changed and a line removed', async () => {
    const lines = readFileSync(path('sidang.jsonl'), 'utf8').split('\n');
    const { before, last } = recipeOf('sidang.txt');
    writeFileSync(path('diubah.jsonl'), lines.map((l, i) => (i === 4 ? l.replace('orang 4', 'orang 5') : l)).join('\n'));
    writeFileSync(path('dihapus.jsonl'), lines.filter((_, i) => i !== 4).join('\n'));
    expect(await stranger(path('diubah.jsonl'), before, last)).toBe('changed: 5');
    expect(await stranger(path('dihapus.jsonl'), before, last)).toBe('not continued: 6');
  });

  it.skipIf(spawnSync('python3', ['--version']).status !== 0)('the Python in the recipe does what it says', async () => {
    const script = readFileSync(path('sidang.txt'), 'utf8').split('\nPYTHON\n')[1] as string;
    const python = () => spawnSync('python3', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect(python().stdout).toContain('matches');
    const good = readFileSync(path('sidang.jsonl'));
    writeFileSync(path('sidang.jsonl'), good.toString().replace('orang 3', 'orang 9'));
    expect(python().stderr).toContain("('diubah / changed', 4)");
    writeFileSync(path('sidang.jsonl'), good);
  });

  it('the CSV holds the same rows, runs nothing in a spreadsheet and gives every text back', async () => {
    const csv = readFileSync(path('sidang.csv'), 'utf8');
    const rows = parseCsv(csv, 'sidang.csv');
    const wanted = readFileSync(path('sidang.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l) as AuditRow);
    expect(rows.flatMap((r) => Object.values(r)).filter((v) => v !== null && /^[=+\-@\t\r]/.test(v))).toEqual([]);
    const text = (v: AuditRow[string] | undefined) => (v === null || v === undefined ? null : String(v));
    expect(rows.map((r) => COLUMN_NAMES.map((c) => (r[c] == null ? null : releaseFormula(r[c]))))).toEqual(
      wanted.map((r) => COLUMN_NAMES.map((c) => text(r[c]))),
    );
  });

  it('names the checksums of its files, is itself in the log, and overwrites nothing unless told so', async () => {
    const { of } = recipeOf('sidang.txt');
    for (const name of ['sidang.jsonl', 'sidang.csv'])
      expect(of(`SHA-256 ${name.replace('.', '\\.')}`)).toBe(
        createHash('sha256')
          .update(readFileSync(path(name)))
          .digest('hex'),
      );
    expect(readFileSync(path('sidang.jsonl'), 'utf8').trim().split('\n').at(-1)).toContain('"subject_type":"audit"');
    expect(await run('audit', 'export', 'sidang')).toMatchObject({ exit: 1, value: { error: { code: 'conflict' } } });
    expect(await run('audit', 'export', 'sidang', '--force')).toMatchObject({ exit: 0 });
  });

  it('is read by its owner alone, also in the place of a file that everybody could read, and follows no link', async () => {
    const elsewhere = path('lain.csv');
    writeFileSync(elsewhere, 'tetap');
    writeFileSync(path('ulang.jsonl'), 'lama', { mode: 0o644 });
    symlinkSync(elsewhere, path('ulang.csv'));
    expect(await run('audit', 'export', 'ulang', '--force')).toMatchObject({ exit: 0 });
    for (const name of ['ulang.csv', 'ulang.jsonl', 'ulang.txt'])
      expect([name, statSync(path(name)).mode & 0o777]).toEqual([name, 0o600]);
    expect(readFileSync(elsewhere, 'utf8')).toBe('tetap');
  });
});

describe('audit verify and list', () => {
  it('verify proves the chain, and an anchor printed by an export is part of it later', async () => {
    const printed = await print('audit', 'export', 'jangkar', '--anchor');
    const anchor = /anchor: ([0-9a-f]{64})/.exec(printed)?.[1] as string;
    expect(await print('audit', 'export', 'tanpa')).not.toContain('anchor:');
    const { exit, value } = await run('audit', 'verify', '--anchor', anchor);
    expect([exit, value.finding, value.anchoredAt < value.head.seq]).toEqual([0, null, true]);
    expect(await run('audit', 'verify', '--anchor', 'f'.repeat(64))).toMatchObject({
      exit: 1,
      value: { error: { code: 'conflict' } },
    });
    expect(await run('audit', 'verify', '--anchor', 'pendek')).toMatchObject({
      exit: 1,
      value: { error: { code: 'invalid_request' } },
    });
    expect(await print('audit', 'verify')).toMatch(/the audit log is whole: \d+ .*\n(?:.*\n)*.*an anchor kept elsewhere tells/);
  });

  it('list filters, pages and shows', async () => {
    const { value } = await run('audit', 'list', '--subject-type', 'uji', '--actor', '=1+1', '--limit', '1');
    expect(value).toMatchObject({
      items: [{ seq: TRICKY.length + 1, actor: { kind: 'akun', id: '=1+1' } }],
      next: String(TRICKY.length + 1),
    });
    const next = await run('audit', 'list', '--actor', '=1+1', '--before', value.next);
    expect(next.value).toMatchObject({ items: [{ seq: 1 }], next: null });
    expect((await run('audit', 'list', '--to', '2020-01-01')).value.items).toEqual([]);
    expect(await print('audit', 'list', '--action', 'export', '--limit', '2')).toContain('data diunduh (export)');
    expect(await run('audit', 'list', '--action', 'lain')).toMatchObject({
      exit: 1,
      value: { error: { code: 'invalid_request' } },
    });
  });

  it('a tampered row is named with exit 1, and the log can still be listed and exported as it is', async () => {
    const rows = await logOf(db);
    await replaceLog(
      db,
      rows.map((r) => (r.seq === 6 ? { ...r, actor_id: 'bukan saya', details: 'bukan json', action: 'lain' } : r)) as AuditRow[],
    );
    expect(await run('audit', 'verify')).toMatchObject({
      exit: 1,
      value: { error: { detailEn: expect.stringContaining('Row 6 was changed') } },
    });
    expect(await run('audit', 'verify', '--from', '7')).toMatchObject({ exit: 0 });
    expect((await run('audit', 'list')).value.items.find((i: { seq: number }) => i.seq === 6)).toMatchObject({
      details: { unreadable: 'bukan json' },
    });
    expect(await print('audit', 'export', 'rusak')).toContain('Row 6 was changed');
    expect(recipeOf('rusak.txt').text).toContain('Row 6 was changed');
    const { before, last } = recipeOf('rusak.txt');
    expect(await stranger(path('rusak.jsonl'), before, last)).toBe('changed: 6');
    await byForce(db, (tx) => tx.run(`delete from audit_log where seq = 6`));
    expect(await run('audit', 'verify')).toMatchObject({ exit: 1, value: { error: { detail: 'Baris 6 hilang.' } } });
  });
});
