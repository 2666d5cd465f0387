import type { AllocationInput } from '@petarawan/server/contract/prevention/allocation';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { CopyButton } from '../../accounts/CopyButton.tsx';
import { mayIn } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { useFormat } from '../../format/useFormat.ts';
import type { Scope } from '../../regions/regionScope.ts';
import { SignalSources } from '../../signals/SignalSources.tsx';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Folded } from '../../ui/Folded.tsx';
import { Progress } from '../../ui/Progress.tsx';
import type { PlanView } from '../usePlanView.ts';
import { AllocationMap } from './AllocationMap.tsx';
import { answerText } from './answerText.ts';
import { ChosenTable } from './ChosenTable.tsx';
import { DemandConflict } from './DemandConflict.tsx';
import { HowItWorks } from './HowItWorks.tsx';
import { KeptRuns } from './KeptRuns.tsx';
import { LeftTable } from './LeftTable.tsx';
import type { KnownMeasure, Question } from './question.ts';
import { allocationText } from './text.ts';
import type { Allocation, useAllocation } from './useAllocation.ts';

const IntoPlan = lazy(() => import('./IntoPlan.tsx').then((m) => ({ default: m.IntoPlan })));

interface AllocationFoundProps {
  answer: ReturnType<typeof useAllocation>;
  body: AllocationInput | null;
  question: Question;
  scope: Scope;
  planView: PlanView;
  known(code: string): KnownMeasure;
  onAsk(question: Question): void;
}

/** The answer: a sentence first, then map, tables, what more would buy, and how it was worked out. */
export function AllocationFound({ answer, body, question, scope, planView, known, onAsk }: AllocationFoundProps) {
  const shared = useText();
  const text = useTextOf(allocationText);
  const me = useMe().data;
  const [hovered, setHovered] = useState<string | null>(null);
  const { data } = answer;
  const kept = (
    <KeptRuns
      code={scope.parent}
      body={body}
      mayKeep={mayIn(me, 'edit_plans', scope.parent)}
      ready={data !== undefined}
      onOpen={onAsk}
    />
  );
  if (answer.isError) {
    return (
      <div className="allocation-found">
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
        {kept}
      </div>
    );
  }
  if (!data) {
    return (
      <p className="quiet" role="status">
        {body === null ? text.noMeasure : shared.state.loading}
      </p>
    );
  }
  const fix = (code: string, list: 'must' | 'mustNot') => {
    const other = list === 'must' ? 'mustNot' : 'must';
    onAsk({ ...question, [list]: [...new Set([...question[list], code])], [other]: question[other].filter((c) => c !== code) });
  };
  const nameOf = (code: string) => known(code).name;
  const many = (body?.measures.length ?? 1) > 1;
  return (
    <div className="allocation-found" aria-busy={answer.isPlaceholderData}>
      <Progress active={answer.isFetching} label={text.running} />
      <Verdict data={data} />
      {data.conflict && <DemandConflict conflict={data.conflict} question={question} onAsk={onAsk} />}
      {data.chosen.length > 0 && (
        <div className="allocation-chosen">
          <ChosenTable
            data={data}
            many={many}
            nameOf={nameOf}
            hovered={hovered}
            onHover={setHovered}
            onExclude={(code) => fix(code, 'mustNot')}
          >
            {mayIn(me, 'edit_plans', scope.parent) && (
              <PutIntoPlan>{() => <IntoPlan data={data} planView={planView} area={scope.parent} known={known} />}</PutIntoPlan>
            )}
          </ChosenTable>
          <AllocationMap data={data} scope={scope} hovered={hovered} onHover={setHovered} />
        </div>
      )}
      {data.left.length > 0 && (
        <LeftTable
          areas={data.left}
          components={data.components}
          hovered={hovered}
          onHover={setHovered}
          onRequire={(code) => fix(code, 'must')}
        />
      )}
      {data.more.length > 0 && <More data={data} />}
      {kept}
      <Folded className="allocation-fold" summary={text.how}>
        {() => <HowItWorks data={data} many={many} nameOf={nameOf} />}
      </Folded>
      <Suspense>
        <SignalSources caveats={data.caveats} meta={data.meta} />
      </Suspense>
    </div>
  );
}

/** What came out, and how sure it is. */
function Verdict({ data }: { data: Allocation }) {
  const shared = useText();
  const text = useTextOf(allocationText);
  const say = useSay();
  const format = useFormat();
  const state = { optimal: text.proven, limit: text.limit, infeasible: text.impossible, nothing: text.nothing }[data.status];
  return (
    <section className="allocation-verdict" aria-live="polite">
      <p className="allocation-answer">
        {say(data.sentence)} {data.meta.sample && <span className="badge">{shared.caption.sample}</span>}
      </p>
      {data.why && data.why.length > 0 && (
        <ul className="allocation-because">
          {data.why.map(({ code, measure, name, text: words }) => (
            <li key={`${code} ${measure}`}>
              <strong>{name}</strong>: {say(words)}.
            </li>
          ))}
        </ul>
      )}
      {data.reserve && <p className="quiet">{say(data.reserve)}</p>}
      {data.amount && <p>{say(data.amount)}</p>}
      {data.proof && (
        <p>
          <strong>{state}.</strong> <span className="quiet">{say(data.proof)}</span>
        </p>
      )}
      {data.floor && <p className="quiet">{say(data.floor.text)}</p>}
      {data.stability && <p className="quiet">{say(data.stability.text)}</p>}
      {data.objective !== null && (
        <dl className="allocation-figures">
          <Figure label={text.slotsUsed} value={format.integer(data.used.slots)} />
          <Figure label={text.moneyUsed} value={`Rp${format.integer(data.used.cost)}`} />
          <Figure label={text.staffUsed} value={format.integer(data.used.staff)} />
        </dl>
      )}
      {data.chosen.length > 0 && (
        <p className="allocation-copy">
          <CopyButton value={answerText(data, say, shared.caption.sample)} />
        </p>
      )}
    </section>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** What a little more would buy. */
function More({ data }: { data: Allocation }) {
  const text = useTextOf(allocationText);
  const say = useSay();
  return (
    <section className="allocation-more">
      <h2>{text.more}</h2>
      {data.more.map((m) => (
        <p key={m.of}>{say(m.text)}</p>
      ))}
      <p className="quiet">{text.moreHint}</p>
    </section>
  );
}

/** The step from the answer to a plan; what it asks opens under the button. */
function PutIntoPlan({ children }: { children(): ReactNode }) {
  const shared = useText();
  const text = useTextOf(allocationText);
  const [open, setOpen] = useState(false);
  return (
    <div className="allocation-put">
      <button type="button" className="button primary" aria-expanded={open} onClick={() => setOpen((o) => !o)}>
        {text.intoPlan}
      </button>
      {open && <Suspense fallback={<p role="status">{shared.state.loading}</p>}>{children()}</Suspense>}
    </div>
  );
}
