import type { Queryable } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { importRecord } from '../importRecord.ts';
import type { IntakeKind } from './intakeKind.ts';

/** The kind of an import that the data screen may show. Throws AppError `not_found` for imports of other kinds. */
export async function kindOfImport(db: Queryable, kinds: readonly IntakeKind[], id: number): Promise<IntakeKind> {
  const { kind } = await importRecord(db, id);
  const known = kinds.find((k) => k.kind === kind);
  if (known) return known;
  throw new AppError('not_found', {
    id: `Impor nomor ${id} bukan impor layar data.`,
    en: `Import number ${id} is not one of the data screen.`,
  });
}
