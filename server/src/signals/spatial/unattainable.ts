import { decimal, type Refusal } from './refusal.ts';
import { areasNeeded, permutationsNeeded } from './smallestP.ts';

/** No area can be told from chance. The caller adds which level or scope has enough areas. */
export interface Unattainable extends Refusal {
  refused: 'unattainable';
  /** Smallest two-sided p any area can reach. */
  smallestP: number;
  alpha: number;
  /** Areas used. */
  n: number;
  /** What stands in the way. */
  because: 'areas' | 'permutations' | 'ties';
  /** Fewest areas with which an area of as many neighbours as one here could reach alpha. */
  areasNeeded: number;
  permutationsNeeded: number;
}

export function unattainable(
  { n, degrees, permutations, alpha }: { n: number; degrees: readonly number[]; permutations: number; alpha: number },
  smallestP: number,
  cause: 'areas' | 'ties',
  needed: (k: number, alpha: number) => number = areasNeeded,
): Unattainable {
  const permutationsAtLeast = permutationsNeeded(alpha);
  const because = permutations < permutationsAtLeast ? 'permutations' : cause;
  // In a wider scope an area keeps its neighbours: how many areas would do for those it has?
  const enough = Math.min(...new Set(degrees.map((k) => needed(k, alpha))));
  const [p, level] = [decimal(smallestP), decimal(alpha)];
  const advice = {
    areas: {
      id: `Pilih tingkat wilayah yang lebih rinci atau cakupan yang lebih luas: sekurangnya ${enough} wilayah.`,
      en: `Choose a finer level of areas or a wider scope: at least ${enough} areas.`,
    },
    permutations: {
      id: `Pakai sekurangnya ${permutationsAtLeast} permutasi.`,
      en: `Use at least ${permutationsAtLeast} permutations.`,
    },
    ties: {
      id: 'Terlalu banyak wilayah bernilai sama: pilih tingkat, cakupan, atau masa dengan lebih banyak nilai yang berbeda.',
      en: 'Too many areas have the same value: choose a level, scope or period with more different values.',
    },
  }[because];
  return {
    refused: 'unattainable',
    reason: {
      id: `Dengan ${n} wilayah ini pola yang paling kuat pun masih dapat muncul karena kebetulan: p terkecil yang mungkin ${p.id}, di atas ${level.id}; tidak satu pun klaster dapat dinyatakan. ${advice.id}`,
      en: `With these ${n} areas even the strongest pattern can come up by chance: the smallest possible p is ${p.en}, above ${level.en}; no cluster can be claimed. ${advice.en}`,
    },
    smallestP,
    alpha,
    n,
    because,
    areasNeeded: enough,
    permutationsNeeded: permutationsAtLeast,
  };
}
