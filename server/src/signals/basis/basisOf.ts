import type { Text } from '../../http/contract.ts';
import type { Observed } from '../observed/observed.ts';
import type { DroppedArea, SignalBasis } from './contract.ts';

/** What an answer says of what it rests on. */
export function basisOf(
  { basis }: Pick<Observed, 'basis'>,
  said: { n: number; dropped: DroppedArea[]; convention: Text[]; seed?: number | null; caveats?: SignalBasis['caveats'] },
): SignalBasis {
  return {
    ...basis,
    n: said.n,
    dropped: said.dropped,
    convention: said.convention,
    seed: said.seed ?? null,
    caveats: [...basis.caveats, ...(said.caveats ?? [])],
  };
}
