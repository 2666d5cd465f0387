import { COVERAGE_STATUSES, type CoverageStatus } from '@petarawan/server/contract/reports';
import type { CalendarArea, CalendarPeriod } from '@petarawan/server/contract/reports/coverage';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { cellWords, periodName } from './calendarWords.ts';
import { coverageText } from './text.ts';

interface CellPanelProps {
  area: CalendarArea | undefined;
  period: CalendarPeriod | undefined;
  column: number;
  /** Whether this cell may be recorded by whoever looks. */
  writing: boolean;
  onRecord(status: CoverageStatus, reason: string | null): void;
}

/** What the chosen cell says in full, and the buttons that record it. */
export function CellPanel({ area, period, column, writing, onRecord }: CellPanelProps) {
  const words = useTextOf(coverageText);
  const format = useFormat();
  const [reason, setReason] = useState('');
  if (!area || !period) return <p className="quiet">{words.pick}</p>;
  const cell = area.cells[column] ?? null;
  return (
    <div className="cov-panel">
      <p>
        <strong>{words.recordFor(area.name, periodName(period, words, format))}</strong>: {cellWords(cell, words, format)}
      </p>
      {writing && (
        // biome-ignore lint/a11y/useSemanticElements: buttons and one field in a row; a fieldset cannot be laid out so
        <div className="cov-record" role="group" aria-label={words.record}>
          {COVERAGE_STATUSES.map((status) => (
            <button
              key={status}
              type="button"
              className="button"
              aria-pressed={cell?.inside === null && cell.status === status}
              onClick={() => {
                onRecord(status, reason.trim() === '' ? null : reason.trim());
                setReason('');
              }}
            >
              <kbd>{words.letters[status]}</kbd> {words.kinds[status]}
            </button>
          ))}
          <Field label={words.reason}>
            <input className="control" value={reason} maxLength={300} onChange={(e) => setReason(e.target.value)} />
          </Field>
        </div>
      )}
    </div>
  );
}
