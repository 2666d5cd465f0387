import type { Db } from '../../db/database.ts';
import { dayNumber, dayText } from '../../reports/cube/days.ts';
import { areaAround, channelDelays } from '../../reports/delay/channelDelays.ts';
import { completeAfter, completenessOf } from '../../reports/delay/completeness.ts';
import { recentMix } from '../../reports/delay/recentMix.ts';
import { readScope } from '../../reports/filter.ts';
import type { OutcomeDeclaration } from './contract.ts';
import { UNKNOWN_DELAY } from './outcomeFacts.ts';

export interface OutcomeDelay {
  /** Day up to which reports are known. */
  asOf: string | null;
  complete: { share: number | null; settled: boolean };
  /** Days until 95 % of a day's reports are in; null when no delay is known. */
  after: number | null;
  /** First day on which the period is expected to be complete. */
  from: string;
}

/**
 * How complete the cases of some areas are for a period that ends on `to`. Where no delay is known the period counts as complete 28 days
 * after its end, by the day up to which reports are known. `seen`: regions the asker sees (null = everywhere).
 */
export async function outcomeDelay(
  db: Db,
  { issue, origin }: Pick<OutcomeDeclaration, 'issue' | 'origin'>,
  period: { from: string; to: string },
  codes: readonly string[],
  seen: readonly string[] | null,
): Promise<OutcomeDelay> {
  const filter = await readScope(db, { issue: [issue], origin: [origin] }, null, seen);
  const scope = { ...filter, code: null, codes };
  const delays = await channelDelays(db, areaAround(scope), seen);
  const mix = delays.asOf === null ? [] : await recentMix(db, scope, delays);
  const after = completeAfter(mix);
  const last = dayNumber(period.to);
  const from = dayText(last + (after ?? UNKNOWN_DELAY));
  if (delays.asOf === null) return { asOf: null, complete: { share: null, settled: false }, after, from };
  const asOf = dayNumber(delays.asOf);
  const [found] = completenessOf([{ from: dayNumber(period.from), to: last }], mix, asOf);
  const settled = mix.length === 0 ? last + UNKNOWN_DELAY <= asOf : last <= asOf && found?.provisional === false;
  return { asOf: delays.asOf, complete: { share: found?.complete ?? null, settled }, after, from };
}
