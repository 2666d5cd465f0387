import { type Classification, classBreaks, classify } from '../../../signals/classBreaks.ts';

/** Classes above zero on every public map. */
const CLASSES = 5;

export interface MapClasses extends Classification {
  /** Number of classes above zero. */
  above: number;
}

/**
 * Classes of a figure for the public: exactly zero (always there: what it looks like must be known before it occurs), then at most five
 * natural classes whose breaks are rounded to two digits, so that a legend can be read. `values` are shown values only, of all maps that
 * share the legend. Null when there is none.
 */
export function mapClasses(values: readonly number[]): MapClasses | null {
  if (values.length === 0) return null;
  const positive = values.filter((v) => v > 0);
  const { breaks } = classBreaks(positive, { method: 'jenks', classes: CLASSES }, { zeroClass: false });
  const made = classBreaks([...values, 0], { fixed: withoutEmpty(breaks.map(twoDigits), positive) });
  const classes = made.classes.map((c) => (c.zero ? { ...c, count: c.count - 1 } : c));
  return { breaks: made.breaks, classes, above: classes.filter((c) => !c.zero).length };
}

/** 0 for zero, 1 and up for the classes above it. */
export function classOf(value: number, { classes }: MapClasses): number {
  return classify(value, classes) ?? 0;
}

/** Rounding may leave a class without any value. */
function withoutEmpty(breaks: readonly number[], values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const b of breaks) {
    const below = values.some((v) => v < b && v >= (kept.at(-1) ?? 0));
    if (below && values.some((v) => v >= b)) kept.push(b);
  }
  return kept;
}

const twoDigits = (value: number) => Number(value.toPrecision(2));
