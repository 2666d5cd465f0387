import ArrowLeft from 'lucide-react/icons/arrow-left';
import Printer from 'lucide-react/icons/printer';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import type { PlanView } from '../usePlanView.ts';
import { PatternSheet } from './PatternSheet.tsx';
import './sheets.css';
import { matrixText } from './text.ts';
import type { Matrix } from './useMatrix.ts';
import { usePlansOf } from './usePlansOf.ts';

/** Areas printed at once: the kabupaten/kota of any province, the kecamatan of any kabupaten. */
const MOST = 60;

/** "Pola pencegahan per kabupaten/kota": a sheet for each area of the matrix, or for the one that is selected, to print and to sign. */
export function PatternSheets({ data, planView }: { data: Matrix; planView: PlanView }) {
  const shared = useText();
  const text = useTextOf(matrixText);
  const { view, own, hrefOf } = planView;
  const one = own('cetak') === 'satu' ? view.selected : null;
  const rows = one === null ? data.rows : data.rows.filter((r) => r.code === one);
  const few = rows.length <= MOST;
  const { plans, pending, error } = usePlansOf(data.plans, few);
  useEffect(() => {
    // What stands below is told in full; the screen's own dark ground is not for paper.
    document.documentElement.classList.add('paper');
    return () => document.documentElement.classList.remove('paper');
  }, []);
  return (
    <div className="pattern-sheets">
      <p className="pattern-tools">
        <Link className="button" href={hrefOf({}, { cetak: null })}>
          <ArrowLeft size={16} aria-hidden /> {text.sheet.back}
        </Link>
        {few && (
          <button type="button" className="button primary" disabled={pending} onClick={() => print()}>
            <Printer size={16} aria-hidden /> {text.sheet.print}
          </button>
        )}
      </p>
      {!few && <p role="status">{text.sheet.tooMany(String(MOST))}</p>}
      {pending && (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      {error !== null && <ErrorState error={error} onRetry={() => location.reload()} />}
      {few && !pending && rows.map((row) => <PatternSheet key={row.code} data={data} row={row} plans={plans} />)}
    </div>
  );
}
