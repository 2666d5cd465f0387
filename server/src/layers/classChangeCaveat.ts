import { classify } from '../signals/classBreaks.ts';
import type { Caveat } from './caveats.ts';
import type { Figure } from './figure.ts';
import { type Classing, legendClasses } from './legendClasses.ts';

/**
 * How many areas have another class than on the map of the recorded figures, each map with classes of its own; null where no figure was
 * changed. Classes are told apart by their place, so the maps must have the same number of them.
 */
export function classChangeCaveat(figures: readonly Figure[], classing: Classing): Caveat | null {
  const both = figures.flatMap(({ value, raw }) => (value === null || !raw ? [] : [{ value, raw: raw.value }]));
  if (both.length === 0) return null;
  const drawn = legendClasses(
    figures.map((f) => f.value).filter((v) => v !== null),
    classing,
  ).items;
  const recorded = legendClasses(
    figures.map((f) => f.raw?.value ?? f.value).filter((v) => v !== null),
    classing,
  ).items;
  if (drawn.length !== recorded.length) return null;
  const changed = both.filter(({ value, raw }) => classify(value, drawn) !== classify(raw, recorded)).length;
  return {
    code: 'kelas_berubah',
    text: {
      id: `Dibanding peta angka tercatat, ${changed} dari ${both.length} wilayah berpindah kelas.`,
      en: `Compared with the map of the recorded figures, ${changed} of ${both.length} areas are in another class.`,
    },
  };
}
