import type { FunnelPoint } from './funnelModel.ts';
import type { funnelText } from './text.ts';

/**
 * What the place of an area in the funnel means. An area inside widened limits that chance alone cannot explain is told so: it differs from
 * the average, as the map says, but not more than areas differ anyway.
 */
export function zoneSentence(
  { zone, byChance }: Pick<FunnelPoint, 'zone' | 'byChance'>,
  widened: boolean,
  text: Pick<(typeof funnelText)['id'], 'zoneSentence' | 'zoneWidened'>,
): string {
  if (!widened) return text.zoneSentence[zone];
  if (zone === 'within' && byChance === 'within') return text.zoneSentence.within;
  return text.zoneWidened[zone];
}
