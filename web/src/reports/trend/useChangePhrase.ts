import { useFormat } from '../../format/useFormat.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { reportsText } from '../text.ts';
import { trendText } from './text.ts';
import type { MarkChange } from './trendMark.ts';

/** Says what one origin did around a mark: counts of 28 days before and after, and whether it rose without the channel too. */
export function useChangePhrase(): (change: MarkChange) => string {
  const text = useTextOf(trendText);
  const shared = useText();
  const words = useTextOf(reportsText);
  const format = useFormat();
  return ({ origin, before, after, ratio, low, high, withoutChannel }) => {
    const times =
      ratio === null || high === null
        ? text.ratioOpen(format.ratio(low))
        : text.ratio(format.ratio(ratio), format.ratio(low), format.ratio(high));
    const counts = text.change(shared.origin[origin], format.integer(before), format.integer(after), times);
    if (withoutChannel === null) return `${counts}.`;
    const rest = withoutChannel ? text.stillWithout(shared.origin[origin]) : text.notWithout(words.originOne[origin]);
    return `${counts}. ${rest}`;
  };
}
