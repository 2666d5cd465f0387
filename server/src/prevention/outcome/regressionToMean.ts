import type { Text } from '../../http/contract.ts';
import { ebRates } from '../../signals/ebRate.ts';
import { isFigure } from '../../signals/noFigure.ts';
import type { OutcomeRegression } from './contract.ts';
import { number } from './outcomeWords.ts';

/** An area before anything was done. */
export interface AreaBefore {
  code: string;
  count: number | null;
  /** Registered voters; null where not known. */
  voters: number | null;
}

/** Fewer areas say nothing about their spread. */
const LEAST_AREAS = 4;
/** The highest quarter. */
const HIGHEST = 0.75;

/**
 * What a return to the average alone would change: each area's expected count is its rate drawn towards that of all areas (empirical Bayes,
 * `signals/ebRate.ts`) times its voters; the sum over a group minus its count is the expected change. Where any area of the groups
 * has no number of voters, all areas are taken for equally large. `scale`: what the changes of target and comparison are divided by. Null
 * with fewer than four areas, or when an area of the groups has no count.
 */
export function regressionToMean(
  areas: readonly AreaBefore[],
  groups: { target: readonly string[]; comparison: readonly string[] },
  scale: { target: number; comparison: number },
): OutcomeRegression | null {
  const wanted = new Set([...groups.target, ...groups.comparison]);
  const sized = areas.every((a) => !wanted.has(a.code) || (a.voters !== null && a.voters > 0));
  const used = areas
    .map((a) => ({ code: a.code, count: a.count, denominator: sized ? a.voters : 1 }))
    .filter(
      (a): a is { code: string; count: number; denominator: number } =>
        a.count !== null && a.denominator !== null && a.denominator > 0,
    );
  const place = new Map(used.map((a, i) => [a.code, i]));
  if (used.length < LEAST_AREAS || [...wanted].some((code) => !place.has(code))) return null;
  const smoothed = ebRates(used, { per: 1 });
  const drawn = (codes: readonly string[]) => {
    let [count, expected, size] = [0, 0, 0];
    for (const code of codes) {
      const i = place.get(code) as number;
      const area = used[i] as (typeof used)[number];
      const rate = smoothed.areas[i];
      count += area.count;
      size += area.denominator;
      expected += rate && isFigure(rate) ? rate.value * area.denominator : area.count;
    }
    return { change: expected - count, rate: count / size };
  };
  const [target, comparison] = [drawn(groups.target), drawn(groups.comparison)];
  const others = used.filter((a) => !groups.target.includes(a.code));
  const lowerShare = others.length === 0 ? 0 : others.filter((a) => a.count / a.denominator < target.rate).length / others.length;
  const highest = others.length > 0 && lowerShare >= HIGHEST;
  const [own, other] = [target.change / scale.target, comparison.change / scale.comparison];
  const difference = number(own - other);
  const rank = rankText(Math.round(lowerShare * others.length), others.length, groups.target.length === 1);
  return {
    target: own,
    comparison: other,
    difference: own - other,
    n: used.length,
    lowerShare,
    highest,
    text: {
      id: `Tanpa kegiatan apa pun, kembali ke rata-rata saja diperkirakan mengubah selisihnya ${difference.id}.${rank.id}`,
      en: `Without any activity, a return to the average alone is expected to change the difference by ${difference.en}.${rank.en}`,
    },
  };
}

/** Where the target stood before among the areas, as a sentence after another one; empty without others. */
function rankText(lower: number, others: number, one: boolean): Text {
  if (others === 0) return { id: '', en: '' };
  if (one && lower === others) {
    const all = others + 1;
    return {
      id: ` Sebelumnya laju sasaran tertinggi dari ${all} wilayah.`,
      en: ` Before, the target’s rate was the highest of ${all} areas.`,
    };
  }
  const [id, en] =
    lower === others
      ? [`semua ${others} wilayah lainnya`, `all ${others} other areas`]
      : [`${lower} dari ${others} wilayah lainnya`, `${lower} of the ${others} other areas`];
  return { id: ` Sebelumnya laju sasaran lebih tinggi daripada ${id}.`, en: ` Before, the target’s rate was above ${en}.` };
}
