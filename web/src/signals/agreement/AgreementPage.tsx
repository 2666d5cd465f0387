import { DENOMINATORS } from '@petarawan/server/contract/layers';
import type { Origin } from '@petarawan/server/contract/reports';
import type { Factor } from '@petarawan/server/contract/signals/agreement';
import { useMemo } from 'react';
import { intakeHref } from '../../app/intakePaths.ts';
import { type ViewState, viewHref } from '../../app/urlState.ts';
import { type Scope, scopeOf } from '../../regions/regionScope.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { Explain } from '../method/Explain.tsx';
import { SeenOnly } from '../SeenOnly.tsx';
import { SignalFilters } from '../SignalFilters.tsx';
import { screensText } from '../screensText.ts';
import { useSignalView } from '../useSignalView.ts';
import { AgreementCard } from './AgreementCard.tsx';
import { actionOf } from './actionOf.ts';
import './agreement.css';
import { agreementText } from './text.ts';
import { useAgreement } from './useAgreement.ts';

/** The origins have causes of their own and are never checked as a sum. */
const APART: readonly Origin[] = ['laporan', 'temuan'];

/** `/sinyal/kewajaran`: how much of the order of the areas follows who was looking. */
export function AgreementPage() {
  const shared = useText();
  const words = useTextOf(screensText);
  const text = useTextOf(agreementText);
  const { view, update, hrefOf } = useSignalView('kewajaran', []);
  const scope = useMemo(() => scopeOf(view.code, view.level), [view.code, view.level]);
  const finer = scope.choices[scope.choices.indexOf(scope.level) + 1];
  const more = [
    ...(finer ? [{ label: text.todoFiner(shared.level[finer].toLowerCase()), href: hrefOf({ level: finer }) }] : []),
    ...(scope.parent === null ? [] : [{ label: text.todoWider, href: hrefOf({ code: null, level: 'kabkota' }) }]),
  ];
  return (
    <div className="agreement">
      <header className="signal-head">
        <h1>{text.title}</h1>
        <p className="quiet">{text.intro}</p>
        <Explain statistic="agreement" />
      </header>
      <SignalFilters view={view} scope={scope} update={update} origins="none">
        <Field label={words.denominator}>
          <Select
            value={view.denominator}
            options={DENOMINATORS.map((d) => ({ value: d, label: shared.denominator[d] }))}
            onChange={(value) => update({ denominator: DENOMINATORS.find((d) => d === value) ?? 'dpt' })}
          />
        </Field>
      </SignalFilters>
      <SeenOnly code={scope.parent} onOwn={(code) => update({ code, level: null })}>
        <p className="quiet">{text.key}</p>
        <div className="agreement-cards">
          {APART.map((origin) => (
            <Checked key={origin} view={view} scope={scope} origin={origin} more={more} />
          ))}
        </div>
      </SeenOnly>
    </div>
  );
}

interface CheckedProps {
  view: ViewState;
  scope: Scope;
  origin: Origin;
  more: readonly { label: string; href: string }[];
}

function Checked({ view, scope, origin, more }: CheckedProps) {
  const shared = useText();
  const answer = useAgreement(view, scope, origin);
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) {
    return (
      <p className="quiet" role="status">
        {shared.state.loading}
      </p>
    );
  }
  return <AgreementCard origin={origin} data={answer.data} more={more} hrefOf={(factor) => actionHref(view, factor, origin)} />;
}

/** Where a planner goes on from a factor that the order goes with. */
function actionHref(view: ViewState, factor: Factor, origin: Origin): string {
  const map: ViewState = { ...view, layer: 'laporan', origins: [origin], method: null, breaks: [] };
  switch (actionOf(factor, origin, view.denominator !== 'jumlah')) {
    case 'coverage':
      return intakeHref('cakupan', view.language, view.code === null ? {} : { wilayah: view.code });
    case 'findingsPerRecord':
      return viewHref('peta', { ...map, denominator: 'pengawasan' });
    case 'watched':
      return viewHref('peta', { ...map, layer: 'cakupan' });
    case 'supervisors':
      return viewHref('peta', { ...map, layer: 'kapasitas' });
    case 'tps':
      return viewHref('peta', { ...map, denominator: 'tps' });
    case 'dpt':
      return viewHref('peta', { ...map, denominator: 'dpt' });
    case 'size':
      return viewHref('peta', { ...map, part: 'funnel' });
  }
}
