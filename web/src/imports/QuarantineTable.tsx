import type { CorrectionResult, QuarantineCorrection, QuarantineGroups } from '@petarawan/server/contract/imports/intake';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { Choice } from '../ui/Choice.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { CellPanel } from './CellPanel.tsx';
import { firstProblem, gridColumns } from './gridColumns.ts';
import type { GridPlace } from './gridKeys.ts';
import { QuarantineGrid } from './QuarantineGrid.tsx';
import { ROWS_PER_PAGE, useWaitingRows } from './quarantineQueries.ts';
import { forgetRow, NO_EDITS, writeCell } from './rowEdits.ts';
import { importsText } from './text.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';

interface QuarantineTableProps {
  importId: number;
  groups: QuarantineGroups;
  busy: boolean;
  onCorrect(correction: QuarantineCorrection): Promise<CorrectionResult>;
}

/** Most rows one request may correct. */
const MOST_ROWS = 1000;

/** Waiting rows as a table to write in, a page at a time. What was written stays here until it is sent, also over pages. */
export function QuarantineTable({ importId, groups, busy, onCorrect }: QuarantineTableProps) {
  const shared = useText();
  const text = useTextOf(importsText).table;
  const format = useFormat();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [edits, setEdits] = useState(NO_EDITS);
  const [all, setAll] = useState(false);
  const [place, setPlace] = useState<GridPlace | null>(null);
  const after = cursors.at(-1) ?? null;
  const page = useWaitingRows(importId, after);
  useLeaveGuard(edits.size > 0 ? text.leave(format.integer(edits.size)) : null);
  const rows = page.data?.items ?? [];
  const { shown, hidden } = gridColumns(groups, rows, all);
  const { row: r, column: c } = place ?? firstProblem(rows, shown);
  const at = { row: Math.min(r, Math.max(0, rows.length - 1)), column: Math.min(c, shown.length - 1) };
  const row = rows[at.row];
  const column = shown[at.column];

  const send = async (ids: readonly number[]) => {
    if (busy || ids.length === 0) return;
    const some = ids.slice(0, MOST_ROWS);
    const what = { rows: some.map((id) => ({ id, values: { ...edits.get(id) } })) };
    // A refusal is shown above the table; what was written stays.
    await onCorrect(what).then(
      () => setEdits((now) => some.reduce(forgetRow, now)),
      () => undefined,
    );
  };
  const turn = (next: readonly string[]) => {
    setCursors(next);
    setPlace(null);
  };
  const firstOfPage = cursors.length * ROWS_PER_PAGE + 1;
  const paged = cursors.length > 0 || Boolean(page.data?.next);
  return (
    <div className="quarantine-table">
      <div className="section-head">
        <h3 id="baris-karantina">{text.title}</h3>
        {(hidden > 0 || all) && (
          <Choice type="checkbox" name="all-columns" label={text.allColumns} checked={all} onChange={setAll} />
        )}
      </div>
      <p className="quiet" id="kunci-tabel">
        {text.keys}
      </p>
      {page.error && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
      {page.isPending && (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      {page.data && rows.length === 0 && <p>{text.noneHere}</p>}
      {rows.length > 0 && (
        <QuarantineGrid
          rows={rows}
          columns={shown}
          headers={groups.headers}
          edits={edits}
          place={at}
          stale={page.isPlaceholderData}
          onPlace={setPlace}
          onWrite={(of, name, value) => setEdits((now) => writeCell(now, of, name, value))}
          onSend={(of) => void send([of.id])}
        />
      )}
      {row && column && (
        <CellPanel
          row={row}
          column={column}
          edits={edits}
          busy={busy}
          onWrite={(set) =>
            setEdits((now) => Object.entries(set).reduce((e, [name, value]) => writeCell(e, row, name, value), now))
          }
          onForget={() => setEdits((now) => forgetRow(now, row.id))}
          onSend={() => void send([row.id])}
        />
      )}
      <div className="pager">
        {paged && (
          <>
            <button
              type="button"
              className="button"
              aria-disabled={cursors.length === 0}
              onClick={() => turn(cursors.slice(0, -1))}
            >
              {text.previous}
            </button>
            <span role="status">
              {rows.length > 0 &&
                text.range(
                  format.integer(firstOfPage),
                  format.integer(firstOfPage + rows.length - 1),
                  format.integer(Math.max(groups.waiting, firstOfPage + rows.length - 1)),
                )}
            </span>
            <button
              type="button"
              className="button"
              aria-disabled={!page.data?.next}
              onClick={() => page.data?.next && turn([...cursors, page.data.next])}
            >
              {text.next}
            </button>
          </>
        )}
        {edits.size > 0 && (
          <button type="button" className="button primary" aria-disabled={busy} onClick={() => void send([...edits.keys()])}>
            {busy ? text.working : text.sendAll(format.integer(Math.min(edits.size, MOST_ROWS)))}
          </button>
        )}
      </div>
    </div>
  );
}
