import type { ImportTarget, SettledColumn } from '../../imports/importSpec.ts';
import { statusNumber } from '../catalogues.ts';
import { PLACE, REPORT_ROLLUPS } from '../doors/target.ts';
import { NOTHING } from '../nothing.ts';
import { furtherPairs } from './transitions.ts';

/**
 * The status of a report is that of its latest dated event, by date and then by the ladder; a violation stays one when the case is
 * passed on afterwards. What the report's own file says without a date holds where there is no event, and where it is
 * further on the ladder than the latest one.
 */
export const SETTLED_STATUS: SettledColumn = {
  table: 'reports',
  key: ['channel', 'source_id'],
  column: 'status',
  given: 'given_status',
  by: 'status_events',
  value: 'status',
  latest: [`case when status = ${statusNumber('pelanggaran')} then 1 else 0 end`, 'status_date', 'status'],
  unless: furtherPairs(),
  rollups: REPORT_ROLLUPS,
};

/** Dated steps of handling; `columns` says where they come from. Their place is that of the report, nothing stands there for none. */
export const statusEvents = (columns: { id: string; status: string; date: string; note: string }): ImportTarget => ({
  table: 'status_events',
  history: 'versions',
  key: ['channel', 'source_id', 'status', 'status_date'],
  columns: {
    channel: 'channel',
    source_id: columns.id,
    status: columns.status,
    status_date: columns.date,
    prov: 'prov',
    kab: 'kab',
    kec: 'kec',
    desa: 'desa',
    note: columns.note,
  },
  nothing: { prov: NOTHING.prov, kab: NOTHING.kab, kec: NOTHING.kec },
  place: PLACE,
  settles: SETTLED_STATUS,
  whole: { day: 'status_date', same: ['channel'] },
});
