/** A table of counts and the part of the period that is read from it. */
export interface PeriodSource {
  table: string;
  /** Conditions on `day` or `month`, in SQL; dates are checked before and safe to write out. */
  conditions: string[];
}

const monthOf = (day: string) => `${day.slice(0, 7)}-01`;
const shiftMonth = (month: string, by: number) => {
  const [year, m] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, m - 1 + by, 1)).toISOString().slice(0, 10);
};
const isLastDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(8, 10) === '01';
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** `day` between two ends, each of which may be open. */
export function dayConditions(from: string | null, to: string | null): string[] {
  for (const end of [from, to]) if (end !== null && !DATE.test(end)) throw new RangeError(`not a date: ${end}`);
  return [...(from ? [`day >= date '${from}'`] : []), ...(to ? [`day <= date '${to}'`] : [])];
}

/**
 * Reads whole months of a period from a roll-up by month and the days before and after them from the roll-up by day.
 * `from` and `to` are inclusive; null means open. The parts do not overlap and cover the period.
 */
export function periodSources(months: string, days: string, from: string | null, to: string | null): PeriodSource[] {
  const byDay = (conditions: string[]): PeriodSource => ({ table: days, conditions });
  dayConditions(from, to);
  const first = from === null ? null : from.endsWith('-01') ? monthOf(from) : shiftMonth(monthOf(from), 1);
  const last = to === null ? null : isLastDay(to) ? monthOf(to) : shiftMonth(monthOf(to), -1);
  if (first !== null && last !== null && first > last) return [byDay(dayConditions(from, to))];
  const sources: PeriodSource[] = [
    { table: months, conditions: [...(first ? [`month >= date '${first}'`] : []), ...(last ? [`month <= date '${last}'`] : [])] },
  ];
  if (from !== null && first !== null && from < first) sources.push(byDay([`day >= date '${from}'`, `day < date '${first}'`]));
  if (to !== null && last !== null && to >= shiftMonth(last, 1)) {
    sources.push(byDay([`day >= date '${shiftMonth(last, 1)}'`, `day <= date '${to}'`]));
  }
  return sources;
}
