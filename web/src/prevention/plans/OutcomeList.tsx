import type { Plan, PlanContent } from '@petarawan/server/contract/prevention/plans';
import { lazy, Suspense, useState } from 'react';
import { planHref } from '../../app/planPaths.ts';
import { useViewState } from '../../app/useViewState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useIssueName } from '../../reports/useCatalogues.ts';
import { useTextOf } from '../../text/useText.ts';
import { plansText } from './text.ts';

const OutcomeForm = lazy(() => import('../outcome/OutcomeForm.tsx').then((m) => ({ default: m.OutcomeForm })));

interface OutcomeListProps {
  plan: Plan;
  content: PlanContent;
  editable: boolean;
  onChange(patch: Partial<PlanContent>): void;
}

/** A plan declares at most so many outcomes (as the contract says). */
const MOST_OUTCOMES = 10;

/** What the plan says beforehand it will be judged by. */
export function OutcomeList({ plan, content, editable, onChange }: OutcomeListProps) {
  const text = useTextOf(plansText);
  const format = useFormat();
  const issueName = useIssueName();
  const { outcomes } = content;
  const [view] = useViewState();
  const [adding, setAdding] = useState(false);
  if (plan.partial) return null;
  return (
    <section className="plan-section" aria-labelledby="plan-outcomes">
      <h2 id="plan-outcomes">{text.outcomes}</h2>
      {outcomes.length === 0 && <p className="quiet">{text.noOutcomes}</p>}
      <ul className="plan-list">
        {outcomes.map((outcome, at) => (
          // Declarations have no key of their own and are never reordered.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={at}>
            <span>
              {text.outcomeLine(
                issueName(outcome.issue),
                format.integer(outcome.target.length),
                format.integer(outcome.comparison.length),
              )}
              <span className="quiet plan-under">
                {text.outcomeDays(
                  format.dateRange(outcome.before.from, outcome.before.to),
                  format.dateRange(outcome.after.from, outcome.after.to),
                )}
              </span>
            </span>
            {editable && (
              <button
                type="button"
                className="button small-button"
                onClick={() => onChange({ outcomes: outcomes.filter((_, other) => other !== at) })}
              >
                {text.outcomeDrop}
              </button>
            )}
          </li>
        ))}
      </ul>
      {plan.content.outcomes.length > 0 && (
        <p>
          <a className="link-button" href={planHref('dampak', view, { rencana: String(plan.id) })}>
            {text.outcomeJudge}
          </a>
        </p>
      )}
      {editable && !adding && outcomes.length < MOST_OUTCOMES && (
        <button type="button" className="button" onClick={() => setAdding(true)}>
          {text.outcomeAdd}
        </button>
      )}
      {adding && (
        <Suspense fallback={null}>
          <OutcomeForm
            code={content.code}
            issues={[...new Set(content.items.map((i) => i.issue))]}
            onDone={(declaration) => {
              onChange({ outcomes: [...outcomes, declaration] });
              setAdding(false);
            }}
            onCancel={() => setAdding(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
