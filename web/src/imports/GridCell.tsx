import type { IntakeColumn, ProblemWithCandidates } from '@petarawan/server/contract/imports/intake';
import { useId } from 'react';
import { useTextOf } from '../text/useText.ts';
import { CellInput } from './CellInput.tsx';
import { useReason } from './Reason.tsx';
import { importsText } from './text.ts';

interface GridCellProps {
  column: IntakeColumn;
  /** Names the cell for whoever writes in it without seeing the table. */
  label: string;
  value: string;
  edited: boolean;
  problem: ProblemWithCandidates | undefined;
  current: boolean;
  /** Text to begin writing with; null when nobody writes here. */
  writing: string | null;
  onPlace(): void;
  onFinish(text: string, key: string, shift: boolean): void;
}

/** One cell: what stands there, why it is held, and a field while somebody writes. */
export function GridCell(props: GridCellProps) {
  const { column, label, value, edited, problem, current, writing, onPlace, onFinish } = props;
  const text = useTextOf(importsText).table;
  const reason = useReason();
  const why = useId();
  const wrong = problem !== undefined && !edited;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table takes the keys
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is a td with this role
      role="gridcell"
      tabIndex={current && writing === null ? 0 : -1}
      aria-invalid={wrong || undefined}
      aria-describedby={wrong ? why : undefined}
      className={[wrong && 'trouble', edited && 'written'].filter(Boolean).join(' ') || undefined}
      onClick={() => writing === null && onPlace()}
    >
      {writing === null ? (
        <>
          <span className={value === '' ? 'quiet cell-value' : 'cell-value'}>{value === '' ? text.empty : value}</span>
          {wrong && (
            <span id={why} className="cell-why">
              {reason(problem.reason)}
            </span>
          )}
          {edited && <span className="sr">{text.written}</span>}
        </>
      ) : (
        <CellInput column={column} label={label} start={writing} onFinish={onFinish} />
      )}
    </td>
  );
}
