import type { Election, Stage } from '../stages/contract.ts';

const DAY_MS = 86_400_000;
/** A count ends with the last stage that begins within this many days after voting day. */
const COUNT_DAYS = 30;
/** Repeat votes and their disputes are over within this time after the last count. */
const AFTERMATH_DAYS = 365;

const plusDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * Says which election a day belongs to when a report does not: the first one whose results were not yet counted on that day
 * (so 20 March 2024, the last day of counting, is still Pemilu 2024 and 21 March is Pilkada 2024); up to a year after the
 * last count the last election. Null before the first election's first stage, and when no election has a voting day.
 */
export function electionOfDate(elections: Election[], stages: Stage[]): (day: string) => string | null {
  const known = elections
    .flatMap((e) => (e.votingDay === null ? [] : [{ id: e.id, votingDay: e.votingDay }]))
    .sort((a, b) => (a.votingDay < b.votingDay ? -1 : 1))
    .map(({ id, votingDay }) => {
      const own = stages.filter((s) => s.election === id);
      const counting = own.filter((s) => s.start !== null && s.start >= votingDay && s.start <= plusDays(votingDay, COUNT_DAYS));
      return {
        id,
        first: own.reduce((min, s) => (s.start !== null && s.start < min ? s.start : min), votingDay),
        end: counting.reduce((max, s) => (s.end !== null && s.end > max ? s.end : max), votingDay),
      };
    });
  return (day) => {
    const next = known.find((e) => day <= e.end);
    if (next) return next === known[0] && day < next.first ? null : next.id;
    const last = known.at(-1);
    return last && day <= plusDays(last.end, AFTERMATH_DAYS) ? last.id : null;
  };
}
