import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { allocationText } from './text.ts';
import type { Allocation } from './useAllocation.ts';

/** "9 km, Kampung Pancasila"; a dash where there is nothing near, or no boundaries to measure by. */
export function NearestCell({ nearest }: { nearest: Allocation['left'][number]['nearest'] }) {
  const text = useTextOf(allocationText);
  const format = useFormat();
  if (nearest === null) return '–';
  return nearest.km === 0 ? text.here(nearest.name) : text.away(format.number(nearest.km, 1), nearest.name);
}
