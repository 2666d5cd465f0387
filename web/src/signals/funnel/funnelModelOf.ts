import type { RatesResponse } from '@petarawan/server/contract/signals/rates';
import type { FunnelModel, LimitPoint } from './funnelModel.ts';
import { zoneOf } from './funnelZones.ts';

/** Of fewer areas than this the spread they share cannot be told from real differences between them. */
export const FEW_AREAS = 15;

/**
 * The funnel of an answer. Limits, zones and z are those widened by phi where that is wanted and phi is above 1, otherwise those of chance
 * alone, so that picture, table and words agree; `widen` null leaves it to the number of areas. Null when nothing is expected anywhere: without an average there is no funnel.
 */
export function funnelModelOf(
  { areas, funnel }: Pick<RatesResponse, 'areas' | 'funnel'>,
  widen: boolean | null,
): FunnelModel | null {
  const centre = funnel?.centre;
  if (!funnel || !centre || !(centre.rate > 0)) return null;
  const enough = areas.filter((a) => a.z !== null).length >= FEW_AREAS;
  const widened = (widen ?? enough) && funnel.phi !== null && funnel.phi > 1;
  const points = areas.flatMap((a) => {
    const band = widened ? a.bandAdjusted : a.band;
    if (a.rate === null || a.interval === null || a.denominator === null || a.count === null) return [];
    if (a.expected === null || a.ratio === null || a.z === null || a.band === null || band === null) return [];
    return {
      code: a.code,
      name: a.name,
      size: a.denominator.value,
      count: a.count,
      rate: a.rate,
      interval: [a.interval.low, a.interval.high] as const,
      expected: a.expected,
      ratio: a.ratio,
      z: widened ? (a.zAdjusted ?? a.z) : a.z,
      zone: zoneOf(band, a.ratio),
      byChance: zoneOf(a.band, a.ratio),
    };
  });
  // What is expected grows with the size: any one area says by how much.
  const [one] = points;
  const sizePerExpected = one ? one.size / one.expected : 0;
  const limits = funnel.points.map((p): LimitPoint => {
    const lines = widened ? p.adjusted : p;
    return {
      size: p.expected * sizePerExpected,
      near: [lines.low95 * centre.rate, lines.high95 * centre.rate],
      far: [lines.low998 * centre.rate, lines.high998 * centre.rate],
    };
  });
  return {
    points,
    limits,
    average: centre.rate,
    averageOf: centre.of,
    phi: funnel.phi,
    widened,
    absent: areas.flatMap(({ code, name, absence }) => (absence ? [{ code, name, reason: absence.reason }] : [])),
  };
}
