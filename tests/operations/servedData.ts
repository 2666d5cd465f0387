import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../../server/src/db/database.ts';
import { openTestDb, testEngine } from '../../server/src/testing/openTestDb.ts';
import { runToEnd, type ServerProcess, startServer } from '../start/serverProcess.ts';

const HEADER = 'id_sumber,asal,isu,status,kode_wilayah,tanggal_kejadian,tanggal_lapor,jumlah,keterangan';

/** A CSV of reports; `code` is where they happened. */
export function reportsFile(rows: number, code = '77.01', first = 0): string {
  const lines = [HEADER];
  for (let i = first; i < first + rows; i++) {
    const day = String((i % 28) + 1).padStart(2, '0');
    lines.push(
      `L${i},laporan,politik_uang,diregistrasi,${code},2024-02-${day},2024-03-01,1,keterangan laporan nomor ${i} dari warga`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Address of a database of its own on the engine of this run; empty for the embedded one. */
async function databaseUrl(name: string): Promise<string> {
  const engine = testEngine();
  if (engine === 'postgres') return (await import('../../server/src/testing/postgresTestDb.ts')).postgresTestUrl(name);
  if (engine === 'citus') return (await import('../../server/src/testing/citusTestDb.ts')).citusTestUrl(name);
  return '';
}

/** A data directory with one province and one kabupaten, and servers on it. */
export interface ServedData {
  folder: string;
  env: Record<string, string>;
  /** Starts a server on the directory. */
  serve(env?: Record<string, string>): Promise<ServerProcess>;
  /** Opens its database; on the embedded engine no server may run then. */
  open(): Promise<Db>;
  remove(): void;
}

export async function prepareServedData(): Promise<ServedData> {
  const folder = mkdtempSync(join(tmpdir(), 'petarawan-operations-'));
  const env = {
    PETARAWAN_DIR: join(folder, 'data'),
    DATABASE_URL: await databaseUrl(folder),
    LOG_FORMAT: 'json',
    LOG_LEVEL: 'info',
  };
  const regions = join(folder, 'wilayah.csv');
  writeFileSync(regions, 'kode,nama,tingkat\n77,Provinsi Uji,provinsi\n77.01,Kabupaten Uji,kabkota\n');
  for (const args of [
    ['init', '--empty'],
    ['regions', 'import', regions],
  ]) {
    const { code, err } = await runToEnd('cli', args, env);
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${err}`);
  }
  return {
    folder,
    env,
    serve: (more = {}) => startServer({ ...env, ...more }),
    open: () => openTestDb(testEngine() === 'duckdb' ? join(folder, 'data', 'petarawan.duckdb') : folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Value of the metric line that begins with `start` and has `label`, or 0 while there is none. */
export async function metric(url: string, start: string, label = ''): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((l) => l.startsWith(start) && l.includes(label));
  return Number(line?.slice(line.lastIndexOf(' ') + 1) ?? 0);
}

/** Asks again until the answer is yes; the test's own time limit ends it otherwise. */
export async function until(yes: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await yes())) await new Promise((done) => setTimeout(done, 10));
}

/** The JSON lines of a log, of one event. */
export const logLines = (text: string, event: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line.event === event);
