import { appendAudit } from '../audit/appendAudit.ts';
import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { runJob } from '../operations/events.ts';
import { undoRows } from './applyRows.ts';
import { undoVersions } from './applyVersions.ts';
import { importUndone } from './auditEvents.ts';
import type { ImportSummary } from './contract.ts';
import { refuseForeignUndo } from './guardScope.ts';
import { type Importer, WHOLE_COUNTRY } from './importer.ts';
import { importRecord, summaryOf, targetsOf } from './importRecord.ts';
import { SettleColumns } from './settleColumns.ts';

/**
 * Takes back everything an import brought, whether or not others came after it: rows it added go, rows it changed are as
 * before it (or stay as a later import left them), rows it withdrew are back. So it goes with the rows it derived in other tables.
 * Rows it re-admitted return to the quarantine.
 * Throws AppError `not_found`, or `conflict` when it was undone already or would change records outside the importer's regions.
 */
export function undoImport(db: Db, id: number, importer: Importer = WHOLE_COUNTRY): Promise<ImportSummary> {
  const work = () =>
    db.write(async (tx) => {
      const record = await importRecord(tx, id);
      if (record.undone_at !== null) {
        throw new AppError('conflict', {
          id: `Impor nomor ${id} sudah dibatalkan pada ${record.undone_at}.`,
          en: `Import number ${id} was already undone at ${record.undone_at}.`,
        });
      }
      const targets = targetsOf(record);
      for (const target of targets) await refuseForeignUndo(tx, target, id, importer);
      const settling = await SettleColumns.collect(tx, targets, id);
      for (const target of targets) await (target.history === 'versions' ? undoVersions : undoRows)(tx, target, id);
      await settling.settle(tx, id);
      await tx.run('update quarantine set admitted_by = null where admitted_by = $1', [id]);
      const undoneAt = new Date().toISOString();
      await tx.run('update imports set undone_at = cast($2 as timestamp) where id = $1', [id, undoneAt]);
      const summary = summaryOf({ ...record, undone_at: undoneAt });
      await appendAudit(tx, importUndone(summary));
      return summary;
    });
  return runJob(
    'undo',
    { id },
    () => db.exclusive('imports', work),
    ({ kind, rows }) => ({ kind, rows }),
  );
}
