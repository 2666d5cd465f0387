import { ImportSummary } from '@petarawan/server/contract/imports';
import type { CoverageStatus } from '@petarawan/server/contract/reports';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { query, sendJson } from '../../api/client.ts';
import { cellKey, type Days } from './calendarTable.ts';
import { CALENDAR_KEY } from './useCalendar.ts';

/** One cell as somebody recorded it by hand. */
export interface Entry {
  code: string;
  /** Area and period in words, for what is said afterwards. */
  what: string;
  period: Days;
  status: CoverageStatus;
  reason: string | null;
}

/** What came of the last thing that was done. */
export type Outcome =
  | { kind: 'recorded' | 'same' | 'undone'; entry: Entry }
  | { kind: 'refused'; reason: { id: string; en: string }; entry: Entry }
  | { kind: 'failed'; error: unknown };

const UPLOAD = `/reports/imports${query({ kind: 'coverage', filename: 'catatan-cakupan.jsonl' })}`;

/** Sends each entry as an import of one row, one after another; the latest can be taken back, step by step. */
export function useRecording() {
  const client = useQueryClient();
  const [marks, setMarks] = useState<ReadonlyMap<string, CoverageStatus>>(new Map());
  const [waiting, setWaiting] = useState(0);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [imports, setImports] = useState<readonly { id: number; entry: Entry }[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const open = useRef(0);

  /** Does `work` after all that was asked before; when nothing is left, the table is read again and the marks go. */
  const inTurn = useCallback(
    (work: () => Promise<Outcome>) => {
      open.current += 1;
      setWaiting(open.current);
      queue.current = queue.current.then(async () => {
        const done = await work().catch((error: unknown): Outcome => ({ kind: 'failed', error }));
        // What is said and what the table shows change together.
        if (open.current === 1) await client.invalidateQueries({ queryKey: CALENDAR_KEY });
        open.current -= 1;
        if (open.current === 0) setMarks(new Map());
        setWaiting(open.current);
        setOutcome(done);
      });
    },
    [client],
  );

  const record = useCallback(
    (entry: Entry) => {
      setMarks((known) => new Map(known).set(cellKey(entry.code, entry.period), entry.status));
      inTurn(async () => {
        const { code, period, status, reason } = entry;
        const row = { periode_mulai: period.start, periode_selesai: period.end, kode: code, status, alasan: reason };
        const summary = await sendJson('POST', UPLOAD, row, ImportSummary);
        const id = summary.id;
        if (summary.new + summary.changed > 0 && id !== null) {
          setImports((known) => [...known, { id, entry }]);
          return { kind: 'recorded', entry };
        }
        const problem = summary.problems[0]?.problems[0];
        if (!problem) return { kind: 'same', entry };
        // What was refused waits in no quarantine: there is nothing to correct in a cell.
        if (id !== null) await sendJson('POST', `/reports/imports/${id}/undo`, undefined, null);
        return { kind: 'refused', reason: problem.reason, entry };
      });
    },
    [inTurn],
  );

  const last = imports.at(-1);
  const undo = useCallback(() => {
    if (!last) return;
    setImports((known) => known.filter((k) => k.id !== last.id));
    inTurn(async () => {
      await sendJson('POST', `/reports/imports/${last.id}/undo`, undefined, null);
      return { kind: 'undone', entry: last.entry };
    });
  }, [inTurn, last]);

  return { marks, waiting, outcome, record, undo, canUndo: last !== undefined };
}
