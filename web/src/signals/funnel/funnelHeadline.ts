import type { Format } from '../../format/format.ts';
import type { FunnelModel } from './funnelModel.ts';
import { zoneCounts } from './funnelZones.ts';
import type { funnelText } from './text.ts';

/** What the funnel says in one sentence: how many areas stand out; where none does, whether that is chance or the variety of the areas. */
export function funnelHeadline(
  { points, widened }: Pick<FunnelModel, 'points' | 'widened'>,
  text: (typeof funnelText)['id'],
  format: Pick<Format, 'integer'>,
): string {
  const all = format.integer(points.length);
  if (points.length === 1) return text.oneArea;
  const { farAbove, farBelow } = zoneCounts(points);
  if (farAbove + farBelow > 0) {
    return text.headline(format.integer(farAbove + farBelow), all, format.integer(farAbove), format.integer(farBelow));
  }
  const byChance = points.filter((p) => p.byChance === 'farAbove' || p.byChance === 'farBelow').length;
  return widened && byChance > 0 ? text.varied(all, format.integer(byChance)) : text.allInside(all);
}
