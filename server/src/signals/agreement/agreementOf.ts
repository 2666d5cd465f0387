import type { Text } from '../../http/contract.ts';
import type { Staff } from '../../regions/staff/contract.ts';
import { basisOf } from '../basis/basisOf.ts';
import { type CountedArea, countedAreas, ratedAreas } from '../basis/usedAreas.ts';
import { isFigure } from '../noFigure.ts';
import type { Observed, ObservedResources } from '../observed/observed.ts';
import type { RankCorrelation } from '../rankCorrelation.ts';
import type { RankRegression } from '../rankRegression.ts';
import { runSized } from '../workers/runSized.ts';
import { runStatistic } from '../workers/runStatistic.ts';
import { CONVENTION, factorSentence, jointSentence, NAMES } from './agreementWords.ts';
import { type AgreementResponse, FACTORS, type Factor, type FactorAgreement } from './contract.ts';
import { rankAgreement } from './rankAgreement.ts';

/**
 * How much of the order of the areas follows coverage, supervision, staff and size: the fairness check. What is ranked is the rate, or the count
 * where no rates are asked for; areas without one take no part.
 */
export async function agreementOf(observed: Observed): Promise<AgreementResponse> {
  const { per } = observed;
  const { used, dropped } = per === null ? countedAreas(observed) : ratedAreas(observed);
  const resources = await observed.resources();
  const values = used.map((a) => (per === null ? a.count : (a.count / (a.denominator?.value ?? 1)) * per));
  const factors = FACTORS.map((factor) => used.map((area) => factorValue(factor, area, resources)));
  const found = await runSized(
    values.length,
    () => rankAgreement({ values, factors }),
    () => runStatistic('rankAgreement', [{ values, factors }]),
  );
  const joint = isFigure<RankRegression>(found.joint) ? found.joint : null;
  const part = (j: number) => found.jointFactors.map((k) => FACTORS[k] as Factor)[j] as Factor;
  const told = FACTORS.map((factor, j): FactorAgreement => {
    const own = found.factors[j];
    const place = found.jointFactors.indexOf(j);
    const known = own && isFigure<RankCorrelation>(own) ? own : null;
    const reason = own && 'reason' in own ? own.reason : null;
    return {
      factor,
      name: NAMES[factor],
      what: whatOf(factor, resources.staff),
      n: factors[j]?.filter((v) => v !== null).length ?? 0,
      spearman: known?.value ?? null,
      interval: known && { low: known.low, high: known.high },
      partial: joint && place >= 0 ? (joint.partial[place] ?? null) : null,
      sentence: known ? factorSentence(NAMES[factor], known) : (reason as Text),
      reason,
    };
  });
  return {
    basis: basisOf(observed, { n: used.length, dropped, convention: CONVENTION }),
    ranked: RANKED[per === null ? 'count' : 'rate'],
    factors: told,
    joint: joint && {
      n: joint.n,
      r2: joint.r2,
      adjustedR2: joint.adjustedR2,
      factors: found.jointFactors.map((_, j) => part(j)).filter((_, j) => !joint.leftOut.includes(j)),
      leftOut: joint.leftOut.map(part),
    },
    reason: 'reason' in found.joint ? found.joint.reason : null,
    sentence: jointSentence(found.joint, told),
    meta: observed.meta,
  };
}

function factorValue(factor: Factor, area: CountedArea, { areas }: ObservedResources): number | null {
  const known = areas.get(area.code);
  if (factor === 'coverage') return area.coverage;
  if (!known) return null;
  // Where no record was handed in nothing is known of the effort: that is not the least effort.
  if (factor === 'effort') return known.lhp + known.tps > 0 ? known.lhp + known.tps : null;
  const measure = { supervisors: known.supervisors, tps: known.stations, dpt: known.voters }[factor];
  return 'value' in measure ? measure.value : null;
}

const STAFF_NAMES: Record<Staff, Text> = {
  ptps: { id: 'Banyaknya pengawas TPS', en: 'Number of polling station supervisors (PTPS)' },
  pkd: { id: 'Banyaknya pengawas kelurahan/desa', en: 'Number of village supervisors (PKD)' },
  panwascam: { id: 'Banyaknya anggota Panwascam', en: 'Number of Panwascam members' },
};

function whatOf(factor: Factor, staff: Staff | null): Text {
  if (factor === 'supervisors') return staff ? STAFF_NAMES[staff] : { id: 'Banyaknya pengawas', en: 'Number of supervisors' };
  return WHAT[factor];
}

const WHAT: Record<Exclude<Factor, 'supervisors'>, Text> = {
  coverage: { id: 'Bagian laporan pengawasan yang masuk', en: 'Share of expected supervision reports that came in' },
  effort: {
    id: 'Banyaknya catatan pengawasan (LHP dan formulir TPS) pada periode ini',
    en: 'Number of supervision records (LHP and polling station forms) in this period',
  },
  tps: { id: 'Banyaknya TPS', en: 'Number of polling stations (TPS)' },
  dpt: { id: 'Banyaknya pemilih terdaftar (DPT)', en: 'Number of registered voters (DPT)' },
};
const RANKED: Record<'count' | 'rate', Text> = {
  count: { id: 'Urutan menurut jumlah', en: 'Order by count' },
  rate: { id: 'Urutan menurut laju', en: 'Order by rate' },
};
