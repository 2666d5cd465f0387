import type { ImportRollup, ImportTarget } from '../../imports/importSpec.ts';
import { NOTHING } from '../nothing.ts';

/** Sums kept beside the reports: by day with everything, and three smaller ones by month that answer most questions. */
export const REPORT_ROLLUPS: ImportRollup[] = [
  {
    table: 'report_counts',
    group: ['day', 'month', 'prov', 'kab', 'kec', 'election', 'issue', 'origin', 'channel', 'status'],
    sum: 'quantity',
  },
  {
    table: 'report_months',
    group: ['month', 'prov', 'kab', 'election', 'issue', 'origin'],
    sum: 'quantity',
  },
  { table: 'report_places', group: ['month', 'prov', 'kab', 'kec', 'election', 'origin'], sum: 'quantity' },
  {
    table: 'report_kinds',
    group: ['month', 'prov', 'election', 'issue', 'origin', 'channel', 'status'],
    sum: 'quantity',
  },
];

/** Column of a file that problems with a place are told about, and where the place stands in a table. */
export const PLACE: NonNullable<ImportTarget['place']> = {
  column: 'kode_wilayah',
  levels: { provinsi: 'prov', kabkota: 'kab', kecamatan: 'kec', desa: 'desa' },
};

/** A file may claim to be everything its channel holds for its days. */
export const WHOLE: NonNullable<ImportTarget['whole']> = { day: 'day', same: ['channel'] };

/** Reports as every door fills them: a version per import, known by channel and identifier. */
const REPORTS: ImportTarget = {
  table: 'reports',
  history: 'versions',
  key: ['channel', 'source_id'],
  columns: {
    channel: 'channel',
    source_id: 'id_sumber',
    origin: 'origin',
    issue: 'issue',
    legal_type: 'legal_type',
    status: 'status_no',
    prov: 'prov',
    kab: 'kab',
    kec: 'kec',
    desa: 'desa',
    event_date: 'event_date',
    report_date: 'report_date',
    day: 'day',
    month: 'month',
    election: 'election',
    stage: 'tahapan',
    quantity: 'quantity',
    note: 'keterangan',
  },
  nothing: NOTHING,
  place: PLACE,
  whole: WHOLE,
  later: ['platform', 'content_kind', 'takedown', 'takedown_date', 'record_id', 'indicator'],
};

/** Reports that are counted; `columns` are added to those of a case, or replace where they come from. */
export const countedReports = (columns: Record<string, string> = {}): ImportTarget => ({
  ...REPORTS,
  columns: { ...REPORTS.columns, ...columns },
  rollups: REPORT_ROLLUPS,
});

/** Rows among the reports that nothing adds up (`uncounted.ts`): they are in no sum. */
export const uncountedReports = (columns: Record<string, string> = {}): ImportTarget => ({
  ...REPORTS,
  columns: { ...REPORTS.columns, ...columns },
});
