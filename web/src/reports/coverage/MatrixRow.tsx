import type { CoverageStatus } from '@petarawan/server/contract/reports';
import type { CalendarArea, CalendarPeriod } from '@petarawan/server/contract/reports/coverage';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import MapIcon from 'lucide-react/icons/map';
import { type CSSProperties, memo } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { cellKey } from './calendarTable.ts';
import { cellMark, cellWords, periodName } from './calendarWords.ts';
import { coverageText } from './text.ts';

interface MatrixRowProps {
  area: CalendarArea;
  periods: readonly CalendarPeriod[];
  row: number;
  /** Column that can be tabbed to in this row; -1 in all rows but one. */
  active: number;
  /** Cells that are being sent. */
  marks: ReadonlyMap<string, CoverageStatus>;
  /** Where the name leads: the areas inside, or the profile of an area that has none here. */
  href: string;
  inside: boolean;
  mapHref: string;
}

/** One area: its name, how well it is covered, and a cell per period that says its state to eyes and to screen readers. */
export const MatrixRow = memo(function MatrixRow({ area, periods, row, active, marks, href, inside, mapHref }: MatrixRowProps) {
  const words = useTextOf(coverageText);
  const format = useFormat();
  return (
    <tr aria-rowindex={row + 3}>
      <th scope="row" className="cov-name">
        <span>
          <Link href={href} title={inside ? words.open(area.name) : words.profile(area.name)}>
            {shortName(area.name)}
          </Link>
          <Link href={mapHref} className="cov-map" aria-label={words.onMap(area.name)} title={words.onMap(area.name)}>
            <MapIcon size={14} aria-hidden="true" />
          </Link>
        </span>
        {/* On a phone the two columns of figures give way to the periods; what they say stands under the name. */}
        <small className="cov-small">
          {format.percent(area.share)}
          {area.last === null ? ` · ${words.never}` : area.behind > 0 && ` · ${words.behindOf(format.integer(area.behind))}`}
        </small>
      </th>
      <td className="cov-number cov-share">{format.percent(area.share)}</td>
      <td className={`cov-number cov-behind${area.behind >= 3 ? ' cov-late' : area.behind === 0 ? ' cov-none' : ''}`}>
        {area.last === null ? words.never : area.behind === 0 ? words.upToDate : format.integer(area.behind)}
      </td>
      {periods.map((period, column) => {
        const sent = marks.get(cellKey(area.code, period));
        const cell = area.cells[column] ?? null;
        const kind = sent ?? cell?.status ?? 'silent';
        const told = sent === undefined && cell?.inside != null;
        const mark = sent === undefined ? cellMark(kind, cell, words) : words.letters[kind];
        const said = sent === undefined ? cellWords(cell, words, format) : words.kinds[sent];
        return (
          <td
            key={`${period.start} ${period.end}`}
            className={`cov-cell cov-${kind}${told ? ' cov-told' : ''}${sent === undefined ? '' : ' cov-sent'}`}
            tabIndex={column === active ? 0 : -1}
            data-row={row}
            data-column={column}
            aria-label={`${area.name}, ${periodName(period, words, format)}: ${said}`}
            title={said}
            style={told && mark !== words.letters[kind] ? ({ '--cov-part': `${mark}%` } as CSSProperties) : undefined}
          >
            <span className="cov-letter">{mark}</span>
          </td>
        );
      })}
    </tr>
  );
});
