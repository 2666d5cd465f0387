import { type PublicRelease, RELEASED_ORIGINS } from '../public/contract.ts';
import { placeAround, rowKey, windowsCounting } from '../public/readRelease.ts';
import type { Cells } from './readCells.ts';
import { tableName } from './readCells.ts';
import type { AuditFault } from './report.ts';

const fault = (where: string, id: string, en: string): AuditFault => ({ kind: 'shape', where, text: { id, en } });

/** What the format promises and the schema cannot say: which tables and rows there are, once each, and that windows follow each other. */
export function shapeFaults(document: PublicRelease, cells: Cells): AuditFault[] {
  return [...windowFaults(document), ...tableFaults(document, cells), ...rowFaults(document, cells)];
}

function windowFaults({ windows, number }: PublicRelease): AuditFault[] {
  const found: AuditFault[] = [];
  const ids = new Map(windows.map((w) => [w.id, w]));
  if (ids.size < windows.length) found.push(fault('windows', 'Ada jendela ganda.', 'A window appears twice.'));
  for (const w of windows) {
    const old = w.replaces === null ? null : ids.get(w.replaces);
    if (w.release > number)
      found.push(fault(w.id, 'Jendela ini dari rilis yang lebih baru.', 'This window is from a later release.'));
    if (old === undefined || (old && (old.from !== w.from || old.to !== w.to || old.release >= w.release)))
      found.push(
        fault(w.id, 'Jendela pengganti harus mencakup masa yang sama.', 'A window must replace an older one of the same period.'),
      );
    if (windows.filter((other) => other.replaces !== null && other.replaces === w.id).length > 1)
      found.push(fault(w.id, 'Jendela ini diganti dua kali.', 'This window is replaced twice.'));
  }
  const counting = windowsCounting(windows, number);
  for (const [i, w] of counting.entries()) {
    const next = counting[i + 1];
    if (next && next.from <= w.to)
      found.push(fault(next.id, 'Masa jendela bertumpang-tindih.', 'The periods of windows overlap.'));
  }
  return found;
}

function tableFaults({ windows, number, tables }: PublicRelease, cells: Cells): AuditFault[] {
  const found: AuditFault[] = [];
  const releases = new Set([...windows.map((w) => w.release), number]);
  for (const origin of RELEASED_ORIGINS) {
    const wanted = [
      ...windows.map((w) => ({ kind: 'window' as const, window: w.id })),
      ...[...releases]
        .filter((r) => windowsCounting(windows, r).length > 1)
        .map((release) => ({ kind: 'sum' as const, release })),
    ];
    for (const of of wanted)
      if (cells.tableOf(origin, of) === undefined)
        found.push(fault(`${origin} ${tableName(of)}`, 'Tabel ini tidak ada.', 'This table is missing.'));
  }
  const known = new Set(windows.map((w) => w.id));
  for (const [i, { origin, of }] of tables.entries()) {
    const where = `${origin} ${tableName(of)}`;
    if (cells.tableOf(origin, of) !== i) found.push(fault(where, 'Tabel ini ganda.', 'This table appears twice.'));
    if (of.kind === 'window' ? !known.has(of.window) : of.release > number || windowsCounting(windows, of.release).length === 0)
      found.push(fault(where, 'Tabel ini tidak dikenal.', 'This table is of nothing that is listed.'));
  }
  return found;
}

function rowFaults({ tables, areas, area, issues, windows }: PublicRelease, cells: Cells): AuditFault[] {
  const found: AuditFault[] = [];
  const listed = new Set<string>(areas.map((a) => a.code));
  const months = new Map(windows.map((w) => [w.id, w.months.length]));
  for (const [t, { origin, of, rows }] of tables.entries()) {
    const name = `${origin} ${tableName(of)}`;
    if (cells.rowAt(t, area) === undefined) found.push(fault(`${name} ${area}`, 'Baris ini tidak ada.', 'This row is missing.'));
    for (const [r, row] of rows.entries()) {
      const where = `${name} ${rowKey(row)}`;
      const depth = row.code === 'ID' ? 0 : row.code.split('.').length;
      const deep = depth + Number(row.unplaced) > 2;
      if (cells.rowAt(t, rowKey(row)) !== r) found.push(fault(where, 'Baris ini ganda.', 'This row appears twice.'));
      if (!listed.has(row.code)) found.push(fault(where, 'Wilayah ini tidak terdaftar.', 'This area is not listed.'));
      if (depth > 3 || (depth === 3 && row.unplaced))
        found.push(fault(where, 'Rincian di bawah kecamatan tidak boleh ada.', 'Nothing below kecamatan may be told.'));
      const around = row.unplaced ? row.code : placeAround(row.code);
      if (row.code !== area && (around === null || cells.rowAt(t, around) === undefined))
        found.push(fault(where, 'Wilayah di atasnya tidak punya baris.', 'The area around it has no row.'));
      if (!row.unplaced && depth < 3 && cells.rowAt(t, `${row.code} -`) === undefined)
        found.push(fault(where, 'Baris tanpa wilayah bawahan tidak ada.', 'Its row of what names no area below is missing.'));
      const wanted = deep ? null : issues.length;
      const wantedMonths = deep || of.kind === 'sum' ? null : (months.get(of.window) ?? null);
      if ((row.issues?.length ?? null) !== wanted || (row.months?.length ?? null) !== wantedMonths)
        found.push(fault(where, 'Rincian isu atau bulan tidak sesuai.', 'Issues or months are not those of the release.'));
    }
  }
  return found;
}
