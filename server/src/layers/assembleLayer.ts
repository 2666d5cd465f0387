import { classify } from '../signals/classBreaks.ts';
import { ranks } from '../signals/ranks.ts';
import { ABSENCE_LABELS } from './absenceNotes.ts';
import { type Categories, categoryClasses } from './categories.ts';
import { ABSENCES, type LayerResponse } from './contract.ts';
import type { Figure } from './figure.ts';
import { type Classing, legendClasses } from './legendClasses.ts';
import { legendRule } from './legendRule.ts';

type Classified = Pick<LayerResponse, 'areas' | 'classes' | 'absences'>;

/**
 * Classifies, ranks and counts: every area with a value gets the class that contains it by the legend's own rule, every
 * area without one has no class and no rank, and the legend counts what the table lists. Throws RangeError when a
 * figure has both a value and an absence, neither, or a value that is not a finite number. Categories are not ranked: their numbers say
 * which, not how much.
 */
export function assembleLayer(figures: readonly Figure[], classing: Classing | Categories): Classified {
  for (const f of figures) {
    if ((f.value === null) === (f.absence === null)) throw new RangeError(`${f.code}: a figure has a value or an absence`);
    if (f.value !== null && !Number.isFinite(f.value)) throw new RangeError(`${f.code}: the value is not a finite number`);
  }
  const values = figures.map((f) => f.value).filter((v): v is number => v !== null);
  const { breaks, items } =
    classing.method === 'kategori' ? { breaks: [], items: categoryClasses(values, classing) } : legendClasses(values, classing);
  const ranked = classing.method === 'kategori' ? [] : ranks(figures.map((f) => f.value));
  const zeroClass = items[0]?.zero === true;
  return {
    // Fields written out: spreading seven thousand figures takes as long as counting them.
    areas: figures.map((f, i) => ({
      code: f.code,
      name: f.name,
      value: f.value,
      absence: f.absence,
      absenceNote: f.absenceNote,
      class: f.value === null ? null : classify(f.value, items),
      interval: f.interval,
      sameAsParent: f.sameAsParent,
      counts: f.counts,
      denominator: f.denominator,
      coverage: f.coverage,
      rank: ranked[i] ?? null,
      officialClass: f.officialClass,
      source: f.source,
      ...(f.unit ? { unit: f.unit } : {}),
      ...(f.raw ? { raw: f.raw } : {}),
      ...(f.apportioned ? { apportioned: f.apportioned } : {}),
      ...(f.signature ? { signature: f.signature } : {}),
      ...(f.cluster ? { cluster: f.cluster } : {}),
      ...(f.need ? { need: f.need } : {}),
    })),
    classes: {
      method: classing.method,
      rule:
        classing.method === 'kategori'
          ? classing.rule
          : legendRule(classing.method, items.length - (zeroClass ? 1 : 0), zeroClass),
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
