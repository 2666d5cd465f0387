import type { Text } from '../../http/contract.ts';
import { isFigure } from '../noFigure.ts';
import { ebIndex } from '../spatial/ebIndex.ts';
import { moran } from '../spatial/moran.ts';
import type { Neighbours } from '../spatial/neighbours.ts';
import type { ClusterInput, ClusterOptions } from './clusterAreas.ts';
import type { ClusterGlobal } from './contract.ts';

/** One figure of the whole map, or the reason why there is none. */
export function globalCluster(
  areas: readonly ClusterInput[],
  values: readonly (number | null)[],
  neighbours: Neighbours,
  { per, permutations, seed, alpha }: ClusterOptions,
): { global: ClusterGlobal | null; globalReason: Text | null } {
  const rule = { permutations, seed };
  const found = per === null ? moran(values, neighbours, rule) : ebIndex(areas, neighbours, rule);
  if ('refused' in found || !found.permutation) {
    return { global: null, globalReason: 'refused' in found ? found.reason : null };
  }
  const test = isFigure(found.test) ? found.test : null;
  const { greater, twoSided } = found.permutation;
  return {
    global: {
      statistic: per === null ? 'moran' : 'eb-index',
      n: found.n,
      value: found.value,
      expectation: found.expectation,
      variance: test?.variance ?? null,
      z: test?.z ?? null,
      p: test?.p ?? null,
      reason: isFigure(found.test) ? null : found.test.reason,
      permutation: { permutations, greater, twoSided },
      sentence: sentence(found.value - found.expectation, test !== null && twoSided <= alpha),
    },
    globalReason: null,
  };
}

function sentence(excess: number, told: boolean): Text {
  if (!told) {
    return {
      id: 'Susunan nilai di peta ini tidak dapat dibedakan dari kebetulan.',
      en: 'The arrangement of values on this map cannot be told from chance.',
    };
  }
  return excess > 0
    ? { id: 'Wilayah bernilai serupa cenderung berdekatan.', en: 'Areas with like values tend to lie together.' }
    : { id: 'Wilayah bernilai tinggi cenderung bersebelahan dengan yang rendah.', en: 'High areas tend to lie beside low ones.' };
}
