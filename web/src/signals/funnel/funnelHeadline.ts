import type { Format } from '@petarawan/server/drawing/words/format';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import type { FunnelModel } from './funnelModel.ts';
import { zoneCounts } from './funnelZones.ts';
import type { funnelText } from './text.ts';

/** Areas named on each side; the others are counted. */
const NAMED = 3;
/** Share of areas that chance alone puts beyond the outer limits, on both sides together. */
const BY_CHANCE = 0.002;

/** What the funnel says in words: who lies beyond the outer limits, how many would without the widening, and how many by chance alone. */
export function funnelHeadline(
  { points, widened }: Pick<FunnelModel, 'points' | 'widened'>,
  text: (typeof funnelText)['id'],
  format: Pick<Format, 'integer'>,
): string {
  if (points.length === 1) return text.oneArea;
  const words = text.headline;
  const side = (zone: 'farAbove' | 'farBelow') => {
    const there = points.filter((p) => p.zone === zone).sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
    if (there.length === 0) return words.none;
    const names = there.slice(0, NAMED).map((p) => shortName(p.name));
    if (there.length > NAMED) names.push(words.others(format.integer(there.length - NAMED)));
    return words.areas(format.integer(there.length), names.join(', '));
  };
  const told = `${words.side.above}: ${side('farAbove')}; ${words.side.below}: ${side('farBelow')}${widened ? words.widened : ''}.`;
  const plain = zoneCounts(points.map((p) => ({ zone: p.byChance })));
  const without = widened ? ` ${words.without(format.integer(plain.farAbove + plain.farBelow))}` : '';
  const chance = points.length * BY_CHANCE;
  return `${told}${without} ${words.chance(chance < 0.5 ? words.lessThanOne : words.about(format.integer(chance)))}`;
}
