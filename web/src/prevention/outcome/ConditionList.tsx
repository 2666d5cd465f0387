import type { OutcomeJudgement } from '@petarawan/server/contract/prevention/outcome';
import Check from 'lucide-react/icons/check';
import Contrast from 'lucide-react/icons/contrast';
import Minus from 'lucide-react/icons/minus';
import { useSay, useTextOf } from '../../text/useText.ts';
import { outcomeText } from './text.ts';

/** What has to be so before anything is judged: met, met in part or not, and why. */
export function ConditionList({ conditions }: { conditions: OutcomeJudgement['conditions'] }) {
  const text = useTextOf(outcomeText);
  const say = useSay();
  return (
    <ul className="outcome-conditions">
      {conditions.map(({ code, met, partly, title, why }) => (
        <li key={code} className={partly ? 'partly' : met ? 'met' : 'unmet'}>
          {partly ? <Contrast size={16} aria-hidden /> : met ? <Check size={16} aria-hidden /> : <Minus size={16} aria-hidden />}
          <div>
            <p>
              {say(title)} <span className="quiet">· {partly ? text.partly : met ? text.met : text.unmet}</span>
            </p>
            <p className="quiet">{say(why)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
