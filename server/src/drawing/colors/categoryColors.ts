import type { LegendClass } from '../../layers/contract.ts';
import { issueColor } from './issueColors.ts';
import { needColor } from './needColors.ts';
import { type Oklch, oklchToHex } from './oklch.ts';
import type { Mode } from './tokens.ts';

/**
 * Colours of the classes that are no issue. Kinds of cluster: warm where the area itself is high, blue where it is low; paler where it
 * does not survive the correction for many tests. Answers of "none" are light and warm: findings, neither absences nor the grey of the land
 * around the map.
 */
const KEYS: Record<Mode, Record<string, Oklch>> = {
  light: {
    tidak_menonjol: [0.9, 0.036, 88],
    terlalu_sedikit: [0.97, 0.026, 92],
    'tinggi-tinggi': [0.43, 0.13, 35],
    'tinggi-tinggi-lemah': [0.845, 0.07, 38],
    'rendah-rendah': [0.4, 0.12, 258],
    'rendah-rendah-lemah': [0.835, 0.06, 262],
    'tinggi-rendah': [0.62, 0.13, 62],
    'tinggi-rendah-lemah': [0.9, 0.095, 90],
    'rendah-tinggi': [0.58, 0.09, 205],
    'rendah-tinggi-lemah': [0.9, 0.055, 195],
    'tidak-nyata': [0.955, 0.042, 88],
  },
  dark: {
    tidak_menonjol: [0.42, 0.035, 85],
    terlalu_sedikit: [0.33, 0.03, 85],
    'tinggi-tinggi': [0.8, 0.12, 45],
    'tinggi-tinggi-lemah': [0.46, 0.08, 38],
    'rendah-rendah': [0.78, 0.1, 245],
    'rendah-rendah-lemah': [0.45, 0.085, 262],
    'tinggi-rendah': [0.9, 0.09, 88],
    'tinggi-rendah-lemah': [0.56, 0.08, 75],
    'rendah-tinggi': [0.9, 0.05, 195],
    'rendah-tinggi-lemah': [0.57, 0.06, 200],
    'tidak-nyata': [0.345, 0.03, 85],
  },
};

export const CLASS_KEYS: readonly string[] = Object.keys(KEYS.light);

/** Colour of a class of a layer of categories; what is no kind of answer known here is an issue. */
export function categoryColor(key: string, mode: Mode): string {
  const own = KEYS[mode][key];
  return own ? oklchToHex(own) : (needColor(key, mode) ?? issueColor(key, mode));
}

/** Colours of the legend's classes, in legend order. */
export function categoryColors(items: readonly Pick<LegendClass, 'key'>[], mode: Mode): string[] {
  return items.map(({ key = '' }) => categoryColor(key, mode));
}
