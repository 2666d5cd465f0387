import type { Election, Stage } from '@petarawan/server/contract/stages';
import type { TrendMarker } from '../charts/TrendChart.tsx';
import type { TimeSpan } from '../charts/timeBands.ts';

/**
 * Stages with known dates as spans for a chart, of one election or of all. A stage with one known end counts as that day;
 * stages noted as not having happened (a second round) are left out.
 */
export function stageSpans(stages: readonly Stage[], election: string | null): TimeSpan[] {
  return stages
    .filter((s) => (election === null || s.election === election) && !s.note?.includes('tidak terjadi'))
    .flatMap((s) => {
      const start = s.start ?? s.end;
      const end = s.end ?? s.start;
      return start === null || end === null ? [] : [{ name: s.name, start, end }];
    });
}

/** Voting days as markers, of one election or of all. */
export function votingDays(
  elections: readonly Election[],
  election: string | null,
  label: (name: string) => string,
): TrendMarker[] {
  return elections.flatMap((e) =>
    e.votingDay !== null && (election === null || e.id === election)
      ? [{ day: e.votingDay, label: label(e.name), kind: 'voting' as const }]
      : [],
  );
}
