import { isDeepStrictEqual } from 'node:util';
import type { PublicRelease, PublicRow, PublicTable } from '../public/contract.ts';
import { tableName } from './readCells.ts';
import type { AuditFault } from './report.ts';

const fault = (where: string, id: string, en: string): AuditFault => ({ kind: 'history', where, text: { id, en } });

/**
 * Whatever was published stands in the next release as it was: tables, windows, log of corrections, areas. Only the end may grow. A new
 * issue may be added behind the others; older tables then have zeros for it.
 */
export function historyFaults(document: PublicRelease, previous: PublicRelease | null | undefined): AuditFault[] {
  if (!previous)
    return document.supersedes === null
      ? []
      : [
          fault(
            `rilis ${document.supersedes}`,
            'Rilis yang digantikan tidak diberikan, jadi tidak dapat diperiksa apakah semuanya tetap.',
            'The release that this one supersedes was not given, so nobody can tell whether all of it still stands.',
          ),
        ];
  const found: AuditFault[] = [];
  if (document.supersedes !== previous.number || document.area !== previous.area || document.number <= previous.number)
    found.push(fault(`rilis ${previous.number}`, 'Ini bukan rilis sebelumnya.', 'This is not the release before this one.'));
  const changed = (where: string) => fault(where, 'Yang sudah terbit tidak boleh berubah.', 'What was published may not change.');
  if (!isDeepStrictEqual(document.windows.slice(0, previous.windows.length), previous.windows)) found.push(changed('jendela'));
  if (!isDeepStrictEqual(document.corrections.slice(0, previous.corrections.length), previous.corrections))
    found.push(changed('koreksi'));
  const codes = (release: PublicRelease) => release.issues.map((i) => i.code);
  const added = document.issues.length - previous.issues.length;
  if (!isDeepStrictEqual(codes(document).slice(0, previous.issues.length), codes(previous))) found.push(changed('isu'));
  const areas = new Set(document.areas.map((a) => a.code));
  for (const { code } of previous.areas) if (!areas.has(code)) found.push(changed(code));
  const now = new Map(document.tables.map((t) => [`${t.origin} ${tableName(t.of)}`, t]));
  for (const table of previous.tables) {
    const name = `${table.origin} ${tableName(table.of)}`;
    found.push(...tableChanges(table, now.get(name), Math.max(0, added)).map((key) => changed(`${name} ${key}`.trim())));
  }
  const known = new Set(previous.windows.map((w) => w.id));
  for (const w of document.windows)
    if (!known.has(w.id) && w.release !== document.number)
      found.push(fault(w.id, 'Jendela baru harus dari rilis ini.', 'A new window must be of this release.'));
  return found;
}

/** Keys of rows that are not what they were; `['']` for a table that is gone. */
function tableChanges(before: PublicTable, after: PublicTable | undefined, added: number): string[] {
  if (!after) return [''];
  const key = (row: PublicRow) => `${row.code}${row.unplaced ? ' -' : ''}`;
  const rows = new Map(after.rows.map((row) => [key(row), row]));
  const zeros = Array.from({ length: added }, () => 0);
  const changed = before.rows.filter(
    (row) => !isDeepStrictEqual(rows.get(key(row)), { ...row, issues: row.issues && [...row.issues, ...zeros] }),
  );
  // A row of an area that came later says that nothing was there.
  const old = new Set(before.rows.map(key));
  const extra = after.rows.filter(
    (row) => !old.has(key(row)) && [row.total, ...(row.issues ?? []), ...(row.months ?? [])].some((v) => v !== 0),
  );
  return [...changed, ...extra].map(key);
}
