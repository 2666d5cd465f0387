import { ORIGINS, type Origin } from '@petarawan/server/contract/reports';
import { toCsv } from '../charts/csv.ts';
import { spansDuring, type TimeSpan } from '../charts/timeBands.ts';
import type { TrendPeriod } from './trendData.ts';

/**
 * The trend as CSV, one row per period. Origins outside the filter stay empty, because nothing was asked about them; `terpotong`
 * marks periods cut by the dates of the filter.
 */
export function trendCsv(input: {
  code: string;
  name: string;
  periods: readonly TrendPeriod[];
  origins: readonly Origin[];
  spans: readonly TimeSpan[];
  sample: boolean;
}): string {
  const header = ['kode', 'wilayah', 'periode_mulai', 'periode_selesai', ...ORIGINS, 'terpotong', 'tahapan', 'data_contoh'];
  return toCsv(
    header,
    input.periods.map((p) => [
      input.code,
      input.name,
      p.period,
      p.end,
      ...ORIGINS.map((o) => (input.origins.includes(o) ? p[o] : null)),
      p.partial,
      spansDuring(input.spans, p.period, p.end).join('; '),
      input.sample,
    ]),
  );
}
