import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/src/app.ts';
import { verifyAudit } from '../../server/src/audit/verifyAudit.ts';
import { runProgram } from '../../server/src/cli/program.ts';
import { readConfig } from '../../server/src/config.ts';
import { backup } from '../../server/src/copies/backup.ts';
import type { Db } from '../../server/src/db/database.ts';
import { removeDemo } from '../../server/src/demo/removeDemo.ts';
import { correctRow, listQuarantine, readmitRows } from '../../server/src/imports/quarantine.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { importBoundaries } from '../../server/src/regions/boundaries/importBoundaries.ts';
import { publishSet } from '../../server/src/regions/boundaries/publishSet.ts';
import { loadStages } from '../../server/src/stages/loadStages.ts';
import { collection, fileWith, SMALL_REGIONS, smallFeatures } from '../boundaries/smallWorld.ts';
import { contentsOf } from '../copies/copiesWorld.ts';
import { HEADER, openReports, REPORTS, type ReportsWorld } from '../reports/reportsWorld.ts';
import { breakLog, failingAtCommit, lastSeq, logOf } from './auditWorld.ts';

let world: ReportsWorld;
let folder: string;
let files = 0;

/** A report file with `good` rows and one that goes to the quarantine. */
const reports = (good = 2) =>
  fileWith(
    folder,
    `laporan-${++files}.csv`,
    `${HEADER}\n${Array.from({ length: good }, (_, i) => `F${files}-${i},laporan,sara,,19.04,2024-10-01,,,\n`).join('')}X${files},laporan,sara,,19.04,2024-02-30,,,\n`,
  );

const imported = async (sample = false) =>
  (await runImport(world.db, REPORTS, await reports(), { channel: 'sigaplapor', sample })).id as number;
const waiting = async () =>
  (await listQuarantine(world.db, { importId: await imported() }))[0] as { id: number; importId: number };

/** Everything that is hooked: how it is prepared, what is done, and the entries it leaves. */
const HOOKED: Record<string, { prepare(): Promise<(db: Db) => Promise<unknown>>; leaves: string[] }> = {
  'an import': {
    prepare: async () => {
      const file = await reports();
      return (db) => runImport(db, REPORTS, file, { channel: 'sigaplapor' });
    },
    leaves: ['import'],
  },
  'an undo': {
    prepare: async () => {
      const id = await imported();
      return (db) => undoImport(db, id);
    },
    leaves: ['import_undone'],
  },
  'a corrected row': {
    prepare: async () => {
      const { id } = await waiting();
      return (db) => correctRow(db, id, { tanggal_kejadian: '2024-02-29', keterangan: 'rahasia' });
    },
    leaves: ['quarantine_corrected'],
  },
  'a re-admission': {
    prepare: async () => {
      const { id, importId } = await waiting();
      await correctRow(world.db, id, { tanggal_kejadian: '2024-02-29' });
      return (db) => readmitRows(db, REPORTS, importId);
    },
    leaves: ['readmit'],
  },
  'a re-admission of rows that are still wrong': {
    prepare: async () => {
      const { importId } = await waiting();
      return (db) => readmitRows(db, REPORTS, importId);
    },
    leaves: ['readmit'],
  },
  'published facts': {
    prepare: async () => {
      await world.db.tx((tx) => tx.run(`update settings set value = 'lama' where key = 'published.stages'`));
      return (db) => loadStages(db);
    },
    leaves: ['facts_loaded'],
  },
  'published boundaries': {
    prepare: async () => {
      const dataDir = join(folder, `batas-${++files}`);
      mkdirSync(dataDir);
      const file = await fileWith(folder, 'batas.geojson', collection(smallFeatures('kabkota')));
      const { manifest } = await importBoundaries({ dataDir, regions: SMALL_REGIONS, file, level: 'kabkota' }, () => undefined);
      return (db) => publishSet(db, dataDir, manifest.version);
    },
    leaves: ['boundaries_replaced'],
  },
  'the removal of data contoh': {
    prepare: async () => {
      await imported(true);
      return (db) => removeDemo(db);
    },
    leaves: ['import_undone', 'demo_removed'],
  },
  'a backup': {
    prepare: async () => {
      const file = join(folder, `cadangan-${++files}.tar.gz`);
      return (db) => backup(db, file);
    },
    leaves: ['backup'],
  },
};

