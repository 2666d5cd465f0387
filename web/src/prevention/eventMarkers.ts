import type { Text } from '@petarawan/server/contract/http';
import type { PreventionEvent } from '@petarawan/server/contract/prevention';
import type { TrendMarker } from '../charts/TrendChart.tsx';

/** Events with a full date as marks for a chart over time; an event known only by its month has no day to stand on. */
export function eventMarkers(events: readonly PreventionEvent[], say: (text: Text) => string): TrendMarker[] {
  return events
    .filter((e) => /^\d{4}-\d{2}-\d{2}$/.test(e.date))
    .map((e) => ({ day: e.date, label: say(e.title), kind: 'event' as const }));
}
