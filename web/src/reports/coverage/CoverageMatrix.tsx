import { COVERAGE_STATUSES, type CoverageStatus } from '@petarawan/server/contract/reports';
import type { CalendarArea } from '@petarawan/server/contract/reports/coverage';
import { type FocusEvent, type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import type { CalendarTable } from './calendarTable.ts';
import { periodLabel, periodName } from './calendarWords.ts';
import { type Place, placeForKey } from './gridKeys.ts';
import { MatrixRow } from './MatrixRow.tsx';
import { coverageText } from './text.ts';

interface CoverageMatrixProps {
  table: CalendarTable;
  place: Place;
  onPlace(place: Place): void;
  marks: ReadonlyMap<string, CoverageStatus>;
  busy: boolean;
  /** Whether cells can be recorded by letters. */
  writing: boolean;
  onRecord(place: Place, status: CoverageStatus): void;
  onUndo(): void;
  links(area: CalendarArea): { href: string; inside: boolean; mapHref: string };
}

/** Areas as rows, periods as columns. One cell can be tabbed to; arrows walk, letters record, a cell says its words. */
export function CoverageMatrix(props: CoverageMatrixProps) {
  const { table, place, onPlace, writing, onRecord, onUndo } = props;
  const { periods, areas } = table;
  const words = useTextOf(coverageText);
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const count = periods.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest period stands at the right end; another number of them is another table
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth;
  }, [count]);

  const focusCell = (to: Place) => {
    scroller.current?.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = placeOf(event.target);
    if (at === null || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && writing) onUndo();
    else {
      const to = placeForKey(event.key, event.ctrlKey || event.metaKey, at, areas.length, count);
      const letter = event.key.toUpperCase();
      const plain = !event.ctrlKey && !event.metaKey;
      const status = plain && writing ? COVERAGE_STATUSES.find((s) => words.letters[s] === letter) : undefined;
      if (to) focusCell(to);
      else if (status) {
        onRecord(at, status);
        focusCell({ ...at, row: Math.min(at.row + 1, areas.length - 1) });
      } else return;
    }
    event.preventDefault();
  };
  const onFocus = useCallback(
    (event: FocusEvent) => {
      const at = placeOf(event.target);
      if (at) onPlace(at);
    },
    [onPlace],
  );
  return (
    <div className="cov-scroll" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells can be walked and recorded, which is a grid
        role="grid"
        className={props.busy ? 'cov-matrix busy' : 'cov-matrix'}
        aria-busy={props.busy}
        aria-label={writing ? `${words.matrix} ${words.matrixKeys}` : words.matrix}
        aria-rowcount={areas.length + 2}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="cov-name">
              {words.area}
            </th>
            <th scope="col" className="cov-number cov-share" title={words.shareHint}>
              {words.share}
            </th>
            <th scope="col" className="cov-number cov-behind" title={words.behindHint}>
              {words.behind}
            </th>
            {periods.map((period, column) => (
              <th
                key={`${period.start} ${period.end}`}
                scope="col"
                className={column === place.column ? 'cov-period current' : 'cov-period'}
                aria-label={periodName(period, words, format)}
              >
                <span>{periodLabel(period, format)}</span>
              </th>
            ))}
          </tr>
          <tr aria-rowindex={2} className="cov-sums">
            <th scope="row" className="cov-name">
              {words.everyArea}
            </th>
            <td className="cov-number cov-share" />
            <td className="cov-number cov-behind" />
            {periods.map((period) => (
              <td key={`${period.start} ${period.end}`} className="cov-percent">
                {format.percent(period.share)}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area, row) => (
            <MatrixRow
              key={area.code}
              area={area}
              periods={periods}
              row={row}
              active={row === place.row ? place.column : -1}
              marks={props.marks}
              {...props.links(area)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The place a cell stands for; null for anything else in the table. */
function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof HTMLTableCellElement) || target.dataset.row === undefined) return null;
  return { row: Number(target.dataset.row), column: Number(target.dataset.column) };
}
