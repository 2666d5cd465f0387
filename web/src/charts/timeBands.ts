/** A named span of days, both ends inclusive (`YYYY-MM-DD`). */
export interface TimeSpan {
  name: string;
  start: string;
  end: string;
}

const DAY_MS = 86_400_000;
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);
/** Days a span lasts; one for a span that ends on the day it starts. */
export const spanDays = (span: { start: string; end: string }) => (time(span.end) - time(span.start)) / DAY_MS + 1;
const overlaps = (a: TimeSpan, b: TimeSpan) => a.start <= b.end && b.start <= a.end;

/**
 * The spans to draw behind a chart: inside `from..to` (cut to it) and none over another. Where spans overlap the
 * shorter one is drawn, because stages that run for two years lie behind everything and say nothing. Earlier first;
 * spans of equal length keep the order they came in.
 */
export function bandsBehind(spans: readonly TimeSpan[], from: string, to: string): TimeSpan[] {
  const inside = spans
    .filter((s) => s.start <= to && s.end >= from && s.start <= s.end)
    .sort((a, b) => spanDays(a) - spanDays(b));
  const chosen: TimeSpan[] = [];
  for (const span of inside) if (!chosen.some((c) => overlaps(c, span))) chosen.push(span);
  return chosen
    .sort((a, b) => a.start.localeCompare(b.start))
    .map((s) => ({ ...s, start: s.start < from ? from : s.start, end: s.end > to ? to : s.end }));
}

/** Names of all spans that touch `start..end`, shortest first: the most telling stage of a period comes first. */
export function spansDuring(spans: readonly TimeSpan[], start: string, end: string): string[] {
  return spans
    .filter((s) => s.start <= end && s.end >= start)
    .sort((a, b) => spanDays(a) - spanDays(b))
    .map((s) => s.name);
}
