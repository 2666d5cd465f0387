import { useMemo, useState } from 'react';
import { scopeOf } from '../../regions/regionScope.ts';
import { listPhrase } from '../../reports/periodPhrase.ts';
import { SeenOnly } from '../../signals/SeenOnly.tsx';
import { SignalFilters } from '../../signals/SignalFilters.tsx';
import '../../signals/screens.css';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { useMeasures } from '../measures/useMeasures.ts';
import { usePlanView } from '../usePlanView.ts';
import { AllocationForm } from './AllocationForm.tsx';
import { AllocationFound } from './AllocationFound.tsx';
import './allocation.css';
import { bodyOf, type KnownMeasure, QUESTION_KEYS, type Question, readQuestion, writeQuestion } from './question.ts';
import { allocationText } from './text.ts';
import { useAllocation } from './useAllocation.ts';

/** `/rencana/alokasi`: what there is, handed out to the areas it does most for, and why. */
export function AllocationPage() {
  const shared = useText();
  const text = useTextOf(allocationText);
  const say = useSay();
  const planView = usePlanView('alokasi', QUESTION_KEYS);
  const { view, own, update } = planView;
  const scope = useMemo(() => {
    const found = scopeOf(view.code, view.level);
    // Something is handed out inside provinces, not to them.
    return {
      ...found,
      level: found.level === 'provinsi' ? ('kabkota' as const) : found.level,
      choices: found.choices.filter((l) => l !== 'provinsi'),
    };
  }, [view.code, view.level]);
  const question = readQuestion(own);
  const catalogue = useMeasures();
  const known = (code: string): KnownMeasure => {
    const measure = catalogue.data?.items.find((m) => m.code === code);
    const [issue, ...others] = measure?.issues ?? [];
    return {
      name: measure ? say(measure.name) : code,
      issue: issue !== undefined && issue !== '*' && others.length === 0 ? issue : null,
    };
  };
  const filter = {
    election: view.election,
    from: view.from,
    to: view.to,
    issues: [...view.issues],
    origins: [...view.origins],
  };
  const ready = catalogue.data !== undefined && question.measures.length > 0;
  const body = ready ? bodyOf(question, { parent: scope.parent, level: scope.level, filter }, known) : null;
  const answer = useAllocation(body);
  // On a narrow screen the answer comes first, and what is asked opens above it.
  const [open, setOpen] = useState(false);
  const ask = (next: Question) => {
    setOpen(false);
    update({ selected: null }, writeQuestion(next));
  };
  const counted = listPhrase(
    view.origins.map((o) => shared.origin[o].toLowerCase()),
    text.and,
  );
  const oneParent = scope.parent !== null && scope.parent.length === (scope.level === 'kecamatan' ? 5 : 2);
  return (
    <div className="allocation">
      <header className="signal-head">
        <h1>{text.title}</h1>
        <p className="quiet">{text.intro}</p>
      </header>
      <button
        type="button"
        className="button allocation-change"
        aria-expanded={open}
        aria-controls="alokasi-saringan alokasi-syarat"
        onClick={() => setOpen((o) => !o)}
      >
        {text.change}
      </button>
      <div id="alokasi-saringan" className="allocation-asked" data-open={open}>
        <SignalFilters
          view={view}
          scope={scope}
          update={(patch) => update(patch, { wajib: null, kecuali: null })}
          origins="sum"
        />
      </div>
      <SeenOnly code={scope.parent} onOwn={(code) => update({ code, level: null })}>
        <div className="allocation-room">
          <div id="alokasi-syarat" className="allocation-asked" data-open={open}>
            <AllocationForm
              key={JSON.stringify(question)}
              question={question}
              level={scope.level}
              oneParent={oneParent}
              counted={counted}
              catalogue={catalogue.data?.items ?? []}
              known={known}
              busy={answer.isFetching}
              onAsk={ask}
            />
          </div>
          <AllocationFound
            answer={answer}
            body={body}
            question={question}
            scope={scope}
            planView={planView}
            known={known}
            onAsk={ask}
          />
        </div>
      </SeenOnly>
    </div>
  );
}
