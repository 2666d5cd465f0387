import { seenRegions } from '../../accounts/seenRegions.ts';
import type { Sight } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { dayNumber } from '../../reports/cube/days.ts';
import { areaAround, channelDelays } from '../../reports/delay/channelDelays.ts';
import { completenessOf, dayPeriod, type PeriodCompleteness } from '../../reports/delay/completeness.ts';
import { recentMix } from '../../reports/delay/recentMix.ts';
import { readScope, type Scope } from '../../reports/filter.ts';
import { sumCounts } from '../../reports/repository.ts';
import { lastDay } from '../../reports/trend.ts';
import { listStages } from '../../stages/repository.ts';
import { todayInJakarta } from '../../today.ts';
import { type FilterPeriod, filterPeriod } from '../calendar.ts';
import type { LayerScope } from '../layerScope.ts';
import { seenPart } from '../seenPart.ts';
import type { PanelsQuery } from './contract.ts';
import { calendarSteps, type Step, stageSteps } from './panelSteps.ts';

export interface PanelPeriods {
  steps: Step[];
  /** Steps of the period before the first. */
  earlier: number;
  /** From the first to the last of them. */
  whole: Pick<Step, 'election' | 'from' | 'to'>;
  completeness: PeriodCompleteness[];
}

/**
 * The periods of the panels. Months and weeks run over the days of the filter, else of its election, and end with the last report that
 * the asker sees. Stages are those of the election asked for, else of the latest one. Throws AppError `invalid_request`.
 */
export async function panelPeriods(db: Db, scope: LayerScope, query: PanelsQuery, sight: Sight): Promise<PanelPeriods> {
  const period = await filterPeriod(db, query);
  const { roots } = seenPart(scope, sight);
  const regions = roots.includes(null) ? null : (roots as readonly string[]);
  const seen: Scope = { ...(await readScope(db, query, null, seenRegions(sight))), codes: regions };
  const { steps, earlier } = await stepsOf(db, query, period, seen);
  if (steps.length === 0) throw noSteps();
  const delays = await channelDelays(db, areaAround(seen), seenRegions(sight));
  const asOf = delays.asOf;
  const mix = asOf === null ? [] : await recentMix(db, seen, delays);
  const completeness = steps.map(({ from, to }): PeriodCompleteness => {
    if (asOf === null || from === null || to === null) return { complete: null, provisional: false };
    const [found] = completenessOf([dayPeriod(from, to)], mix, dayNumber(asOf));
    return found ?? { complete: null, provisional: false };
  });
  const days = steps.flatMap((s) => (s.from && s.to ? [s.from, s.to] : [])).sort();
  const elections = new Set(steps.map((s) => s.election));
  const whole = {
    election: elections.size === 1 ? (steps[0]?.election ?? null) : null,
    from: days[0] ?? period.from,
    to: days.at(-1) ?? period.to,
  };
  return { steps, earlier, whole, completeness };
}

async function stepsOf(
  db: Db,
  query: PanelsQuery,
  period: FilterPeriod,
  seen: Scope,
): Promise<{ steps: Step[]; earlier: number }> {
  if (query.steps === 'pemilihan') {
    const held = period.elections.filter((e) => e.votingDay !== null);
    const chosen = period.election ? held.filter((e) => e.id === period.election?.id) : held;
    const steps = chosen.map(
      ({ id, name }): Step => ({ key: id, name: { id: name, en: name }, election: id, from: period.from, to: period.to }),
    );
    return { steps: steps.slice(-query.panels), earlier: Math.max(0, steps.length - query.panels) };
  }
  if (query.steps === 'tahapan') {
    const election = period.election ?? period.elections.filter((e) => e.votingDay !== null).at(-1) ?? null;
    const stages = election === null ? [] : await listStages(db, election.id);
    return stageSteps(stages, period, query.panels);
  }
  const interval = query.steps === 'bulan' ? 'month' : 'week';
  const { from, to } = await reportedDays(db, interval, period, seen);
  return calendarSteps(interval, from, to, period.election?.id ?? null, query.panels);
}

/** Days to cut into months or weeks. */
async function reportedDays(
  db: Db,
  interval: 'month' | 'week',
  { from, to, window }: FilterPeriod,
  seen: Scope,
): Promise<{ from: string; to: string }> {
  const nothing = seen.codes?.length === 0;
  const counted = nothing ? [] : await sumCounts(db, [interval], { ...seen, from: window.from, to: window.to });
  const periods = counted.map((row) => String(row[interval])).sort();
  const last = periods.at(-1);
  const today = todayInJakarta();
  const end = to ?? (last === undefined ? window.to : earlierOf(lastDay(last, interval), window.to)) ?? today;
  const start = from ?? window.from ?? periods[0] ?? `${end.slice(0, 4)}-01-01`;
  return { from: earlierOf(start, end), to: end };
}

const earlierOf = (a: string, b: string | null) => (b !== null && b < a ? b : a);

function noSteps(): AppError {
  return new AppError('invalid_request', {
    id: 'Tidak ada periode untuk dijadikan panel: pilih pemilihan yang bertahapan, atau langkah bulan dengan rentang hari lain.',
    en: 'There is no period to make panels of: choose an election with dated stages, or months over other days.',
  });
}
