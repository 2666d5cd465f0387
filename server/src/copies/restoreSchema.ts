import type { Queryable, Tx } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { AppError } from '../errors.ts';
import type { Manifest } from './file/manifest.ts';
import { type CopiedTable, dropAll, emptyTable, isEmpty, listMigrations, listTables, tablesOfTheMoment } from './repository.ts';

/** Tables that a database has rows in from its first moment. */
const BORN_FILLED = ['migrations', 'data_version', 'audit_head'];
/** Entries of the log are no data of their own: they speak of others, and a restore keeps them. */
const NO_DATA = [...BORN_FILLED, 'audit_log'];

/** True when a database holds anything but its own schema. */
export async function hasData(db: Queryable): Promise<boolean> {
  for (const { name } of await listTables(db)) if (!NO_DATA.includes(name) && !(await isEmpty(db, name))) return true;
  return false;
}

const names = (migrations: readonly { name: string }[]) => migrations.map((m) => m.name);

/** Whether a database has gone through the same migrations as the backup. */
export async function hasSchemaOf(tx: Tx, { migrations }: Pick<Manifest, 'migrations'>): Promise<boolean> {
  return names(migrations).join() === names(await listMigrations(tx)).join();
}

/**
 * Leaves the product's tables empty and in the schema of the backup. The same schema is kept, with its indexes, rights
 * and distribution over a cluster; readers see the old rows until the commit. An older one is made anew from its migrations.
 */
export async function prepareSchema(tx: Tx, manifest: Pick<Manifest, 'migrations'>): Promise<void> {
  if (!(await hasSchemaOf(tx, manifest))) {
    await dropAll(tx);
    await migrate((work) => work(tx), { only: names(manifest.migrations) });
  }
  const tables = [...names(await listTables(tx)), ...(await tablesOfTheMoment(tx))];
  for (const name of tables) if (!(await isEmpty(tx, name))) await emptyTable(tx, name);
}

const shape = ({ name, columns }: CopiedTable) => `${name}(${columns.map((c) => `${c.name} ${c.type}`).join(', ')})`;

/** Refuses when the tables of database and backup are not the same, column by column. */
export async function refuseOtherTables(tx: Tx, manifest: Pick<Manifest, 'tables'>): Promise<void> {
  const here = new Set((await listTables(tx)).map(shape));
  const there = new Set(manifest.tables.map(shape));
  const different = [...[...here].filter((t) => !there.has(t)), ...[...there].filter((t) => !here.has(t))];
  if (different.length === 0) return;
  throw new AppError('conflict', {
    id: `Tabel basis data dan cadangan berbeda: ${different.join('; ')}. Pakai PetaRawan versi yang membuat cadangan itu. Tidak ada data yang diubah.`,
    en: `The tables of database and backup differ: ${different.join('; ')}. Use the PetaRawan version that made the backup. No data were changed.`,
  });
}
