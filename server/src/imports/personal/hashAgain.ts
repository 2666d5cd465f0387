import type { Tx } from '../../db/database.ts';
import type { ImportTarget } from '../importSpec.ts';
import { storedHash } from '../rowHash.ts';
import { name } from '../sqlText.ts';

/**
 * Gives the versions of a target that meet `condition` (SQL over its columns) the hash an import of their present content would
 * compute. Computed beside the table first: a distributed table takes no such expression in an update.
 */
export async function hashAgain(tx: Tx, target: ImportTarget, condition: string): Promise<void> {
  const columns = ['import_id', ...target.key];
  await tx.run(
    `create temp table hashes as select ${columns.map(name).join(', ')}, ${storedHash(target)} as hash
     from ${name(target.table)} where ${condition}`,
  );
  await tx.run(
    `update ${name(target.table)} set content_hash = h.hash from hashes h
     where ${columns.map((c) => `${name(target.table)}.${name(c)} = h.${name(c)}`).join(' and ')}`,
  );
  await tx.run('drop table hashes');
}
