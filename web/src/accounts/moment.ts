import type { Format } from '@petarawan/server/drawing/words/format';

const ZONES: Record<number, string> = { 7: 'WIB', 8: 'WITA', 9: 'WIT' };
const two = (n: number) => String(n).padStart(2, '0');

/**
 * Date and time of day in the reader's own time zone, with its name: `22 Nov 2026, 14.30 WIB`, elsewhere `UTC+2`. A date alone
 * or something else is written as `format.date` does; `offset` is minutes east of UTC.
 */
export function moment(iso: string, format: Format, offset = -new Date(iso).getTimezoneOffset()): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time) || !iso.includes('T')) return format.date(iso);
  const local = new Date(time + offset * 60_000);
  const hours = offset / 60;
  const zone = ZONES[hours] ?? (offset === 0 ? 'UTC' : `UTC${offset > 0 ? '+' : '−'}${Math.abs(hours)}`);
  return `${format.date(local.toISOString().slice(0, 10))}, ${two(local.getUTCHours())}.${two(local.getUTCMinutes())} ${zone}`;
}
