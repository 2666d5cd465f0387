import type { AuditEvent } from '../audit/appendAudit.ts';
import type { ImportSummary, MaskedValues, QuarantineRow } from './contract.ts';

/** What followed from the rows in other tables, one text per table. */
const derivedCounts = ({ derived }: ImportSummary) =>
  derived.length ? { derived: derived.map((d) => `${d.table} +${d.new} ~${d.changed} -${d.withdrawn}`) } : {};

/** Numbers, codes and the file's checksum; the file's name stays in the record of the import, it may name people. */
const counts = (s: ImportSummary) => ({
  kind: s.kind,
  channel: s.channel,
  sha256: s.sha256,
  rows: s.rows,
  new: s.new,
  changed: s.changed,
  unchanged: s.unchanged,
  quarantined: s.quarantined,
  ...(s.withdrawn ? { withdrawn: s.withdrawn } : {}),
  ...derivedCounts(s),
  sample: s.sample,
});

const subject = (id: number | null) => ({ type: 'import', id });

/** A file was imported. */
export const imported = (summary: ImportSummary): AuditEvent => ({
  action: 'import',
  subject: subject(summary.id),
  details: counts(summary),
});

/** An import was taken back. */
export const importUndone = (summary: ImportSummary): AuditEvent => ({
  action: 'import_undone',
  subject: subject(summary.id),
  details: {
    kind: summary.kind,
    sha256: summary.sha256,
    new: summary.new,
    changed: summary.changed,
    ...(summary.withdrawn ? { withdrawn: summary.withdrawn } : {}),
    ...derivedCounts(summary),
    sample: summary.sample,
  },
});

/** Waiting rows of import `of` were checked again; `newImport` is null when none was good. */
export const readmitted = (of: number, { id, ...summary }: ImportSummary): AuditEvent => ({
  action: 'readmit',
  subject: subject(of),
  details: { ...counts({ id, ...summary }), newImport: id },
});

/** Values of a waiting row were replaced; only the names of the columns are said. */
export const rowCorrected = ({ id, importId }: Pick<QuarantineRow, 'id' | 'importId'>, columns: string[]): AuditEvent => ({
  action: 'quarantine_corrected',
  subject: { type: 'quarantine', id },
  details: { import: importId, columns },
});

/** Values of many waiting rows of an import were replaced at once. */
export const rowsCorrected = (importId: number, rows: number, columns: string[]): AuditEvent => ({
  action: 'quarantine_corrected',
  subject: { type: 'quarantine_of_import', id: importId },
  details: { rows, columns },
});

/** Rows of an import, or those waiting in its quarantine, were shown to somebody. */
export const recordsShown = (type: 'import' | 'quarantine_of_import', importId: number, rows: number): AuditEvent => ({
  action: 'record_read',
  subject: { type, id: importId },
  details: { rows },
});

/** Waiting rows left as a file. */
export const quarantineExported = (importId: number, format: 'csv' | 'xlsx' = 'csv'): AuditEvent => ({
  action: 'export',
  subject: { type: 'quarantine_of_import', id: importId },
  details: { format },
});

/** Personal data in what was stored were replaced; how many in which table and column. */
export const dataMasked = (found: readonly MaskedValues[]): AuditEvent => ({
  action: 'data_masked',
  subject: { type: 'database' },
  details: { found: found.map(({ column, kind, count }) => `${column} ${kind} ${count}`) },
});
