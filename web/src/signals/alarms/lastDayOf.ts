const DAY_MS = 86_400_000;

/** Last day of the period that begins on a day: its Sunday for a week, the day itself for a day. */
export function lastDayOf(period: string, interval: 'week' | 'day'): string {
  const days = interval === 'week' ? 6 : 0;
  return new Date(Date.parse(`${period}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
