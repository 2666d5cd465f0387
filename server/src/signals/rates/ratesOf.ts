import type { Text } from '../../http/contract.ts';
import { basisOf } from '../basis/basisOf.ts';
import { countedAreas, ratedAreas } from '../basis/usedAreas.ts';
import { isFigure, type NoFigure } from '../noFigure.ts';
import type { Observed } from '../observed/observed.ts';
import type { Neighbours } from '../spatial/neighbours.ts';
import { areaEffort } from './areaEffort.ts';
import { areaRate, NO_RATES, tableOf } from './areaRates.ts';
import type { EffortId, EffortRate, RatesResponse } from './contract.ts';
import type { RateTable } from './rateTable.ts';

/** Rates of the areas of an observation with all that is told beside them. */
export async function ratesOf(observed: Observed, neighbours: Neighbours | NoFigure, asked?: EffortId): Promise<RatesResponse> {
  const { per, whole } = observed;
  const [table, effort] = await Promise.all([tableOf(observed, neighbours), areaEffort(observed, asked)]);
  const { used, dropped } = per === null ? countedAreas(observed) : ratedAreas(observed);
  return {
    basis: basisOf(observed, { n: used.length, dropped, convention: per === null ? CONVENTION.slice(0, 1) : CONVENTION }),
    areas: observed.areas.map((area, i) => ({
      ...areaRate(area, per, table?.rows[i] ?? null),
      effort: effort.areas.get(area.code) as EffortRate,
    })),
    parent: whole && { rate: whole.rate, count: whole.count, denominator: whole.denominator, counts: whole.counts },
    noRates: per === null ? NO_RATES : null,
    funnel: table && funnelOf(table),
    smoothing: table && {
      ...(isFigure(table.smoothing)
        ? { ...table.smoothing, reason: null }
        : { overall: null, priorVariance: null, n: used.length, reason: table.smoothing.reason }),
      localReason: isFigure(neighbours) ? null : neighbours.reason,
    },
    effort: effort.told,
    meta: observed.meta,
  };
}

function funnelOf({ centre, phi, curve }: RateTable): RatesResponse['funnel'] {
  return {
    centre,
    phi: isFigure(phi) ? phi.phi : null,
    phiReason: isFigure(phi) ? null : phi.reason,
    points: curve,
  };
}

const CONVENTION: Text[] = [
  {
    id: 'Selang 95 % jumlah dan laju: Poisson eksak (Garwood); penyebut dianggap diketahui.',
    en: '95 % interval of counts and rates: exact Poisson (Garwood); the denominator is taken as known.',
  },
  {
    id: 'Pemulusan: Bayes empiris menurut Marshall (1991), keragaman ditimbang penyebut, keragaman negatif menjadi nol; selang kredibel dari sebaran gamma. Ke sekitar: simpangan dari rata-rata lingkungan wilayah itu sendiri.',
    en: 'Smoothing: empirical Bayes by Marshall (1991), variance weighted by the denominator, a negative variance set to zero; credible interval from the gamma distribution. To neighbours: deviations from the mean of the area’s own neighbourhood.',
  },
  {
    id: 'Corong: batas Poisson eksak dengan interpolasi (Spiegelhalter 2005), 95 % dan 99,8 %; phi = rata-rata kuadrat z, dipangkas pada persentil ke-10 dan ke-90, sekurangnya 1.',
    en: 'Funnel: exact Poisson limits with interpolation (Spiegelhalter 2005), 95 % and 99.8 %; phi = mean of squared z, winsorised at the 10th and 90th percentile, at least 1.',
  },
];
