import { shortName } from '@petarawan/server/drawing/words/shortName';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { CellMark } from './CellMark.tsx';
import { cellWords, countedIn } from './cellWords.ts';
import { gridMove } from './gridMove.ts';
import { type CellKey, cellOf, writeCell } from './matrixOrder.ts';
import { matrixText } from './text.ts';
import { useHiddenColumns } from './useHiddenColumns.ts';
import type { Matrix, MatrixRow } from './useMatrix.ts';

interface MatrixTableProps {
  data: Matrix;
  rows: readonly MatrixRow[];
  open: CellKey | null;
  /** Area that the address points at. */
  selected: string | null;
  onOpen(cell: CellKey): void;
  /** How a cell is read, on the line above the table. */
  children: ReactNode;
}

/** Rows drawn at first: all areas of any province's level below, and few enough to be there at once. */
const AT_FIRST = 120;

/** Areas x issues as a grid: arrows move, Enter opens, the first column and the head stay. */
export function MatrixTable({ data, rows, open, selected, onOpen, children }: MatrixTableProps) {
  const text = useTextOf(matrixText);
  const say = useSay();
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const { hidden, further } = useHiddenColumns(scroll, data);
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, AT_FIRST);
  const { issues } = data;
  const { noun } = countedIn(data, text);
  // Where no area has a class the column would say nothing.
  const classed = rows.some((r) => r.index?.class);
  const opener = useRef(onOpen);
  opener.current = onOpen;
  const [openRow] = useState(() => (cell: CellKey) => opener.current(cell));

  useEffect(() => {
    if (selected !== null) table.current?.querySelector(`[data-row="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  /** Exactly one cell can be reached with Tab: the one that was reached last. */
  const focus = (row: number, column: number) => {
    const cells = table.current?.tBodies[0]?.rows[row]?.querySelectorAll<HTMLElement>('[role="gridcell"]');
    const next = cells?.[column];
    if (!next) return;
    for (const old of table.current?.querySelectorAll('[tabindex="0"]') ?? []) old.setAttribute('tabindex', '-1');
    next.tabIndex = 0;
    next.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[role="gridcell"]');
    const line = cell?.closest('tr');
    if (!cell || !line || event.altKey || event.metaKey) return;
    const at = { row: line.sectionRowIndex, column: Number(cell.dataset.column) };
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      cell.click();
      return;
    }
    const next = gridMove(event.key, at, { rows: shown.length, columns: issues.length }, event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    focus(next.row, next.column);
  };

  return (
    <>
      <div className="matrix-bar">
        {children}
        <p className="quiet matrix-hint">{text.tableHint(noun)}</p>
        {hidden > 0 && (
          <button type="button" className="matrix-further" title={text.moreIssuesHint} onClick={further}>
            {text.moreIssues(format.integer(hidden))} →
          </button>
        )}
      </div>
      <div className={hidden > 0 ? 'matrix-frame more' : 'matrix-frame'}>
        <div className="matrix-scroll" ref={scroll}>
          {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a grid: arrows move in it */}
          <table ref={table} role="grid" className="matrix-table" aria-label={text.table} onKeyDown={onKeyDown}>
            <thead>
              <tr>
                <th scope="col" className="matrix-area">
                  {text.area}
                </th>
                {classed && (
                  <th scope="col" title={data.index ? text.indexOf(say(data.index.name)) : undefined} className="matrix-index">
                    {text.index}
                  </th>
                )}
                <th scope="col" className="matrix-coverage">
                  {text.coverage}
                </th>
                {issues.map((issue) => (
                  <th key={issue.code} scope="col" className="matrix-issue">
                    <span>{say(issue.name)}</span>
                    <span className="quiet" title={text.cellCount(format.integer(issue.count), noun)}>
                      {format.integer(issue.count)}
                      {issue.wider && issue.wider.items > 0 && (
                        <span title={text.wider(format.integer(issue.wider.items), data.basis.place)}>
                          {' '}
                          +{format.integer(issue.wider.items)} ✓
                        </span>
                      )}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row, i) => (
                <Line
                  key={row.code}
                  row={row}
                  data={data}
                  first={i === 0}
                  classed={classed}
                  openIssue={open?.code === row.code ? open.issue : null}
                  selected={selected === row.code}
                  onOpen={openRow}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {data.index && !classed && <p className="quiet matrix-hint">{text.noClass(say(data.index.name))}</p>}
      {shown.length < rows.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {text.more(format.integer(rows.length - shown.length))}
        </button>
      )}
    </>
  );
}

interface LineProps {
  row: MatrixRow;
  data: Matrix;
  first: boolean;
  classed: boolean;
  openIssue: string | null;
  selected: boolean;
  onOpen(cell: CellKey): void;
}

const Line = memo(function Line({ row, data, first, classed, openIssue, selected, onOpen }: LineProps) {
  const shared = useText();
  const text = useTextOf(matrixText);
  const say = useSay();
  const format = useFormat();
  const counted = countedIn(data, text);
  return (
    <tr data-row={row.code} className={selected ? 'selected' : undefined}>
      <th scope="row" className="matrix-area">
        {shortName(row.name)} <span className="quiet">{row.code}</span>
      </th>
      {classed && (
        <td className="matrix-index" title={row.index?.note ? say(row.index.note) : undefined}>
          {row.index?.class ? shared.indexClass[row.index.class] : '–'}
        </td>
      )}
      <td className="matrix-coverage" title={row.first ? say(row.first) : undefined}>
        {row.absence ? text.certainty[row.rest.certainty] : row.coverage === null ? '–' : format.percent(row.coverage)}
      </td>
      {data.issues.map((issue, column) => {
        const cell = cellOf(row, issue.code);
        const key = { code: row.code, issue: issue.code };
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the table hears Enter and the space bar
          <td
            key={issue.code}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid that opens
            role="gridcell"
            tabIndex={first && column === 0 ? 0 : -1}
            data-column={column}
            data-cell={writeCell(key)}
            className={`matrix-cell state-${cell.state}`}
            aria-selected={openIssue === issue.code}
            aria-label={cellWords(cell, { area: shortName(row.name), issue: say(issue.name) }, counted, text, format)}
            onClick={() => onOpen(key)}
          >
            <CellMark cell={cell} asOf={counted.asOf} />
          </td>
        );
      })}
    </tr>
  );
});
