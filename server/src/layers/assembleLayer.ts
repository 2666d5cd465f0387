import { classify } from '../signals/classBreaks.ts';
import { ranks } from '../signals/ranks.ts';
import { ABSENCE_LABELS } from './absenceNotes.ts';
import { ABSENCES, type LayerResponse } from './contract.ts';
import type { Figure } from './figure.ts';
import { type Classing, legendClasses } from './legendClasses.ts';
import { legendRule } from './legendRule.ts';

type Classified = Pick<LayerResponse, 'areas' | 'classes' | 'absences'>;

/**
 * Classifies, ranks and counts: every area with a value gets the class that contains it by the legend's own rule, every
 * area without one has no class and no rank, and the legend counts what the table lists. Throws RangeError when a
 * figure has both a value and an absence, neither, or a value that is not a finite number.
 */
export function assembleLayer(figures: readonly Figure[], classing: Classing): Classified {
  for (const f of figures) {
    if ((f.value === null) === (f.absence === null)) throw new RangeError(`${f.code}: a figure has a value or an absence`);
    if (f.value !== null && !Number.isFinite(f.value)) throw new RangeError(`${f.code}: the value is not a finite number`);
  }
  const values = figures.map((f) => f.value).filter((v): v is number => v !== null);
  const { breaks, items } = legendClasses(values, classing);
  const ranked = ranks(figures.map((f) => f.value));
  const zeroClass = items[0]?.zero === true;
  return {
    areas: figures.map((f, i) => ({
      ...f,
      class: f.value === null ? null : classify(f.value, items),
      rank: ranked[i] ?? null,
    })),
    classes: {
      method: classing.method,
      rule: legendRule(classing.method, items.length - (zeroClass ? 1 : 0), zeroClass),
      breaks,
      items,
    },
    absences: ABSENCES.map((reason) => ({
      reason,
      count: figures.filter((f) => f.absence === reason).length,
      label: ABSENCE_LABELS[reason],
    })).filter((a) => a.count > 0),
  };
}
