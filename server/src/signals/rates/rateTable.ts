import { countInterval } from '../countInterval.ts';
import { ebRates } from '../ebRate.ts';
import { type FunnelLimits, funnelBand, funnelLimits } from '../funnelLimits.ts';
import { isFigure, type NoFigure, noFigure } from '../noFigure.ts';
import { funnelZ, overdispersion } from '../overdispersion.ts';
import type { Interval } from '../poissonInterval.ts';
import { localEbRates } from '../spatial/localEbRate.ts';
import type { Neighbours } from '../spatial/neighbours.ts';
import { type CurvePoint, funnelCurve } from './funnelCurve.ts';

/** An expected count below this is none: nothing finite can be divided by it. */
const NOTHING = 1e-300;

/** One area: a whole count and its denominator; null where there is none. */
export interface TableArea {
  count: number | null;
  denominator: number | null;
}

export interface RateTableInput {
  areas: readonly TableArea[];
  /** Rates are told per this many. */
  per: number;
  /** Rate of the parent, per `per`, as the map compares with it; null when it may not be told. */
  parentRate: number | null;
  /** Who borders whom, in the order of `areas`; or why that is not known. */
  neighbours: Neighbours | NoFigure;
}

export interface TableRow {
  rate: number;
  interval: Interval;
  ebGlobal: { value: number; interval: Interval | NoFigure; ownWeight: number } | NoFigure;
  ebLocal: { value: number; around: number; ownWeight: number } | NoFigure;
  /** Where the area stands on the funnel; null when nothing is expected anywhere. */
  funnel: {
    expected: number;
    ratio: number;
    z: number;
    zAdjusted: number | null;
    band: ReturnType<typeof funnelBand>;
    bandAdjusted: ReturnType<typeof funnelBand> | null;
  } | null;
  sameAsParent: boolean | null;
}

export interface RateTable {
  /** In the order of the areas given; null for an area without count or denominator. */
  rows: (TableRow | null)[];
  smoothing: { overall: number; priorVariance: number; n: number } | NoFigure;
  /** What the funnel is drawn around, per `per`: the parent's rate, or where that is not told that of all areas together. */
  centre: { rate: number; of: 'parent' | 'areas' } | null;
  phi: { phi: number; n: number } | NoFigure;
  curve: CurvePoint[];
}

const ONE = noFigure(
  'Pemulusan memerlukan sedikitnya dua wilayah yang berpenyebut.',
  'Smoothing needs at least two areas with a denominator.',
);

/**
 * Everything that is told of the rates of a set of areas; a pure function for a thread of its own. `sameAsParent` is the map's own rule: the
 * parent's rate lies inside the exact interval, ends included. Ratio, z and bands are against `centre`. RangeError for what is no count.
 */
export function rateTable({ areas, per, parentRate, neighbours }: RateTableInput): RateTable {
  const usable = (a: TableArea): a is { count: number; denominator: number } =>
    a.count !== null && a.denominator !== null && a.denominator > 0;
  const used = areas.map((a) => (usable(a) ? a : null));
  const people = used.reduce((sum, a) => sum + (a?.denominator ?? 0), 0);
  const pooled = people > 0 ? (used.reduce((sum, a) => sum + (a?.count ?? 0), 0) / people) * per : null;
  const centre =
    parentRate !== null
      ? ({ rate: parentRate, of: 'parent' } as const)
      : pooled !== null
        ? ({ rate: pooled, of: 'areas' } as const)
        : null;
  const global = ebRates(used.map(observed), { per });
  const local = isFigure(neighbours) ? localEbRates(used.map(observed), neighbours, { per }) : null;
  const expectedOf = (a: { denominator: number }) => {
    const expected = ((centre?.rate ?? 0) / per) * a.denominator;
    return expected < NOTHING ? 0 : expected;
  };
  const spread = overdispersion(used.map((a) => (a && expectedOf(a) > 0 ? funnelZ(a.count, expectedOf(a)) : null)));
  const phi = isFigure(spread) ? spread.phi : null;
  const rows = used.map((a, i): TableRow | null => {
    if (!a) return null;
    const scale = per / a.denominator;
    const { low, high } = countInterval(a.count);
    const interval = { low: low * scale, high: high * scale };
    const eb = global.areas[i] ?? ONE;
    return {
      rate: a.count * scale,
      interval,
      ebGlobal: isFigure(eb) ? { value: eb.value, interval: eb.interval, ownWeight: eb.ownWeight } : eb,
      ebLocal: local ? (local[i] ?? ONE) : (neighbours as NoFigure),
      funnel: expectedOf(a) > 0 ? onFunnel(a.count, expectedOf(a), phi) : null,
      sameAsParent: parentRate === null ? null : interval.low <= parentRate && parentRate <= interval.high,
    };
  });
  const expected = used.flatMap((a) => (a && expectedOf(a) > 0 ? [expectedOf(a)] : []));
  return {
    rows,
    smoothing:
      global.overall === null || global.priorVariance === null
        ? ONE
        : { overall: global.overall, priorVariance: global.priorVariance, n: global.n },
    centre,
    phi: spread,
    curve: funnelCurve(expected, phi ?? 1),
  };
}

const observed = (a: { count: number; denominator: number } | null) => ({
  count: a?.count ?? null,
  denominator: a?.denominator ?? null,
});

function onFunnel(count: number, expected: number, phi: number | null): TableRow['funnel'] {
  const ratio = count / expected;
  const z = funnelZ(count, expected);
  const band = (limits: FunnelLimits) => funnelBand(ratio, limits);
  return {
    expected,
    ratio,
    z,
    zAdjusted: phi === null ? null : z / Math.sqrt(phi),
    band: band(funnelLimits(expected)),
    bandAdjusted: phi === null ? null : band(funnelLimits(expected, phi)),
  };
}
