import { ORIGINS, type Origin } from '@petarawan/server/contract/reports';
import { fileName, toCsv } from '../charts/csv.ts';
import { downloadText } from '../charts/downloadText.ts';
import { spansDuring, type TimeSpan } from '../charts/timeBands.ts';
import type { TrendInterval, TrendPeriod } from './trendData.ts';

export interface TrendFigures {
  code: string;
  name: string;
  periods: readonly TrendPeriod[];
  origins: readonly Origin[];
  spans: readonly TimeSpan[];
  /** What happened in a period: voting, channels opened, launches. */
  marks: readonly { day: string; label: string }[];
  sample: boolean;
}

/**
 * The trend as CSV, one row per period. Origins outside the filter stay empty, because nothing was asked about them; `terpotong`
 * marks periods cut by the dates of the filter, `lengkap` is the share expected to be in (empty where it is not known), `sementara` marks
 * periods that will still rise.
 */
export function trendCsv(input: TrendFigures): string {
  const header = [
    ...['kode', 'wilayah', 'periode_mulai', 'periode_selesai', ...ORIGINS],
    ...['terpotong', 'lengkap', 'sementara', 'tahapan', 'tanda', 'data_contoh'],
  ];
  return toCsv(
    header,
    input.periods.map((p) => [
      input.code,
      input.name,
      p.period,
      p.end,
      ...ORIGINS.map((o) => (input.origins.includes(o) ? p[o] : null)),
      p.partial,
      p.complete === null ? null : Math.round(p.complete * 1000) / 1000,
      p.provisional,
      spansDuring(input.spans, p.period, p.end).join('; '),
      input.marks
        .filter((m) => m.day >= p.period && m.day <= p.end)
        .map((m) => `${m.day} ${m.label}`)
        .join('; '),
      input.sample,
    ]),
  );
}

/** Hands the trend over as a file. */
export function downloadTrend(figures: TrendFigures & { interval: TrendInterval }): void {
  downloadText(fileName(['tren', figures.code, figures.interval], 'csv'), trendCsv(figures));
}
