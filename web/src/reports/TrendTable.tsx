import type { Origin } from '@petarawan/server/contract/reports';
import { spansDuring, type TimeSpan } from '../charts/timeBands.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { TableScroll } from '../ui/TableScroll.tsx';
import { periodName } from './periodPhrase.ts';
import { reportsText } from './text.ts';
import type { TrendInterval, TrendPeriod } from './trendData.ts';

interface TrendTableProps {
  interval: TrendInterval;
  periods: readonly TrendPeriod[];
  origins: readonly Origin[];
  spans: readonly TimeSpan[];
}

/** The trend as a table, newest period first, with the stages of each period. */
export function TrendTable({ interval, periods, origins, spans }: TrendTableProps) {
  const shared = useText();
  const text = useTextOf(reportsText);
  const format = useFormat();
  return (
    <TableScroll label={text.period}>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{text.period}</th>
            {origins.map((o) => (
              <th key={o} scope="col" className="number">
                {shared.origin[o]}
              </th>
            ))}
            <th scope="col">{text.stage}</th>
          </tr>
        </thead>
        <tbody>
          {[...periods].reverse().map((p) => (
            <tr key={p.period}>
              <th scope="row">
                {periodName(p, interval, format)}
                {p.partial && ' *'}
              </th>
              {origins.map((o) => (
                <td key={o} className="number">
                  {format.integer(p[o])}
                </td>
              ))}
              <td className="quiet">{spansDuring(spans, p.period, p.end).slice(0, 2).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
