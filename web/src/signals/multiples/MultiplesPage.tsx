import { DENOMINATORS } from '@petarawan/server/contract/layers';
import { PANEL_PACES, PANEL_STEPS } from '@petarawan/server/contract/layers/panels';
import { useMemo } from 'react';
import { scopeOf } from '../../regions/regionScope.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { SeenOnly } from '../SeenOnly.tsx';
import { SignalFilters } from '../SignalFilters.tsx';
import { screensText } from '../screensText.ts';
import { useSignalView } from '../useSignalView.ts';
import './multiples.css';
import { OtherElections } from './OtherElections.tsx';
import { Panels } from './Panels.tsx';
import { readPanelChoice } from './panelChoice.ts';
import { multiplesText } from './text.ts';
import { everyElection, useStartElection } from './useStartElection.ts';

const OWN = ['langkah', 'laju', 'hingga'] as const;

/** `/sinyal/deret`: the reports map of up to twelve periods under one legend. */
export function MultiplesPage() {
  const shared = useText();
  const words = useTextOf(screensText);
  const text = useTextOf(multiplesText);
  const { view: asked, own, update, hrefOf } = useSignalView('deret', OWN);
  const choice = readPanelChoice(own);
  const { view, ready } = useStartElection(asked, choice.steps);
  const scope = useMemo(() => scopeOf(view.code, view.level), [view.code, view.level]);
  return (
    <div className="multiples">
      <header className="signal-head">
        <h1>{text.title}</h1>
        <p className="quiet">{text.intro}</p>
      </header>
      <SignalFilters
        view={view}
        scope={scope}
        update={(patch) => update({ ...patch, breaks: [] }, { hingga: null })}
        origins="sum"
        everyElection={everyElection(view, choice.steps)}
      >
        <Field label={words.denominator}>
          <Select
            value={view.denominator}
            options={DENOMINATORS.map((d) => ({ value: d, label: shared.denominator[d] }))}
            onChange={(value) => update({ denominator: DENOMINATORS.find((d) => d === value) ?? 'dpt', breaks: [] })}
          />
        </Field>
        <Field label={text.steps}>
          <Select
            value={choice.steps}
            options={PANEL_STEPS.map((s) => ({ value: s, label: text.step[s] }))}
            onChange={(value) => update({ breaks: [] }, { langkah: value === 'bulan' ? null : value, laju: null, hingga: null })}
          />
        </Field>
        {choice.steps !== 'pemilihan' && (
          <Field label={text.pace}>
            <Select
              value={choice.pace}
              options={PANEL_PACES.map((p) => ({ value: p, label: text.paces[p] }))}
              onChange={(value) => update({ breaks: [] }, { laju: value })}
            />
          </Field>
        )}
      </SignalFilters>
      {choice.steps !== 'pemilihan' && <OtherElections view={view} hrefOf={hrefOf} />}
      <SeenOnly code={scope.parent} onOwn={(code) => update({ code, level: null })}>
        <Panels
          view={view}
          scope={scope}
          choice={choice}
          ready={ready}
          highlight={(code) => update({ selected: code })}
          hrefOf={hrefOf}
          earlierHref={(before, breaks) => hrefOf({ breaks }, { hingga: before })}
          latestHref={hrefOf({}, { hingga: null })}
        />
      </SeenOnly>
    </div>
  );
}
