import { useMemo } from 'react';
import { Link } from 'wouter';
import { planHref } from '../../app/planPaths.ts';
import { NeedFilters } from '../../layers/categories/NeedFilters.tsx';
import { scopeOf } from '../../regions/regionScope.ts';
import { SeenOnly } from '../../signals/SeenOnly.tsx';
import { SignalFilters } from '../../signals/SignalFilters.tsx';
import '../../signals/screens.css';
import { useTextOf } from '../../text/useText.ts';
import { usePlanView } from '../usePlanView.ts';
import { NeedFound } from './NeedFound.tsx';
import './need.css';
import { needPageText } from './text.ts';

/** `/rencana/kebutuhan`: where need is high and recorded effort low, as plot, map and list. */
export function NeedPage() {
  const text = useTextOf(needPageText);
  const { view, update } = usePlanView('kebutuhan', []);
  const scope = useMemo(() => scopeOf(view.code, view.level), [view.code, view.level]);
  return (
    <div className="need">
      <header className="signal-head">
        <h1>{text.title}</h1>
        <p className="quiet">{text.intro}</p>
        <p className="need-volume">
          {text.volume} <Link href={planHref('dampak', view)}>{text.outcome}</Link>
        </p>
      </header>
      <SignalFilters view={view} scope={scope} update={update} origins={view.need === null ? 'sum' : 'none'}>
        <NeedFilters state={view} update={update} />
      </SignalFilters>
      <SeenOnly code={scope.parent} onOwn={(code) => update({ code, level: null })}>
        <NeedFound view={view} scope={scope} update={update} />
      </SeenOnly>
    </div>
  );
}
