import type { Text } from '../http/contract.ts';
import type { Absence, AreaFigure, AreaUnit } from './contract.ts';

/** An area's figure before it is classified and ranked. */
export type Figure = Omit<AreaFigure, 'class' | 'rank'>;

/** An area of the level drawn. */
export interface Area {
  code: string;
  name: string;
  /** Set when it consists of several areas of today. */
  unit?: AreaUnit;
}

/** A figure with nothing but its area; the layer files override what they know. */
export function emptyFigure(area: Area): Figure {
  return {
    code: area.code,
    name: area.name,
    value: null,
    absence: null,
    absenceNote: null,
    interval: null,
    sameAsParent: null,
    counts: null,
    denominator: null,
    coverage: null,
    officialClass: null,
    source: null,
    ...(area.unit ? { unit: area.unit } : {}),
  };
}

/** The same figure without a value, for a reason. */
export function absent(figure: Figure, absence: Absence, absenceNote: Text): Figure {
  return { ...figure, value: null, interval: null, sameAsParent: null, absence, absenceNote };
}
