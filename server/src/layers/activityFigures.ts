import type { Text } from '../http/contract.ts';
import { type CountOver, denominatorValue, parentRate, type Rate, withRate } from './countFigures.ts';
import { type Area, absent, emptyFigure, type Figure } from './figure.ts';

/** Plain arrays in, figures out: what the prevention layer shows of each area. */
export interface ActivityFiguresInput {
  areas: readonly Area[];
  /** Activities by code; an area that is not listed has none. */
  counts: ReadonlyMap<string, number>;
  /** Why nothing can be said of any area: no activity at all has been loaded; null when some were. */
  noneLoaded: Text | null;
  rate: Rate;
  /** Null when it may not be shown. */
  parent: CountOver | null;
  /** What the parent consists of, when that is not the areas drawn: the provinces, for the whole country. */
  parts?: readonly CountOver[] | undefined;
}

/**
 * Number of prevention activities of each area, raw or as a rate, without any judgement of their effect. They are
 * decisions counted in full, not chance events: no interval is drawn and no area is called equal to its parent.
 */
export function activityFigures(input: ActivityFiguresInput): { figures: Figure[]; parentValue: number | null } {
  const { rate, noneLoaded } = input;
  if (noneLoaded) {
    return { figures: input.areas.map((a) => absent(emptyFigure(a), 'tidak_ada_data', noneLoaded)), parentValue: null };
  }
  const compared =
    input.parent &&
    parentRate(
      input.parent,
      input.parts ??
        input.areas.map((a) => ({
          count: input.counts.get(a.code) ?? 0,
          denominator: denominatorValue(rate, a.code),
        })),
      rate.per,
    );
  const figures = input.areas.map((area) => ({
    ...withRate(emptyFigure(area), input.counts.get(area.code) ?? 0, rate),
    interval: null,
  }));
  return { figures, parentValue: rate.per === null ? (input.parent?.count ?? null) : compared };
}
