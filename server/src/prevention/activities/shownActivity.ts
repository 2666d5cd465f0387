import { localDayIfKnown } from '../../regions/clock/localDay.ts';
import type { Activity } from '../contract.ts';
import type { ActivityRow } from './repository.ts';

/** Where an imported row comes from. */
export interface ImportedFrom {
  file: string;
  sample: boolean;
  importedAt: string | null;
}

/** Version of a row: raised by every change by form; of a row nobody touched, the number of the import that brought it. */
export const versionOf = (row: Pick<ActivityRow, 'version' | 'import_id'>): number => row.version ?? row.import_id ?? 1;

/** A row in the words of the contract. */
export function shownActivity(row: ActivityRow, regionName: string | null, from: ImportedFrom | null): Activity {
  const entered = row.entered_by === null ? null : { by: row.entered_by, at: row.entered_at ?? '' };
  return {
    id: row.source_id,
    code: row.code,
    regionName: regionName ?? row.code,
    start: row.start_date,
    end: row.end_date,
    stage: row.stage,
    form: row.form,
    kind: row.kind,
    purpose: row.purpose,
    target: row.target,
    issue: row.issue,
    participants: row.participants,
    organiser: row.organiser,
    description: row.description,
    sample: from?.sample ?? false,
    source: from
      ? {
          name: from.sample ? 'data contoh' : from.file,
          date: localDayIfKnown(from.importedAt, row.code),
          note: from.sample ? from.file : null,
        }
      : entered && { name: 'formulir kegiatan', date: localDayIfKnown(entered.at, row.code), note: null },
    number: row.number,
    evidence: row.evidence,
    place: row.place,
    followUp: row.follow_up,
    cost: row.cost,
    office: row.office,
    plan: row.plan_id === null ? null : { id: row.plan_id, item: row.plan_item },
    entered,
    edited: row.edited_by === null ? null : { by: row.edited_by, at: row.edited_at ?? '' },
    version: versionOf(row),
  };
}
