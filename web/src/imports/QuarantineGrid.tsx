import type { IntakeColumn, WaitingRow } from '@petarawan/server/contract/imports/intake';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useSay, useTextOf } from '../text/useText.ts';
import { columnLabels } from './columnLabels.ts';
import { GridCell } from './GridCell.tsx';
import { problemAt } from './gridColumns.ts';
import { afterEdit, type GridPlace, gridAction } from './gridKeys.ts';
import { cellText, isEdited, type RowEdits } from './rowEdits.ts';
import { sameWords } from './sameWords.ts';
import { importsText } from './text.ts';

interface QuarantineGridProps {
  rows: readonly WaitingRow[];
  columns: readonly IntakeColumn[];
  /** Column -> header of the user's file. */
  headers: Readonly<Record<string, string>>;
  edits: RowEdits;
  place: GridPlace;
  /** The rows are those of another page while this one is on its way. */
  stale: boolean;
  onPlace(place: GridPlace): void;
  onWrite(row: WaitingRow, column: string, text: string): void;
  onSend(row: WaitingRow): void;
}

/** A table with the keys of a spreadsheet (ARIA grid): one cell has the focus, Enter or F2 writes in it. */
export function QuarantineGrid(props: QuarantineGridProps) {
  const { rows, columns, headers, edits, place, onPlace, onWrite, onSend } = props;
  const text = useTextOf(importsText).table;
  const say = useSay();
  const label = columnLabels(columns, say);
  const frame = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState<string | null>(null);
  const follow = useRef(false);
  const size = { rows: rows.length, columns: columns.length };

  // The focus follows the keys, and stays in the table when the row it stood on was taken in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks anew whenever the cell or the rows are others
  useEffect(() => {
    if (!follow.current || writing !== null) return;
    follow.current = false;
    frame.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
  }, [place.row, place.column, writing, rows]);

  // On a narrow screen the first wrong cell may lie outside: it is brought into sight without taking the focus.
  useEffect(() => {
    const box = frame.current;
    const cell = box?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]');
    const numbers = box?.querySelector<HTMLElement>('tbody th');
    if (box && cell && cell.offsetLeft + cell.offsetWidth > box.clientWidth)
      box.scrollLeft = cell.offsetLeft - (numbers?.offsetWidth ?? 0);
  }, []);

  const go = (to: GridPlace) => {
    follow.current = true;
    onPlace(to);
  };
  const finish = (text: string, key: string, shift: boolean) => {
    const row = rows[place.row];
    const column = columns[place.column];
    if (row && column && key !== 'Escape') onWrite(row, column.name, text);
    setWriting(null);
    if (key !== 'blur') go(afterEdit(key, shift, place, size));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (writing !== null || event.nativeEvent.isComposing) return;
    const action = gridAction(event, place, size);
    const row = rows[place.row];
    const column = columns[place.column];
    if (!action || !row || !column) return;
    event.preventDefault();
    if (action.kind === 'move') go(action.to);
    else if (action.kind === 'edit') setWriting(action.text ?? cellText(edits, row, column.name));
    else if (action.kind === 'clear') onWrite(row, column.name, '');
    else {
      follow.current = true;
      onSend(row);
    }
  };
  return (
    <div className="table-scroll grid-frame" ref={frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one writes in is a grid
        role="grid"
        className={props.stale ? 'grid stale' : 'grid'}
        aria-labelledby="baris-karantina"
        aria-describedby="kunci-tabel"
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{text.row}</th>
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {headers[column.name] ?? label(column.name)}
                {!sameWords(headers[column.name] ?? '', label(column.name)) && headers[column.name] !== undefined && (
                  <span className="own-header">{label(column.name)}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.id} className={edits.has(row.id) ? 'edited' : undefined}>
              <th scope="row">{row.row}</th>
              {columns.map((column, c) => {
                const current = r === place.row && c === place.column;
                return (
                  <GridCell
                    key={column.name}
                    column={column}
                    label={text.cell(headers[column.name] ?? label(column.name), String(row.row))}
                    value={cellText(edits, row, column.name)}
                    edited={isEdited(edits, row.id, column.name)}
                    problem={problemAt(row, column.name)}
                    current={current}
                    writing={current ? writing : null}
                    onPlace={() => (current ? setWriting(cellText(edits, row, column.name)) : go({ row: r, column: c }))}
                    onFinish={finish}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
