import type { LegendClass } from '@petarawan/server/contract/layers';
import { issueColor } from '../../theme/dataColors.ts';
import { type Oklch, oklchToHex } from '../../theme/oklch.ts';
import type { Mode } from '../../theme/tokens.ts';

/**
 * Colours of the classes that are no issue. Kinds of cluster: warm where the area itself is high, blue where it is low; paler where it
 * does not hold after the correction for many tests. Answers of "none" are light and nearly without hue: they are findings, not absences.
 */
const KEYS: Record<Mode, Record<string, Oklch>> = {
  light: {
    tidak_menonjol: [0.895, 0.012, 95],
    terlalu_sedikit: [0.965, 0.006, 95],
    'tinggi-tinggi': [0.43, 0.13, 35],
    'tinggi-tinggi-lemah': [0.74, 0.105, 50],
    'rendah-rendah': [0.4, 0.12, 258],
    'rendah-rendah-lemah': [0.75, 0.085, 245],
    'tinggi-rendah': [0.62, 0.13, 62],
    'tinggi-rendah-lemah': [0.86, 0.08, 80],
    'rendah-tinggi': [0.58, 0.09, 205],
    'rendah-tinggi-lemah': [0.83, 0.065, 200],
    'tidak-nyata': [0.925, 0.006, 95],
  },
  dark: {
    tidak_menonjol: [0.41, 0.01, 95],
    terlalu_sedikit: [0.31, 0.008, 260],
    'tinggi-tinggi': [0.8, 0.12, 45],
    'tinggi-tinggi-lemah': [0.52, 0.1, 40],
    'rendah-rendah': [0.78, 0.1, 245],
    'rendah-rendah-lemah': [0.5, 0.1, 258],
    'tinggi-rendah': [0.9, 0.09, 88],
    'tinggi-rendah-lemah': [0.64, 0.09, 70],
    'rendah-tinggi': [0.9, 0.05, 195],
    'rendah-tinggi-lemah': [0.64, 0.07, 205],
    'tidak-nyata': [0.33, 0.006, 260],
  },
};

export const CLASS_KEYS: readonly string[] = Object.keys(KEYS.light);

/** Colour of a class of a layer of categories; what is no kind of answer known here is an issue. */
export function categoryColor(key: string, mode: Mode): string {
  const own = KEYS[mode][key];
  return own ? oklchToHex(own) : issueColor(key, mode);
}

/** Colours of the legend's classes, in legend order. */
export function categoryColors(items: readonly Pick<LegendClass, 'key'>[], mode: Mode): string[] {
  return items.map(({ key = '' }) => categoryColor(key, mode));
}
