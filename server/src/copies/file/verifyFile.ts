import { createHash } from 'node:crypto';
import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { readRow } from '../rowText.ts';
import { TableChecksum } from '../tableChecksum.ts';
import { damaged } from './fileErrors.ts';
import { FORMAT, MANIFEST, type Manifest, manifestSchema, tableOfPiece } from './manifest.ts';
import { readEntries } from './readEntries.ts';

/** What was found of a table while reading. */
interface Found {
  checksum: TableChecksum;
  /** Lengths of its rows. */
  widths: Set<number>;
}

/** Lines of a piece. */
export const linesOf = (content: Buffer): string[] => {
  const text = content.toString('utf8');
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
};

/**
 * Reads a whole backup and compares all of it with its manifest: entries by name, order and SHA-256, rows by number, width
 * and checksum, and the file by its seal. Changes nothing. Throws AppError `invalid_file` saying what is wrong and where,
 * `unavailable` when the file was written by a newer PetaRawan.
 */
export async function verifyFile(file: string, progress: (entry: string) => void = () => undefined): Promise<Manifest> {
  const wrong = (id: string, en: string) => damaged(file, { id, en });
  const tables = new Map<string, Found>();
  const seen: Manifest['entries'] = [];
  let manifest: Manifest | null = null;
  for await (const { name, content } of readEntries(file)) {
    if (manifest) throw wrong(`ada bagian ${name} sesudah ${MANIFEST}`, `there is an entry ${name} behind ${MANIFEST}`);
    if (name === MANIFEST) {
      manifest = readManifest(file, content);
      continue;
    }
    progress(name);
    const table = tableOfPiece(name);
    if (table === null) throw wrong(`bagian ${name} tidak dikenal`, `the entry ${name} is not known`);
    const found = tables.get(table) ?? { checksum: new TableChecksum(), widths: new Set() };
    tables.set(table, found);
    const lines = linesOf(content);
    for (const [i, line] of lines.entries()) {
      const row = readRow(line);
      if (!row) throw wrong(`baris ${i + 1} dari ${name} tidak terbaca`, `row ${i + 1} of ${name} cannot be read`);
      found.widths.add(row.length);
      found.checksum.add(line);
    }
    seen.push({ name, rows: lines.length, sha256: createHash('sha256').update(content).digest('hex') });
  }
  if (!manifest) throw wrong(`${MANIFEST} tidak ada`, `there is no ${MANIFEST}`);
  const difference = entriesDiffer(manifest, seen) ?? tablesDiffer(manifest, tables);
  if (difference) throw damaged(file, difference);
  return manifest;
}

function readManifest(file: string, content: Buffer): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(content.toString('utf8'));
  } catch (cause) {
    throw damaged(file, { id: `${MANIFEST} tidak terbaca`, en: `${MANIFEST} cannot be read` }, cause);
  }
  const format = (value as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > FORMAT) {
    throw new AppError('unavailable', {
      id: `Cadangan ${file} ditulis oleh PetaRawan yang lebih baru (format ${format}). Perbarui program, lalu ulangi.`,
      en: `The backup ${file} was written by a newer PetaRawan (format ${format}). Update the program, then repeat.`,
    });
  }
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]?.path.join('.') ?? '';
  throw damaged(file, { id: `${MANIFEST} salah pada ${at}`, en: `${MANIFEST} is wrong at ${at}` }, parsed.error);
}

function entriesDiffer(manifest: Manifest, seen: Manifest['entries']): Text | null {
  const listed = new Map(manifest.entries.map((e) => [e.name, e]));
  const found = new Set(seen.map((e) => e.name));
  const missing = manifest.entries.find((e) => !found.has(e.name));
  if (missing) return { id: `bagian ${missing.name} tidak ada`, en: `the entry ${missing.name} is missing` };
  const extra = seen.find((e) => !listed.has(e.name));
  if (extra)
    return { id: `bagian ${extra.name} tidak ada dalam daftar isi`, en: `the entry ${extra.name} is not in the manifest` };
  const changed = seen.find((e) => listed.get(e.name)?.sha256 !== e.sha256 || listed.get(e.name)?.rows !== e.rows);
  if (changed)
    return {
      id: `bagian ${changed.name} berubah sejak ditulis`,
      en: `the entry ${changed.name} has changed since it was written`,
    };
  const moved = seen.find((e, i) => manifest.entries[i]?.name !== e.name);
  return moved || seen.length !== manifest.entries.length
    ? {
        id: `urutan bagian berubah pada ${moved?.name ?? MANIFEST}`,
        en: `the order of entries has changed at ${moved?.name ?? MANIFEST}`,
      }
    : null;
}

function tablesDiffer(manifest: Manifest, found: ReadonlyMap<string, Found>): Text | null {
  const listed = new Set(manifest.tables.map((t) => t.name));
  const unknown = [...found.keys()].find((name) => !listed.has(name));
  if (unknown) return { id: `tabel ${unknown} tidak ada dalam daftar isi`, en: `the table ${unknown} is not in the manifest` };
  for (const table of manifest.tables) {
    const { checksum, widths } = found.get(table.name) ?? { checksum: new TableChecksum(), widths: new Set<number>() };
    const sameWidth = [...widths].every((w) => w === table.columns.length);
    if (sameWidth && checksum.rows === table.rows && checksum.text === table.checksum) continue;
    return {
      id: `isi tabel ${table.name} tidak sesuai: ${checksum.rows} baris, seharusnya ${table.rows}`,
      en: `the contents of table ${table.name} do not agree: ${checksum.rows} rows where ${table.rows} are listed`,
    };
  }
  return null;
}
