import type { DeadlineSummaryResponse } from '@petarawan/server/contract/reports/ladder';
import type { Format } from '@petarawan/server/drawing/words/format';
import type { ladderText } from './text.ts';

type Words = Pick<
  (typeof ladderText)['id'],
  'late' | 'lateUnplaced' | 'noneLate' | 'noneOpen' | 'soon' | 'asOf' | 'undated' | 'noRule' | 'level'
>;

/**
 * The most important thing about open cases as one sentence, and what it leaves out as further ones: how many are late and where,
 * how many will be soon; cases that no deadline can be computed for are said, not hidden.
 */
export function headline(
  summary: Pick<DeadlineSummaryResponse, 'on' | 'soonDays' | 'level' | 'rows' | 'unplaced' | 'total'>,
  text: Words,
  format: Pick<Format, 'integer' | 'date'>,
): { main: string; more: string[] } {
  const { total, rows, on } = summary;
  const areas = rows.filter((row) => row.late > 0).length;
  const dated = total.late + total.soon + total.onTime;
  const n = format.integer;
  const asOf = text.asOf(format.date(on));
  const soon = total.soon > 0 ? `; ${text.soon(n(total.soon), n(summary.soonDays))}` : '';
  const state =
    total.late === 0
      ? dated === 0
        ? text.noneOpen
        : text.noneLate(n(dated))
      : areas === 0
        ? text.lateUnplaced(n(total.late))
        : text.late(n(total.late), n(areas), text.level[summary.level]);
  return {
    main: `${state}${soon} (${asOf}).`,
    more: [
      total.undated > 0 ? `${text.undated(n(total.undated))}.` : '',
      total.noRule > 0 ? `${text.noRule(n(total.noRule))}.` : '',
    ].filter(Boolean),
  };
}
