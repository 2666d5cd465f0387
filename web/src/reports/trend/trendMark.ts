import type { Origin } from '@petarawan/server/contract/reports';
import type { NotedSource } from '../../charts/SourceNote.tsx';
import type { TrendMarker } from '../../charts/TrendChart.tsx';

/** A mark of the time axis with what the list under the chart says of it. */
export interface TrendMark extends TrendMarker {
  id: string;
  /** Where, when it is not the area itself. */
  place: string | null;
  /** Code of the channel that opened or closed. */
  channel: string | null;
  /** What followed, in a sentence without a capital. */
  note: string | null;
  /** Reports before and after; only origins that rose. */
  changes: readonly MarkChange[];
  source: NotedSource;
  sample: boolean;
}

export interface MarkChange {
  origin: Origin;
  before: number;
  after: number;
  ratio: number | null;
  low: number;
  high: number | null;
  withoutChannel: boolean | null;
}

/** Marks inside a period, earliest first, numbered from 1. */
export function numberMarks(marks: readonly TrendMark[], from: string | undefined, to: string | undefined): TrendMark[] {
  if (from === undefined || to === undefined) return [];
  return marks
    .filter((m) => m.day >= from && m.day <= to)
    .sort((a, b) => a.day.localeCompare(b.day))
    .map((m, i) => ({ ...m, number: i + 1 }));
}
