import type { OutcomeJudgement } from '@petarawan/server/contract/prevention/outcome';
import { SourceNote } from '../../charts/SourceNote.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useIssueName } from '../../reports/useCatalogues.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { Folded } from '../../ui/Folded.tsx';
import { Cautions } from './Cautions.tsx';
import { ConditionList } from './ConditionList.tsx';
import { Figures } from './Figures.tsx';
import './outcome.css';
import { outcomeText } from './text.ts';
import { WhatToDo } from './WhatToDo.tsx';

/**
 * A judged outcome: the verdict first, then the figures, the conditions, and what else the change can mean. Of a plan nothing of which was
 * carried out the figures stay folded: they are no change of its making.
 */
export function JudgementView({ found }: { found: OutcomeJudgement }) {
  const shared = useText();
  const text = useTextOf(outcomeText);
  const say = useSay();
  const format = useFormat();
  const issue = useIssueName();
  const { declaration: d, declared, conditions } = found;
  // Nothing of the plan was done: there is no change to show as its own.
  const idle = found.carriedOut?.done === 0 ? found.carriedOut : null;
  const unmet = conditions.filter((c) => !c.met);
  const headline = say(found.headline);
  const rest = say(found.sentence)
    .slice(headline.length)
    .replace(/^[.:]\s*/, '');
  return (
    <article className="outcome" data-verdict={found.verdict}>
      <header className="outcome-head">
        <p className="quiet">
          {issue(d.issue)} · {shared.origin[d.origin]} ·{' '}
          {text.periods(format.dateRange(d.before.from, d.before.to), format.dateRange(d.after.from, d.after.to))}
        </p>
        <h2 className="outcome-verdict">
          {headline}. {found.meta.sample && <span className="badge outcome-sample">{shared.caption.sample}</span>}
        </h2>
        <p className="outcome-why">
          {found.verdict !== 'belum'
            ? rest
            : idle
              ? say(conditions.find((c) => c.code === 'dilaksanakan')?.why ?? found.sentence)
              : text.notMet(unmet.length, conditions.length)}
        </p>
        <p className="quiet">
          {declared ? text.declared(format.integer(declared.version), format.date(declared.day)) : text.undeclared}
          {' · '}
          {text.assessable(format.date(found.assessableFrom))}
          {found.asOf && ` · ${text.asOf(format.date(found.asOf))}`}
        </p>
      </header>
      {idle && <WhatToDo carriedOut={idle} badge={!found.meta.sample} />}
      {idle ? (
        <>
          <h3>{text.conditions}</h3>
          <ConditionList conditions={conditions} />
          <Folded className="outcome-unjudged" summary={text.unjudged}>
            {() => (
              <div className="outcome-columns">
                <Figures found={found} />
                <div className="outcome-side">
                  <Cautions found={found} />
                </div>
              </div>
            )}
          </Folded>
        </>
      ) : (
        <div className="outcome-columns">
          <Figures found={found} />
          <div className="outcome-side">
            <h3>{text.conditions}</h3>
            <ConditionList conditions={conditions} />
            <Cautions found={found} />
          </div>
        </div>
      )}
      <Folded className="outcome-method" summary={text.method}>
        {() => (
          <ul className="outcome-notes">
            {found.convention.map((c) => (
              <li key={c.en}>{say(c)}</li>
            ))}
          </ul>
        )}
      </Folded>
      <SourceNote sources={found.meta.sources} what={text.figure} />
    </article>
  );
}
