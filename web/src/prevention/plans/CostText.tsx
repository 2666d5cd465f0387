import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { type Cost, costWords } from './costWords.ts';
import { plansText } from './text.ts';

/** What items are to cost, and beneath it how many have no cost yet. */
export function CostText(cost: Cost) {
  const { sum, missing } = costWords(cost, useTextOf(plansText), useFormat());
  return (
    <span>
      {sum}
      {missing !== null && <span className="quiet plan-under">{missing}</span>}
    </span>
  );
}
