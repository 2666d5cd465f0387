import type { CoverageStatus } from '@petarawan/server/contract/reports';
import type { CalendarCell, CalendarPeriod, CoverageCalendarResponse } from '@petarawan/server/contract/reports/coverage';
import type { Format } from '@petarawan/server/drawing/words/format';
import type { coverageText } from './text.ts';

export type CoverageWords = (typeof coverageText)['id' | 'en'];
/** How a cell is drawn: its status, or silence. */
export type CellKind = CoverageStatus | 'silent';

export const CELL_KINDS: readonly CellKind[] = [
  'lapor_lengkap',
  'nihil',
  'lapor_sebagian',
  'belum_lapor',
  'tidak_terjangkau',
  'silent',
];

const DAY_MS = 86_400_000;
const days = (start: string, end: string) => Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS) + 1;

/** All days of one month of the calendar. */
const isMonth = (start: string, end: string) =>
  start.endsWith('-01') &&
  new Date(Date.parse(end) + DAY_MS).toISOString().endsWith('-01T00:00:00.000Z') &&
  days(start, end) <= 31;

/** Head of a column: "Okt 2024", "15–21 Okt 2024". */
export const periodLabel = ({ start, end }: { start: string; end: string }, format: Format): string =>
  isMonth(start, end) ? format.date(start.slice(0, 7)) : format.dateRange(start, end);

/** "minggu 15–21 Okt 2024", "bulan Okt 2024", "periode 1 – 5 Okt 2024". */
export function periodName({ start, end }: { start: string; end: string }, words: CoverageWords, format: Format): string {
  if (isMonth(start, end)) return words.month(format.date(start.slice(0, 7)));
  const range = format.dateRange(start, end);
  return days(start, end) === 7 ? words.week(range) : words.period(range);
}

/** What one cell says, after the name of its area and period. */
export function cellWords(cell: CalendarCell | null, words: CoverageWords, format: Format): string {
  if (cell === null) return words.kinds.silent;
  const inside = cell.inside ? words.inside(format.integer(cell.inside.reported), format.integer(cell.inside.expected)) : null;
  const said = inside === null ? words.kinds[cell.status] : `${words.kinds[cell.status]} (${inside})`;
  return cell.reason === null ? said : `${said}. ${words.reasonIs(cell.reason)}`;
}

/** "3 dari 7 kabupaten/kota belum melapor untuk minggu …", with those told apart of whom something is known. */
export function summaryWords(
  period: CalendarPeriod,
  calendar: Pick<CoverageCalendarResponse, 'level' | 'total'>,
  words: CoverageWords,
  format: Format,
): string {
  const { belum_lapor, lapor_sebagian, tidak_terjangkau, silent } = period;
  const missing = belum_lapor + tidak_terjangkau + silent;
  const what = words.level[calendar.level];
  const when = periodName(period, words, format);
  const partly = lapor_sebagian > 0 ? ` ${words.partly(format.integer(lapor_sebagian))}` : '';
  if (missing === 0) {
    const all = words.allReported(format.integer(calendar.total), what, when);
    return lapor_sebagian > 0 ? `${all}, ${words.ofThemPartly(format.integer(lapor_sebagian))}.` : `${all}.`;
  }
  const apart = [
    tidak_terjangkau > 0 && words.ofThem(format.integer(tidak_terjangkau), words.kinds.tidak_terjangkau),
    silent > 0 && words.ofThem(format.integer(silent), words.kinds.silent),
  ].filter(Boolean);
  const sentence = words.missing(format.integer(missing), format.integer(calendar.total), what, when, missing === 1);
  return `${apart.length === 0 ? sentence : `${sentence} (${apart.join(', ')})`}.${partly}`;
}

/** What stands in a cell: its letter, or the percent that came in when it is told from the areas inside and neither none nor all. */
export function cellMark(kind: CellKind, cell: CalendarCell | null, words: CoverageWords): string {
  if (kind !== 'lapor_sebagian' || cell?.inside == null || cell.status !== kind) return words.letters[kind];
  return String(Math.min(99, Math.max(1, Math.round(cell.share * 100))));
}

/**
 * Days of silence after the newest period, up to `today` (ISO date): a table whose latest column is long past says nothing of the
 * present. Null while the next period of the same length may still be running.
 */
export function silentDays(last: { start: string; end: string } | undefined, today: string): number | null {
  if (last === undefined || last.end >= today) return null;
  const silent = days(last.end, today) - 1;
  return silent > days(last.start, last.end) ? silent : null;
}
