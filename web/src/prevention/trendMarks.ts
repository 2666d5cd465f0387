import type { Text } from '@petarawan/server/contract/http';
import type { PreventionEvent } from '@petarawan/server/contract/prevention';
import type { Mark } from '@petarawan/server/contract/prevention/marks';
import type { TrendMark } from '../reports/trend/trendMark.ts';

/**
 * Marks and published events of an area as marks for a chart over time. An event that is a mark already is not shown twice, and one
 * known only by its month has no day to stand on.
 */
export function trendMarks(
  marks: readonly Mark[],
  events: readonly PreventionEvent[],
  area: string,
  say: (text: Text) => string,
): TrendMark[] {
  const known = new Set(marks.map((m) => m.id));
  return [
    ...marks.map(
      (m): TrendMark => ({
        id: m.id,
        day: m.day,
        label: say(m.title),
        kind: m.kind,
        rise: m.state === 'rise',
        place: m.code === area ? null : m.regionName,
        channel: m.channel,
        note: say(m.note),
        changes: m.changes.filter((c) => c.rise),
        source: m.source,
        sample: m.sample,
      }),
    ),
    ...events
      .filter((e) => !known.has(e.id) && /^\d{4}-\d{2}-\d{2}$/.test(e.date))
      .map(
        (e): TrendMark => ({
          id: e.id,
          day: e.date,
          label: say(e.title),
          kind: 'event',
          place: e.code === area ? null : e.regionName,
          channel: null,
          note: null,
          changes: [],
          source: e.source,
          sample: false,
        }),
      ),
  ];
}
