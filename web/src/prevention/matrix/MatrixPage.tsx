import { lazy, useMemo } from 'react';
import { scopeOf } from '../../regions/regionScope.ts';
import { SeenOnly } from '../../signals/SeenOnly.tsx';
import { SignalFilters } from '../../signals/SignalFilters.tsx';
import '../../signals/screens.css';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import { usePlanView } from '../usePlanView.ts';
import { MatrixFound } from './MatrixFound.tsx';
import './matrix.css';
import { ROW_ORDERS } from './matrixOrder.ts';
import { matrixText } from './text.ts';
import { useMatrix } from './useMatrix.ts';

const PatternSheets = lazy(() => import('./PatternSheets.tsx').then((m) => ({ default: m.PatternSheets })));
/** `sel` the open cell, `urut` the order of the rows, `cetak` the sheets to print, `bagian` which part of them, `draf` with what is not approved. */
const OWN = ['sel', 'urut', 'cetak', 'bagian', 'draf'] as const;

/** `/rencana`: areas x issues, where a measure is missing, and the way from the evidence into a plan. */
export function MatrixPage() {
  const shared = useText();
  const text = useTextOf(matrixText);
  const planView = usePlanView('matriks', OWN);
  const { view, own, update } = planView;
  const scope = useMemo(() => scopeOf(view.code, view.level), [view.code, view.level]);
  const answer = useMatrix(view, scope);
  const { data } = answer;
  if (own('cetak') !== null) return data ? <PatternSheets data={data} planView={planView} /> : <Waiting answer={answer} />;
  return (
    <div className="matrix">
      <header className="signal-head">
        <h1>{text.title}</h1>
        <p className="quiet">{text.intro}</p>
      </header>
      <SignalFilters view={view} scope={scope} update={(patch) => update(patch, { sel: null })} origins="sum">
        <Field label={text.order}>
          <Select
            value={ROW_ORDERS.find((o) => o === own('urut')) ?? 'kosong'}
            options={ROW_ORDERS.map((o) => ({ value: o, label: text.orders[o] }))}
            onChange={(value) => update({}, { urut: value === 'kosong' ? null : value })}
          />
        </Field>
      </SignalFilters>
      <SeenOnly code={scope.parent} onOwn={(code) => update({ code, level: null }, { sel: null })}>
        <Progress active={answer.isPlaceholderData} label={shared.state.loading} />
        {data && !answer.isError ? <MatrixFound data={data} planView={planView} /> : <Waiting answer={answer} />}
      </SeenOnly>
    </div>
  );
}

function Waiting({ answer }: { answer: ReturnType<typeof useMatrix> }) {
  const shared = useText();
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  return (
    <p className="quiet" role="status">
      {shared.state.loading}
    </p>
  );
}
