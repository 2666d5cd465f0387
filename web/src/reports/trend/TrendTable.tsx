import type { Origin } from '@petarawan/server/contract/reports';
import { spansDuring, type TimeSpan } from '../../charts/timeBands.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { periodName } from '../periodPhrase.ts';
import type { TrendInterval, TrendPeriod } from '../trendData.ts';
import { tableText } from './tableText.ts';
import { trendText } from './text.ts';

interface TrendTableProps {
  interval: TrendInterval;
  periods: readonly TrendPeriod[];
  origins: readonly Origin[];
  spans: readonly TimeSpan[];
  /** Everything marked on the chart. */
  marks: readonly { day: string; label: string }[];
}

/** The trend as a table, newest period first, with what is missing, the stages and the marks of each period. */
export function TrendTable({ interval, periods, origins, spans, marks }: TrendTableProps) {
  const shared = useText();
  const own = useTextOf(tableText);
  const words = useTextOf(trendText);
  const format = useFormat();
  const completeness = (p: TrendPeriod) => {
    if (p.complete === null) return p.provisional ? words.provisional : own.completeUnknown;
    return p.provisional ? own.completeShare(format.percent(p.complete)) : own.completeYes;
  };
  return (
    <TableScroll label={words.period}>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            {origins.map((o) => (
              <th key={o} scope="col" className="number">
                {shared.origin[o]}
              </th>
            ))}
            <th scope="col">{own.complete}</th>
            <th scope="col">{words.stage}</th>
            <th scope="col">{own.marks}</th>
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
              <td className={p.provisional ? undefined : 'quiet'}>{completeness(p)}</td>
              <td className="quiet">{spansDuring(spans, p.period, p.end).slice(0, 2).join(' · ')}</td>
              <td className="quiet">
                {marks
                  .filter((m) => m.day >= p.period && m.day <= p.end)
                  .map((m) => m.label)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
