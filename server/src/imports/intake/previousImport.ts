import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { importRegion } from '../importOwner.ts';
import { type ImportRecord, importRecord, SELECT_RECORD, summaryOf } from '../importRecord.ts';
import { compareImports } from '../listImports.ts';
import type { ImportDifference } from './contract.ts';

/** The import before one: same kind, channel and owner, not undone, not a re-admission; null when it is the first. */
async function previousImport(db: Db, record: ImportRecord): Promise<ImportRecord | null> {
  const owner = (await importRegion(db, record.id)) ?? '';
  const [before] = await db.all<ImportRecord>(
    `${SELECT_RECORD} left join import_owners o on o.import_id = i.id
     where i.id < $1 and i.kind = $2 and coalesce(i.channel, '') = $3 and coalesce(o.region, '') = $4
       and i.undone_at is null and i.readmit_of is null
     order by i.id desc limit 1`,
    [record.id, record.kind, record.channel ?? '', owner],
  );
  return before ?? null;
}

/**
 * What an import brought beside what another one did, by default the one before it. Throws AppError `not_found`, and `conflict` when the
 * other one belongs to people of another region or is of another kind.
 */
export async function importDifference(db: Db, id: number, other: number | null): Promise<ImportDifference> {
  const record = await importRecord(db, id);
  const before = other === null ? await previousImport(db, record) : await importRecord(db, other);
  if (before === null) return { before: null, comparison: null };
  if (other !== null && (await importRegion(db, other)) !== (await importRegion(db, id))) {
    throw new AppError('conflict', {
      id: `Impor ${other} milik wilayah lain dan tidak dapat dibandingkan dengan impor ${id}.`,
      en: `Import ${other} belongs to another region and cannot be compared with import ${id}.`,
    });
  }
  return { before: summaryOf(before), comparison: await compareImports(db, before.id, id) };
}
