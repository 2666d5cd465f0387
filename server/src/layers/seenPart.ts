import { seenRegions, seenWithin } from '../accounts/seenRegions.ts';
import { type Sight, sees } from '../accounts/sight.ts';
import { INTERNAL } from './absenceNotes.ts';
import type { Rate } from './countFigures.ts';
import { type Area, absent, emptyFigure, type Figure } from './figure.ts';
import { membersOf } from './joined.ts';
import type { LayerScope } from './layerScope.ts';

/** What of a layer's areas somebody may see. */
export interface SeenPart {
  /** Areas whose internal figures are shown. */
  areas: Area[];
  /** The largest regions in which they lie, to be counted one by one (null = the whole country); empty when nothing is shown. */
  roots: readonly (string | null)[];
  /** Whether all of the parent is seen: only then may its own figure, and what has no place in it, be told. */
  whole: boolean;
  /** Regions the shown figures may rest on; null = everywhere, empty = nothing internal is shown. */
  regions: readonly string[] | null;
}

/** The part of a layer that a sight covers. */
export function seenPart(scope: LayerScope, sight: Sight): SeenPart {
  const regions = scope.within ?? [null];
  const areas = sight.everywhere ? scope.areas : scope.areas.filter((a) => membersOf(a).every((code) => sees(sight, code)));
  const whole = regions.every((region) => sees(sight, region));
  const nothing = areas.length === 0 && !whole;
  const roots = nothing ? [] : [...new Set(regions.flatMap((region) => seenWithin(sight, region)))];
  return { areas, roots, whole, regions: nothing ? [] : seenRegions(sight) };
}

/** Figures of all areas of a layer: those shown, and for every other area that it is internal, with its published denominator. */
export function withInternal(areas: readonly Area[], shown: readonly Figure[], rate: Rate | null = null): Figure[] {
  if (shown.length === areas.length) return [...shown];
  const figures = new Map(shown.map((f) => [f.code, f]));
  return areas.map((area) => {
    const figure = figures.get(area.code);
    if (figure) return figure;
    const denominator = rate?.per == null ? null : rate.denominatorOf(area.code);
    const known = denominator && 'value' in denominator ? { denominator, source: denominator.source } : {};
    return absent({ ...emptyFigure(area), ...known }, 'internal', INTERNAL);
  });
}
