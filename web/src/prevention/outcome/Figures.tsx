import type { OutcomeJudgement } from '@petarawan/server/contract/prevention/outcome';
import { Explain } from '../../signals/method/Explain.tsx';
import { useSay, useTextOf } from '../../text/useText.ts';
import { EffectChart } from './EffectChart.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import { outcomeText } from './text.ts';

/** The change with its interval, the counts it rests on, and what would have come by itself. */
export function Figures({ found }: { found: OutcomeJudgement }) {
  const text = useTextOf(outcomeText);
  const say = useSay();
  return (
    <div className="outcome-figures">
      <h3>{text.figure}</h3>
      <p className="quiet">{text.figureHint(say(found.unit))}</p>
      <EffectChart found={found} />
      <Explain statistic="displacement" />
      {found.detectable && <p className="quiet">{say(found.detectable.text)}</p>}
      <h3>{text.table}</h3>
      <OutcomeTable found={found} />
      {found.regression && (
        <>
          <h3>{text.regression}</h3>
          <p>{say(found.regression.text)}</p>
        </>
      )}
    </div>
  );
}
