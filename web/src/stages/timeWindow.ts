import type { Election, Stage } from '@petarawan/server/contract/stages';
import type { TimeSpan } from '../charts/timeBands.ts';
import { addDays } from '../format/days.ts';

/** What a period picker shows around a voting day, in days: preparations long before say little about a period. */
const BEFORE_VOTING = 480;
const AFTER_VOTING = 75;

/** Stages with a known start and end, of one election or of all; stages that did not take place are left out. */
export function datedStages(stages: readonly Stage[], election: string | null): TimeSpan[] {
  return stages.flatMap((s) => {
    if (election !== null && s.election !== election) return [];
    if (s.note?.includes('tidak terjadi') || s.start === null || s.end === null || s.start > s.end) return [];
    return [{ name: s.name, start: s.start, end: s.end }];
  });
}

/**
 * First and last day of the time line: around the voting days of the chosen election (or of all), not wider than their
 * stages, but always including the chosen period. Null when there is nothing to show.
 */
export function timeWindow(
  elections: readonly Election[],
  stages: readonly TimeSpan[],
  election: string | null,
  period: { from: string | null; to: string | null },
): { start: string; end: string } | null {
  const votes = elections
    .filter((e) => election === null || e.id === election)
    .flatMap((e) => (e.votingDay === null ? [] : [e.votingDay]));
  const starts = [...votes.map((d) => addDays(d, -BEFORE_VOTING))];
  const ends = [...votes.map((d) => addDays(d, AFTER_VOTING))];
  if (votes.length === 0) {
    starts.push(...stages.map((s) => s.start));
    ends.push(...stages.map((s) => s.end));
  }
  for (const day of [period.from, period.to]) {
    if (day === null) continue;
    starts.push(day);
    ends.push(day);
  }
  const start = starts.sort()[0];
  const end = ends.sort().at(-1);
  return start === undefined || end === undefined || start >= end ? null : { start, end };
}

/** Moves one end of a period without letting the ends cross or leave the window. Unset ends stand at the window's. */
export function movePeriodEnd(
  period: { from: string | null; to: string | null },
  end: 'from' | 'to',
  day: string,
  window: { start: string; end: string },
): { from: string; to: string } {
  const from = period.from ?? window.start;
  const to = period.to ?? window.end;
  const inside = day < window.start ? window.start : day > window.end ? window.end : day;
  // Days are text, so Math.min cannot choose between them.
  const [first = inside, last = inside] = [inside, end === 'from' ? to : from].sort();
  return end === 'from' ? { from: first, to } : { from, to: last };
}
