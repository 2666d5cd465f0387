import { useSay, useTextOf } from '../../text/useText.ts';
import { allocationText } from './text.ts';
import type { Allocation } from './useAllocation.ts';

/** "9 km, Kampung Pancasila"; a dash where there is nothing near, or no boundaries to measure by. */
export function NearestCell({ nearest }: { nearest: Allocation['left'][number]['nearest'] }) {
  const text = useTextOf(allocationText);
  const say = useSay();
  if (nearest === null) return '–';
  if (nearest.km === 0) return text.here(nearest.name);
  return nearest.distance ? text.away(say(nearest.distance), nearest.name) : nearest.name;
}
