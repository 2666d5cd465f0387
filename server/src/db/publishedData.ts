import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Db, Tx } from './database.ts';
import { parseCsv, type TextRow } from './parseCsv.ts';

/** Folder with the facts and catalogues that ship with the product. */
const FOLDER = new URL('../../../data/', import.meta.url);

/** Absolute path of a file of `data/`, e.g. `stages/tahapan.csv`. */
export function publishedPath(name: string): string {
  return fileURLToPath(new URL(name, FOLDER));
}

/** Rows of a CSV file of `data/`; empty fields are null. Throws when the file is missing or malformed. */
export function readPublished(name: string): TextRow[] {
  return parseCsv(readFileSync(publishedPath(name), 'utf8'), name);
}

/**
 * Writes published files into the database when their content or `revision` (raise it when the loading code
 * changes) differs from what was loaded last; otherwise answers false after reading one setting.
 * Everything happens in one `db.write`.
 */
export async function loadPublished(
  db: Db,
  options: { key: string; revision: number; files: string[] },
  write: (tx: Tx) => Promise<void>,
): Promise<boolean> {
  const hash = createHash('sha256').update(String(options.revision));
  for (const file of options.files) hash.update(`\n${file}\n`).update(readFileSync(publishedPath(file)));
  const checksum = hash.digest('hex');
  const setting = `published.${options.key}`;
  const [stored] = await db.all<{ value: string }>('select value from settings where key = $1', [setting]);
  if (stored?.value === checksum) return false;
  await db.write(async (tx) => {
    await write(tx);
    await tx.run('insert into settings (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value', [
      setting,
      checksum,
    ]);
  });
  return true;
}
