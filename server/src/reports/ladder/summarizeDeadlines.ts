import type { Db } from '../../db/database.ts';
import type { Level } from '../../regions/contract.ts';
import { compareCodes, numberToCode } from '../../regions/regionCode.ts';
import type { Scope } from '../filter.ts';
import type { DeadlineRule, DeadlineSummaryResponse, DeadlineTotals } from './contract.ts';
import { countOpenCases, namesOf } from './deadlineRepository.ts';
import { COMPUTED_RULES } from './deadlineRules.ts';
import { daysAfter, dueDate } from './dueDate.ts';

/** Due in so many days or fewer: soon. */
export const SOON_DAYS = 2;

const COLUMN = { provinsi: 'prov', kabkota: 'kab', kecamatan: 'kec', desa: 'desa' } as const;
const none = (): DeadlineTotals => ({ late: 0, soon: 0, onTime: 0, undated: 0, noRule: 0 });

/** What an open case is on a day. */
function stateOf(rule: number | null, since: string | null, on: string): keyof DeadlineTotals {
  if (rule === null) return 'noRule';
  if (since === null) return 'undated';
  const late = daysAfter(dueDate(COMPUTED_RULES[rule] as DeadlineRule, since), on);
  return late > 0 ? 'late' : late >= -SOON_DAYS ? 'soon' : 'onTime';
}

/** Open cases of a scope on a day, per area of a level and in all. */
export async function summarizeDeadlines(
  db: Db,
  level: Level,
  scope: Scope,
  on: string,
): Promise<Pick<DeadlineSummaryResponse, 'rows' | 'unplaced' | 'total'>> {
  const [unplaced, total] = [none(), none()];
  const areas = new Map<string, DeadlineTotals>();
  for (const { area, rule, since, n } of await countOpenCases(db, COLUMN[level], scope)) {
    const state = stateOf(rule, since, on);
    const code = area ? numberToCode(area) : null;
    const totals = code === null ? unplaced : (areas.get(code) ?? none());
    if (code !== null) areas.set(code, totals);
    totals[state] += n;
    total[state] += n;
  }
  const names = await namesOf(db, [...areas.keys()]);
  const rows = [...areas].map(([code, totals]) => ({ code, name: names.get(code) ?? code, ...totals }));
  rows.sort((a, b) => b.late - a.late || b.soon - a.soon || compareCodes(a.code, b.code));
  return { rows, unplaced, total };
}
