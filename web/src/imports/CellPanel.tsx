import type { IntakeColumn, WaitingRow } from '@petarawan/server/contract/imports/intake';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { answersTo } from './answers.ts';
import { problemAt } from './gridColumns.ts';
import { Reason, useReason } from './Reason.tsx';
import { cellText, type RowEdits } from './rowEdits.ts';
import { importsText } from './text.ts';

interface CellPanelProps {
  row: WaitingRow;
  column: IntakeColumn;
  edits: RowEdits;
  busy: boolean;
  onWrite(set: Readonly<Record<string, string>>): void;
  onForget(): void;
  onSend(): void;
}

/** About the cell with the focus: why its row is held, what may be meant, and what to do with the row. One Tab behind the table. */
export function CellPanel({ row, column, edits, busy, onWrite, onForget, onSend }: CellPanelProps) {
  const text = useTextOf(importsText).table;
  const say = useSay();
  const reason = useReason();
  const format = useFormat();
  const problem = problemAt(row, column.name);
  const answers = problem ? answersTo(problem, column, say) : [];
  const others = row.problems.filter((p) => p !== problem);
  const edited = edits.has(row.id);
  return (
    <section className="cell-panel" aria-label={text.about(format.integer(row.row))}>
      <p>
        <strong>{text.about(format.integer(row.row))}</strong>{' '}
        {problem ? <Reason name={say(column.label)} problem={problem} /> : text.cellFine(say(column.label))}
      </p>
      {others.length > 0 && (
        <ul className="quiet">
          {others.map((p) => (
            <li key={`${p.column} ${p.reason.id}`}>{reason(p.reason)}</li>
          ))}
        </ul>
      )}
      <div className="form-actions">
        {answers.map((answer) => {
          const chosen = Object.entries(answer.set).every(([name, value]) => cellText(edits, row, name) === value);
          return (
            <button key={answer.label} type="button" className="button" aria-pressed={chosen} onClick={() => onWrite(answer.set)}>
              {answer.label}? {answer.note !== '' && <span className="quiet">{answer.note}</span>}
            </button>
          );
        })}
        <button
          type="button"
          className={edited ? 'button primary' : 'button'}
          aria-disabled={busy || !edited}
          onClick={() => edited && onSend()}
        >
          {busy ? text.working : text.send(format.integer(row.row))}
        </button>
        {edited && (
          <button type="button" className="link-button" onClick={onForget}>
            {text.forget}
          </button>
        )}
      </div>
    </section>
  );
}
