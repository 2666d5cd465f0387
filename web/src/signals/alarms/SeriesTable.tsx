import { useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { meanFigure, thresholdFigure } from './alarmFigures.ts';
import { alarmsText } from './text.ts';
import type { AlarmPoint } from './useAlarms.ts';

/** The figures behind the picture, the latest first. */
export function SeriesTable({ series, label }: { series: readonly AlarmPoint[]; label: string }) {
  const shared = useText();
  const text = useTextOf(alarmsText);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <details className="alarm-series" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{text.numbers}</summary>
      {open && (
        <TableScroll label={label}>
          <table className="figures-table">
            <thead>
              <tr>
                <th scope="col">{text.period}</th>
                <th scope="col" className="number">
                  {text.observed}
                </th>
                <th scope="col" className="number">
                  {text.expected}
                </th>
                <th scope="col" className="number">
                  {text.threshold}
                </th>
                <th scope="col" className="number">
                  {text.coverage}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...series].reverse().map((p) => (
                <tr key={p.period} className={p.alarm ? 'alarm-period' : ''}>
                  <th scope="row">
                    {format.date(p.period)} {p.alarm && <span className="alarm-flag loud">{text.key.alarm}</span>}{' '}
                    {p.provisional && <span className="alarm-flag">{text.key.provisional}</span>}
                  </th>
                  <td className="number">
                    {p.observed === null ? shared.absence.belum_terpantau.toLowerCase() : format.integer(p.observed)}
                  </td>
                  <td className="number">{meanFigure(p.expected, format)}</td>
                  <td className="number">{thresholdFigure(p.threshold, format)}</td>
                  <td className="number">{format.percent(p.coverage)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </details>
  );
}