beforeAll(async () => {
  world = await openReports();
  folder = mkdtempSync(join(tmpdir(), 'petarawan-audit-'));
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(Object.entries(HOOKED))('%s', (_, { prepare, leaves }) => {
  it(`leaves ${leaves.join(' and ')}, together with the change or not at all`, async () => {
    const { db } = world;
    const change = await prepare();
    const [before, log, listed] = [await contentsOf(db), await logOf(db), readdirSync(folder)];
    const unchanged = async () => {
      expect(await contentsOf(db)).toEqual(before);
      expect(readdirSync(folder)).toEqual(listed);
    };
    await expect(change(failingAtCommit(db))).rejects.toThrow('failed at the commit');
    await unchanged();
    expect(await logOf(db)).toEqual(log);
    const mend = await breakLog(db);
    await expect(change(db)).rejects.toThrow(/audit_head/);
    await mend();
    await unchanged();
    expect(await logOf(db)).toEqual(log);
    await change(db);
    const left = (await logOf(db)).slice(log.length);
    expect(left.map((r) => r.action)).toEqual(leaves);
    expect((await verifyAudit(db)).finding).toBeNull();
  });
});

it('nothing of what people wrote is in the log, nor the names of their files', async () => {
  const text = JSON.stringify(await logOf(world.db));
  for (const word of ['rahasia', 'laporan-', '.csv"', 'F1-0', 'petarawan-audit'])
    expect(text.replaceAll(/"[a-z]+\/[a-z-]+\.csv"/g, '')).not.toContain(word);
});

it('what changes nothing leaves nothing: a dry run, facts that are there already, refusals', async () => {
  const { db } = world;
  const before = await lastSeq(db);
  await runImport(db, REPORTS, await reports(), { channel: 'sigaplapor', dryRun: true });
  await loadStages(db);
  await expect(undoImport(db, 999_999)).rejects.toMatchObject({ code: 'not_found' });
  expect(await removeDemo(db)).toBe(0);
  expect(await lastSeq(db)).toBe(before);
});

describe('an entry', () => {
  it('of an import counts its rows and names the checksum of its file', async () => {
    const { db } = world;
    const summary = await runImport(db, REPORTS, await reports(5), { channel: 'sigaplapor' });
    const entry = (await logOf(db)).at(-1);
    expect(entry).toMatchObject({ subject_type: 'import', subject_id: String(summary.id) });
    expect(JSON.parse(entry?.details ?? '')).toMatchObject({
      kind: 'reports',
      new: 5,
      quarantined: 1,
      sha256: summary.sha256,
      sample: false,
    });
  });

  it('of a corrected row names the columns only', async () => {
    const { db } = world;
    const { id } = await waiting();
    await correctRow(db, id, { tanggal_kejadian: '2024-02-28', keterangan: 'nama pelapor' });
    expect(JSON.parse((await logOf(db)).at(-1)?.details ?? '')).toMatchObject({ columns: ['tanggal_kejadian', 'keterangan'] });
  });

  it('of published facts has the checksums of the files of data/', async () => {
    const facts = (await logOf(world.db)).find((r) => r.action === 'facts_loaded' && r.subject_id === 'stages');
    expect(JSON.parse(facts?.details ?? '')).toMatchObject({
      files: { 'stages/elections.csv': expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('of a command has the user, the command and a number of its own', async () => {
    const { db } = world;
    const config = readConfig({ PORT: '0', PETARAWAN_DIR: folder, PETARAWAN_DEMO: '0' }, folder);
    const said: string[] = [];
    const run = (...argv: string[]) =>
      runProgram(
        argv,
        { config, cwd: folder, db: async () => db },
        { out: (t) => void said.push(t), err: (t) => void said.push(t) },
      );
    const id = await imported();
    const other = await imported();
    expect(await run('imports', 'undo', String(id)), said.join('')).toBe(0);
    expect(await run('imports', 'undo', String(other)), said.join('')).toBe(0);
    const [first, second] = (await logOf(db)).slice(-2);
    expect(first).toMatchObject({
      actor_kind: 'perintah',
      actor_label: 'imports undo',
      actor_role: 'pengelola',
      subject_id: String(id),
    });
    expect(first?.actor_id).toBeTruthy();
    expect(first?.request_id).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.request_id).not.toBe(first?.request_id);
  });

  it('of a request has its number', async () => {
    const { db } = world;
    const app = createApp({ db, config: readConfig({ PORT: '0', PETARAWAN_DIR: folder, PETARAWAN_DEMO: '0' }, folder) });
    const id = await imported();
    const response = await app.request(`/api/v1/reports/imports/${id}/undo`, {
      method: 'POST',
      headers: { 'x-request-id': 'permintaan-7' },
    });
    expect(response.status).toBe(200);
    expect((await logOf(db)).at(-1)).toMatchObject({ action: 'import_undone', actor_kind: 'lokal', request_id: 'permintaan-7' });
  });
});
