import type { Text } from '../../http/contract.ts';
import { basisOf } from '../basis/basisOf.ts';
import type { SignalBasis } from '../basis/contract.ts';
import { countedAreas, ratedAreas } from '../basis/usedAreas.ts';
import { isFigure } from '../noFigure.ts';
import type { Observed } from '../observed/observed.ts';
import type { RankInterval } from '../rankIntervals.ts';
import { ranks } from '../ranks.ts';
import { runSized } from '../workers/runSized.ts';
import { runStatistic } from '../workers/runStatistic.ts';
import type { AreaRank, RanksQuery, RanksResponse } from './contract.ts';
import { type RankInput, rankBeliefs } from './rankBeliefs.ts';

/** Areas x rounds that are drawn at most: two to three seconds of one thread and 16 MB. */
const MOST_DRAWN = 4_000_000;
/** So many rounds of an area cost as much as the whole row of a table of rates. */
const ROUNDS_PER_AREA = 30;

/** Ranks with their uncertainty: of the rates, or of the counts where no rates are asked for. */
export async function rankAreas(
  observed: Observed,
  query: Pick<RanksQuery, 'draws' | 'seed' | 'belief'>,
): Promise<RanksResponse> {
  const { per } = observed;
  const { used, dropped } = per === null ? countedAreas(observed) : ratedAreas(observed);
  const draws = Math.min(query.draws, Math.max(100, Math.floor(MOST_DRAWN / Math.max(1, used.length))));
  // A count is ranked as it is: every area over the same denominator, and nothing shared between them.
  const asked = per === null ? 'sendiri' : query.belief;
  const input: RankInput = {
    areas: used.map((a) => ({ count: a.count, denominator: per === null ? 1 : (a.denominator?.value ?? 1) })),
    belief: asked,
    seed: query.seed,
    draws,
  };
  const found = await runSized(
    (used.length * draws) / ROUNDS_PER_AREA,
    () => rankBeliefs(input),
    () => runStatistic('rankBeliefs', [input]),
  );
  const values = used.map((a) => (per === null ? a.count : (a.count / (a.denominator?.value ?? 1)) * per));
  const ranked = ranks(values);
  const absences = new Map(dropped.map((d) => [d.code, d]));
  const places = new Map(used.map((a, i) => [a.code, i]));
  const areas = observed.areas.map(({ code, name }): AreaRank => {
    const place = places.get(code);
    const interval = place === undefined ? undefined : found.areas[place];
    if (place === undefined || interval === undefined) {
      const { why, reason } = absences.get(code) ?? { why: 'tidak_ada_data' as const, reason: { id: '', en: '' } };
      return { ...NONE, code, name, sentence: reason, absence: { why, reason } };
    }
    const own = { code, name, value: values[place] ?? null, rank: ranked[place] ?? null, absence: null };
    if (!isFigure<RankInterval>(interval)) return { ...NONE, ...own, sentence: interval.reason };
    const { low, high, median, top } = interval;
    const [top5 = null, top10 = null] = top;
    return { ...own, low, high, median, top5, top10, sentence: sentenceOf(interval, used.length) };
  });
  areas.sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || (a.code < b.code ? -1 : 1));
  const caveats: SignalBasis['caveats'] = [];
  if (draws < query.draws) caveats.push(fewerDraws(draws, query.draws, used.length));
  if (asked !== found.belief) caveats.push(STANDS_ALONE);
  return {
    basis: basisOf(observed, { n: used.length, dropped, convention: [CONVENTION[found.belief]], seed: query.seed, caveats }),
    areas,
    draws,
    belief: found.belief,
    certain: areas.filter((a) => a.low !== null && a.low === a.high).length,
    meta: observed.meta,
  };
}

const NONE = { value: null, rank: null, low: null, high: null, median: null, top5: null, top10: null };

function sentenceOf({ low, high }: RankInterval, n: number): Text {
  if (low === high) return { id: `Peringkat ${low} dari ${n}.`, en: `Rank ${low} of ${n}.` };
  if (low === 1 && high === n) {
    return {
      id: `Peringkatnya tidak dapat ditentukan: mana saja dari ${n}.`,
      en: `Its rank cannot be told: any of ${n}.`,
    };
  }
  return { id: `Peringkat antara ${low} dan ${high} dari ${n}.`, en: `Rank between ${low} and ${high} of ${n}.` };
}

const CONVENTION: Record<RanksQuery['belief'], Text> = {
  bersama: {
    id: 'Peringkat diundi berulang dari sebaran laju yang dimuluskan (Bayes empiris, gamma); selangnya 95 % bagian tengah. Nilai sama mendapat peringkat terkecil.',
    en: 'Ranks are drawn repeatedly from the distribution of the smoothed rate (empirical Bayes, gamma); the interval is the middle 95 %. Ties get the smallest rank.',
  },
  sendiri: {
    id: 'Peringkat diundi berulang dari jumlah tiap wilayah sendiri (gamma, jumlah + 1/2); selangnya 95 % bagian tengah. Nilai sama mendapat peringkat terkecil.',
    en: 'Ranks are drawn repeatedly from each area’s own count (gamma, count + 1/2); the interval is the middle 95 %. Ties get the smallest rank.',
  },
};
const STANDS_ALONE: SignalBasis['caveats'][number] = {
  code: 'tiap_wilayah_sendiri',
  text: {
    id: 'Wilayah-wilayah ini tidak berbeda lebih dari kebetulan, jadi tiap wilayah diundi dari jumlahnya sendiri.',
    en: 'These areas differ no more than chance would make them, so each is drawn from its own count.',
  },
};
const fewerDraws = (draws: number, asked: number, n: number): SignalBasis['caveats'][number] => ({
  code: 'undian_dikurangi',
  text: {
    id: `Untuk ${n} wilayah dilakukan ${draws} undian, bukan ${asked}.`,
    en: `For ${n} areas ${draws} rounds were drawn, not ${asked}.`,
  },
});
