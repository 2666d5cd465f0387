import type { ImportSpec } from '../../imports/importSpec.ts';
import { ownEvents } from './eventRepository.ts';
import { judgeOwnStatuses } from './judgeEvents.ts';
import { STATUS_DATE, statusDateRule } from './statusDateRule.ts';
import { SETTLED_STATUS, statusEvents } from './statusEvents.ts';

/**
 * Lets rows of a file of reports say since when they have their status (`tanggal_status`): each such row gives a dated event as well. The
 * spec must have the outputs of cases (channel, id_sumber, status_no, the place, report_date and day).
 */
export function withStatusDate(spec: ImportSpec, today: string): ImportSpec {
  return {
    ...spec,
    columns: [...spec.columns, STATUS_DATE],
    rules: [...spec.rules, statusDateRule('own_status_date', today, false)],
    target: {
      ...spec.target,
      columns: { ...spec.target.columns, status_date: 'own_status_date' },
      later: [...(spec.target.later ?? []), 'status_date'],
      settles: SETTLED_STATUS,
    },
    derived: [
      ...(spec.derived ?? []),
      {
        target: statusEvents({ id: 'id_sumber', status: 'status_no', date: 'own_status_date', note: 'event_note' }),
        select: ownEvents,
      },
    ],
    against: judgeOwnStatuses,
  };
}
