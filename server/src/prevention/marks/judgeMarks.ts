import type { Queryable } from '../../db/database.ts';
import { ORIGINS, type Origin } from '../../reports/contract.ts';
import { dayNumber, dayText } from '../../reports/cube/days.ts';
import { areaAround, channelDelays } from '../../reports/delay/channelDelays.ts';
import { completenessOf } from '../../reports/delay/completeness.ts';
import { recentMix } from '../../reports/delay/recentMix.ts';
import type { Scope } from '../../reports/filter.ts';
import { sumCounts } from '../../reports/repository.ts';
import { lastDay } from '../../reports/trend.ts';
import type { Mark, MarkChange, MarkState } from './contract.ts';
import type { PlainMark } from './listMarks.ts';
import { noteOf } from './markNote.ts';
import { movesCurveOf } from './markPlaces.ts';
import { type DayCount, riseAfter, WINDOW } from './riseAfter.ts';

interface ChannelDay {
  channel: number;
  day: number;
  counts: Record<Origin, number>;
}

/**
 * Says of each mark whether more came in after it (`riseAfter`), for every origin of the scope by itself. Not judged are weeks that are
 * still provisional (or, where the delay of the channels is not known, ended less than 28 days before the day the figures are of),
 * weeks before which the area has no data, closings, and marks of places too small to move the curve of the area.
 * `seen` are the regions the asker sees (null = everywhere).
 */
export async function judgeMarks(
  db: Queryable,
  marks: readonly PlainMark[],
  scope: Scope,
  seen: readonly string[] | null,
): Promise<{ marks: Mark[]; asOf: string | null }> {
  const delays = await channelDelays(db, areaAround(scope), seen);
  const { asOf } = delays;
  if (marks.length === 0) return { marks: [], asOf };
  const everything: Scope = {
    ...scope,
    election: null,
    from: null,
    to: null,
    issue: null,
    channel: null,
    origin: null,
    status: null,
  };
  const [mix, rows, first] = await Promise.all([
    recentMix(db, scope, delays),
    channelDays(db, scope, marks),
    firstDay(db, everything),
  ]);
  const origins = ORIGINS.filter((_, i) => scope.origin === null || scope.origin.includes(i + 1));
  const judged = marks.map((mark): Mark => {
    const day = dayNumber(mark.day);
    const state = ((): MarkState | null => {
      if (mark.kind === 'closing') return 'closing';
      if (!movesCurveOf(mark.code, scope.code)) return 'elsewhere';
      if (first === null || first > day - WINDOW) return 'no_before';
      return settled(day + WINDOW - 1) ? null : 'not_yet';
    })();
    const changes = state === null ? origins.map((origin) => changeOf(rows, day, origin, mark.channel?.num ?? null)) : [];
    const found = state ?? (changes.some((c) => c.rise) ? 'rise' : 'no_rise');
    const { channel, ...plain } = mark;
    return { ...plain, channel: channel?.code ?? null, state: found, note: noteOf(found, mark), changes };
  });
  return { marks: judged, asOf };

  /** Whether the 28 days that end on a day are known well enough. */
  function settled(last: number): boolean {
    if (asOf === null) return false;
    const [period] = completenessOf([{ from: last - WINDOW + 1, to: last }], mix, dayNumber(asOf));
    return mix.length === 0 ? last + WINDOW <= dayNumber(asOf) : period?.provisional === false;
  }
}

function changeOf(rows: readonly ChannelDay[], day: number, origin: Origin, channel: number | null): MarkChange {
  const counts = (some: readonly ChannelDay[]): DayCount[] => some.map((r) => ({ day: r.day, n: r.counts[origin] }));
  const others = channel === null ? null : riseAfter(counts(rows.filter((r) => r.channel !== channel)), day);
  return { origin, ...riseAfter(counts(rows), day), withoutChannel: others?.rise ?? null };
}

/** Reports of the scope per day and channel, over all days that any of the marks is judged by. */
async function channelDays(db: Queryable, scope: Scope, marks: readonly PlainMark[]): Promise<ChannelDay[]> {
  const days = marks.map((m) => dayNumber(m.day));
  const [from, to] = [Math.min(...days) - WINDOW, Math.max(...days) + WINDOW - 1].map(dayText) as [string, string];
  const sums = await sumCounts(db, ['day', 'channel'], { ...scope, from, to });
  return sums.map((sum) => ({ channel: Number(sum.channel), day: dayNumber(String(sum.day)), counts: sum }));
}

/** The first day on which anything is counted. */
async function firstDay(db: Queryable, scope: Scope): Promise<number | null> {
  const sums = await sumCounts(db, ['month'], scope);
  const month = sums.reduce<string | null>(
    (least, sum) => (least === null || String(sum.month) < least ? String(sum.month) : least),
    null,
  );
  if (month === null) return null;
  const days = await sumCounts(db, ['day'], { ...scope, from: month, to: lastDay(month, 'month') });
  return Math.min(...days.map((sum) => dayNumber(String(sum.day))));
}
