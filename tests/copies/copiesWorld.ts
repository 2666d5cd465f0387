import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listTables } from '../../server/src/copies/repository.ts';
import { fingerprint } from '../../server/src/copies/scanTable.ts';
import type { Db } from '../../server/src/db/database.ts';
import { REPORT_ROLLUPS } from '../../server/src/reports/reportsImport.ts';
import { HEADER } from '../reports/reportsWorld.ts';

export const CHILD = resolve(import.meta.dirname, 'copyChild.ts');

/** A folder of its own and how to get rid of it. */
export function scratch(): { path(name: string): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'petarawan-copies-'));
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a restore moves on: the data version, and the log, which keeps its entries and gets a new one. */
const MOVES_ON = ['data_version', 'audit_log', 'audit_head'];

/** Number and checksum of the rows of every table; without what a restore moves on unless it is asked for. */
export async function contentsOf(db: Db, { version = false } = {}): Promise<Record<string, string>> {
  return db.snapshot(async (s) => {
    const found: Record<string, string> = {};
    for (const table of await listTables(s)) {
      if (MOVES_ON.includes(table.name) && !version) continue;
      const { rows, checksum } = await fingerprint(s, table);
      found[table.name] = `${rows} ${checksum}`;
    }
    return found;
  });
}

/** A report file of `rows` rows with identifiers of their own. */
export function reportsCsv(prefix: string, rows: number): string {
  const codes = ['19', '19.04', '19.04.01', '19.71', '18.01.04'];
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `${prefix}${i},laporan,${i % 2 ? 'sara' : 'hoaks'},masuk,${codes[i % codes.length]},2024-10-${String((i % 28) + 1).padStart(2, '0')},,1,"catatan ${i}, dengan ""kutip"""`,
  );
  return `${HEADER}\n${lines.join('\n')}\n`;
}

/** Roll-up tables whose sums are not those of the current reports. */
export async function wrongRollups(db: Db): Promise<string[]> {
  const wrong: string[] = [];
  const text = (rows: unknown[]) => rows.map((r) => JSON.stringify(r)).sort();
  for (const { table, group } of REPORT_ROLLUPS) {
    const columns = group.join(', ');
    const kept = await db.all(
      `select ${columns}, cast(sum(n) as bigint) as n from ${table} group by ${columns} having sum(n) <> 0`,
    );
    const truth = await db.all(
      `select ${columns}, cast(sum(quantity) as bigint) as n from reports where superseded_by is null and origin <= 3 group by ${columns} having sum(quantity) <> 0`,
    );
    if (text(kept).join('\n') !== text(truth).join('\n')) wrong.push(table);
  }
  return wrong;
}
