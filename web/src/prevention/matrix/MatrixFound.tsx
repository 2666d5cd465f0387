import Printer from 'lucide-react/icons/printer';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useMediaQuery } from '../../app/useMediaQuery.ts';
import { BasisNote } from '../../signals/BasisNote.tsx';
import { SignalSources } from '../../signals/SignalSources.tsx';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import type { PlanView } from '../usePlanView.ts';
import { CellPanel } from './CellPanel.tsx';
import { MatrixCards } from './MatrixCards.tsx';
import { MatrixLegend } from './MatrixLegend.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { type CellKey, orderedRows, ROW_ORDERS, readCell, writeCell } from './matrixOrder.ts';
import { NextSteps } from './NextSteps.tsx';
import { OpenCells } from './OpenCells.tsx';
import { matrixText } from './text.ts';
import { useGapColors } from './useGapColors.ts';
import type { Matrix } from './useMatrix.ts';

/** The matrix with its summary, the open cell beside it, what is empty, and what all of it rests on. */
export function MatrixFound({ data, planView }: { data: Matrix; planView: PlanView }) {
  const shared = useText();
  const text = useTextOf(matrixText);
  const say = useSay();
  const { view, own, update, hrefOf } = planView;
  const narrow = useMediaQuery('(max-width: 719px)');
  const order = ROW_ORDERS.find((o) => o === own('urut')) ?? 'kosong';
  const rows = useMemo(() => orderedRows(data.rows, order), [data.rows, order]);
  const open = readCell(own('sel'), data);
  const colors = useGapColors();
  const choose = (cell: CellKey) => update({ selected: cell.code }, { sel: writeCell(cell) }, { replace: open !== null });
  const close = () => {
    const was = open && writeCell(open);
    update({}, { sel: null }, { replace: true });
    // The focus goes back to where the panel was opened from.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-cell="${was}"]`)?.focus());
  };
  return (
    <div className="matrix-found" style={colors}>
      <div className="matrix-lead">
        <p className="signal-caption">
          {say(data.summary)} {data.meta.sample && <span className="badge">{shared.caption.sample}</span>}
        </p>
        <Link className="button" href={hrefOf({}, { cetak: '1', sel: null })}>
          <Printer size={16} aria-hidden /> {text.print}
        </Link>
      </div>
      {data.tooFew && <NextSteps planView={planView} />}
      <div className={open ? 'matrix-body with-panel' : 'matrix-body'}>
        <div className="matrix-main">
          {narrow ? (
            <>
              <MatrixLegend data={data} />
              <MatrixCards data={data} rows={rows} selected={view.selected} onOpen={choose} />
            </>
          ) : (
            <MatrixTable data={data} rows={rows} open={open} selected={view.selected} onOpen={choose}>
              <MatrixLegend data={data} />
            </MatrixTable>
          )}
        </div>
        {open && <CellPanel data={data} chosen={open} view={view} onClose={close} />}
      </div>
      {!data.tooFew && <OpenCells data={data} onOpen={choose} />}
      <details className="signal-basis">
        <summary>{text.rules}</summary>
        <ul className="signal-caveats">
          {data.rules.map((rule) => (
            <li key={rule.id}>{say(rule)}</li>
          ))}
        </ul>
      </details>
      <BasisNote basis={data.basis} />
      <SignalSources caveats={data.basis.caveats} meta={data.meta} />
    </div>
  );
}
