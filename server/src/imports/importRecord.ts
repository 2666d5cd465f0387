import type { Queryable, Row } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { ImportSummary, RowProblem } from './contract.ts';
import type { ImportTarget } from './importSpec.ts';

/** How many problems a summary shows. */
export const SHOWN_PROBLEMS = 50;

/** A row of table `imports`, with what stands in `import_masks` and `import_recognised` beside it. */
export interface ImportRecord extends Row {
  id: number;
  kind: string;
  channel: string | null;
  file: string;
  sha256: string;
  started_at: string;
  seconds: number;
  row_count: number;
  new_count: number;
  changed_count: number;
  unchanged_count: number;
  quarantined_count: number;
  sample: boolean;
  undone_at: string | null;
  columns_json: string;
  target_json: string | null;
  readmit_of: number | null;
  dropped_json: string | null;
  withdrawn_count: number | null;
  /** Rows of other imports whose settled column it changed. */
  settled_count: number | null;
  derived_json: string | null;
  masked_json: string | null;
  recognised_json: string | null;
}

/** Records of imports, `i` being table `imports`. */
export const SELECT_RECORD = `select i.*, m.masked_json, k.recognised_json, e.withdrawn_count, e.settled_count, e.derived_json
  from imports i left join import_masks m on m.import_id = i.id left join import_recognised k on k.import_id = i.id
  left join import_effects e on e.import_id = i.id`;

/** The record of one import. Throws AppError `not_found`. */
export async function importRecord(db: Queryable, id: number): Promise<ImportRecord> {
  const [record] = Number.isSafeInteger(id) ? await db.all<ImportRecord>(`${SELECT_RECORD} where i.id = $1`, [id]) : [];
  if (!record) throw new AppError('not_found', { id: `Tidak ada impor nomor ${id}.`, en: `There is no import number ${id}.` });
  return record;
}

/** Tables an import's rows went to: that of the file's rows first. Throws AppError `conflict` for imports that do not say so. */
export function targetsOf(record: ImportRecord): ImportTarget[] {
  if (record.target_json === null) {
    throw new AppError('conflict', {
      id: `Impor nomor ${record.id} tidak mencatat ke mana barisnya pergi.`,
      en: `Import number ${record.id} does not say where its rows went.`,
    });
  }
  return readTargets(record.target_json);
}

/** Targets as `imports.target_json` holds them: one, or a list where rows of other tables were derived. */
export function readTargets(json: string): ImportTarget[] {
  const kept = JSON.parse(json) as ImportTarget | ImportTarget[];
  return Array.isArray(kept) ? kept : [kept];
}

/** Where the rows of an import's file went. Throws AppError `conflict` for imports that do not say so. */
export const targetOf = (record: ImportRecord): ImportTarget => targetsOf(record)[0] as ImportTarget;

/** A record in the form everybody reads. */
export function summaryOf(record: ImportRecord, problems: ImportSummary['problems'] = []): ImportSummary {
  return {
    id: record.id,
    kind: record.kind,
    channel: record.channel,
    file: record.file,
    sha256: record.sha256,
    dryRun: false,
    startedAt: record.started_at,
    seconds: record.seconds,
    rows: record.row_count,
    new: record.new_count,
    changed: record.changed_count,
    unchanged: record.unchanged_count,
    quarantined: record.quarantined_count,
    withdrawn: record.withdrawn_count ?? 0,
    derived: JSON.parse(record.derived_json ?? '[]') as ImportSummary['derived'],
    sample: record.sample,
    undoneAt: record.undone_at,
    readmitOf: record.readmit_of,
    columns: JSON.parse(record.columns_json) as Record<string, string | null>,
    dropped: JSON.parse(record.dropped_json ?? '[]') as string[],
    masked: JSON.parse(record.masked_json ?? '[]') as ImportSummary['masked'],
    recognised: JSON.parse(record.recognised_json ?? '[]') as ImportSummary['recognised'],
    problems,
  };
}

/** A row with problems as the database keeps it. */
export interface RejectedRow extends Row {
  row_no: number;
  values_json: string;
  problems_json: string;
}

export const readRejected = (r: RejectedRow) => ({
  row: r.row_no,
  values: JSON.parse(r.values_json) as Record<string, string | null>,
  problems: JSON.parse(r.problems_json) as RowProblem[],
});
