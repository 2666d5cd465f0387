import { type Oklch, oklchToHex } from './oklch.ts';
import type { Mode } from './tokens.ts';

/**
 * The nine colours of need against effort, rows from high need to low, columns from low effort to high. Need runs warm, effort blue, both together
 * dark (on the dark theme light); what is under-served is the strongest colour. Every two are apart for red-green deficiency as well.
 */
const SQUARE: Record<Mode, readonly Oklch[]> = {
  light: [
    [0.55, 0.18, 38],
    [0.43, 0.11, 20],
    [0.3, 0.08, 330],
    [0.76, 0.12, 65],
    [0.62, 0.05, 40],
    [0.45, 0.07, 285],
    [0.932, 0.066, 95],
    [0.75, 0.07, 240],
    [0.55, 0.12, 255],
  ],
  dark: [
    [0.801, 0.153, 70],
    [0.86, 0.07, 60],
    [0.953, 0.02, 90],
    [0.58, 0.13, 50],
    [0.66, 0.04, 40],
    [0.76, 0.07, 260],
    [0.36, 0.035, 80],
    [0.46, 0.09, 255],
    [0.6, 0.13, 255],
  ],
};
const ROWS = ['tinggi', 'tengah', 'rendah'];
const COLUMNS = ['rendah', 'tengah', 'tinggi'];

/** Keys of the nine classes in the order of the colours. */
export const NEED_KEYS: readonly string[] = ROWS.flatMap((need) => COLUMNS.map((effort) => `butuh-${need}-upaya-${effort}`));

/** Colour of a class of need against effort; undefined for any other key. */
export function needColor(key: string, mode: Mode): string | undefined {
  const color = SQUARE[mode][NEED_KEYS.indexOf(key)];
  return color && oklchToHex(color);
}
