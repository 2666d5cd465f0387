import ArrowLeft from 'lucide-react/icons/arrow-left';
import Printer from 'lucide-react/icons/printer';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import type { PlanView } from '../usePlanView.ts';
import { PatternSheet } from './PatternSheet.tsx';
import './sheets.css';
import { sheetPart } from './sheetParts.ts';
import { matrixText } from './text.ts';
import type { Matrix } from './useMatrix.ts';
import { usePlansOf } from './usePlansOf.ts';

/**
 * "Pola pencegahan per kabupaten/kota": a sheet for each area of the matrix, in parts where they are many, or for the one that is selected, to
 * print and to sign. What nobody has approved is left out, and counted, unless it is asked for; then it is marked.
 */
export function PatternSheets({ data, planView }: { data: Matrix; planView: PlanView }) {
  const shared = useText();
  const text = useTextOf(matrixText).sheet;
  const format = useFormat();
  const { view, own, hrefOf, update } = planView;
  const one = own('cetak') === 'satu' ? view.selected : null;
  const { rows, part, parts, first } = sheetPart(
    one === null ? data.rows : data.rows.filter((r) => r.code === one),
    own('bagian'),
  );
  const drafts = own('draf') === 'ya';
  const needed = new Set(rows.flatMap((r) => r.cells.flatMap((c) => c.planned?.plans ?? [])));
  const { plans, pending, error } = usePlansOf(data.plans.filter((p) => needed.has(p.id)));
  useEffect(() => {
    // What stands below is told in full; the screen's own dark ground is not for paper.
    document.documentElement.classList.add('paper');
    return () => document.documentElement.classList.remove('paper');
  }, []);
  return (
    <div className="pattern-sheets">
      <div className="pattern-tools">
        <Link className="button" href={hrefOf({}, { cetak: null, bagian: null, draf: null })}>
          <ArrowLeft size={16} aria-hidden /> {text.back}
        </Link>
        <button type="button" className="button primary" disabled={pending} onClick={() => print()}>
          <Printer size={16} aria-hidden /> {text.print}
        </button>
        <Choice
          type="checkbox"
          name="draf"
          label={text.withDrafts}
          checked={drafts}
          onChange={(on) => update({}, { draf: on ? 'ya' : null }, { replace: true })}
        />
      </div>
      {parts > 1 && (
        <div className="pattern-tools">
          <p role="status">
            {text.part(format.integer(first + 1), format.integer(first + rows.length), format.integer(data.rows.length))}
          </p>
          {part > 1 && (
            <Link className="button" href={hrefOf({}, { bagian: String(part - 1) })}>
              {text.before}
            </Link>
          )}
          {part < parts && (
            <Link className="button" href={hrefOf({}, { bagian: String(part + 1) })}>
              {text.after}
            </Link>
          )}
        </div>
      )}
      {pending && (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      {error !== null && <ErrorState error={error} onRetry={() => location.reload()} />}
      {!pending &&
        rows.map((row, i) => (
          <PatternSheet
            key={row.code}
            data={data}
            row={row}
            plans={plans}
            drafts={drafts}
            place={parts > 1 ? { at: first + i + 1, of: data.rows.length } : null}
          />
        ))}
    </div>
  );
}
