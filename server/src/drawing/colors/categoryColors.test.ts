import { describe, expect, it } from 'vitest';
import { CLASS_KEYS, categoryColor, categoryColors } from './categoryColors.ts';
import { colorDistance, type Deficiency, simulate } from './colorVision.ts';
import { tokenHex } from './dataColors.ts';
import { COLORED_ISSUES } from './issueColors.ts';
import type { Rgb } from './oklch.ts';

const VISIONS: readonly ('normal' | Deficiency)[] = ['normal', 'protanopia', 'deuteranopia'];
const rgb = (hex: string): Rgb => {
  const part = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16) / 255;
  return [part(1), part(3), part(5)];
};
/** The closest two of a set of colours, as somebody with that vision sees them. */
function closest(hexes: readonly string[], vision: 'normal' | Deficiency): number {
  const seen = hexes.map((hex) => (vision === 'normal' ? rgb(hex) : simulate(rgb(hex), vision)));
  return Math.min(...seen.flatMap((a, i) => seen.slice(i + 1).map((b) => colorDistance(a, b))));
}

describe.each(['light', 'dark'] as const)('colours of categories, %s theme', (mode) => {
  const of = (keys: readonly string[]) => keys.map((key) => categoryColor(key, mode));
  const clusters = CLASS_KEYS.filter((key) => key.includes('-'));

  it.each(VISIONS)('keeps issues, "none stands out" and "too few" apart for %s vision', (vision) => {
    expect(closest(of([...COLORED_ISSUES, 'logistik', 'tidak_menonjol', 'terlalu_sedikit']), vision)).toBeGreaterThan(0.065);
  });

  it.each(VISIONS)('keeps the kinds of cluster and their paler twins apart for %s vision', (vision) => {
    expect(clusters).toHaveLength(9);
    expect(closest(of(clusters), vision)).toBeGreaterThan(0.05);
  });

  it('draws answers of "none" nearer to the paper than any issue or cluster', () => {
    const far = (hex: string) => colorDistance(rgb(hex), rgb(tokenHex('paper', mode)));
    const none = Math.max(...of(['tidak_menonjol', 'terlalu_sedikit']).map(far));
    for (const hex of of([...COLORED_ISSUES, 'logistik'])) expect(far(hex)).toBeGreaterThan(none);
    for (const hex of of(clusters.filter((k) => k !== 'tidak-nyata'))) {
      expect(far(hex)).toBeGreaterThan(far(categoryColor('tidak-nyata', mode)));
    }
  });

  it.each(VISIONS)('keeps answers of "none" apart from the land around the map for %s vision', (vision) => {
    for (const hex of of(['tidak_menonjol', 'terlalu_sedikit', 'tidak-nyata'])) {
      expect(closest([hex, tokenHex('land', mode)], vision)).toBeGreaterThan(0.035);
    }
  });

  it('draws what does not survive much weaker than what does', () => {
    const far = (key: string) => colorDistance(rgb(categoryColor(key, mode)), rgb(tokenHex('paper', mode)));
    const kinds = ['tinggi-tinggi', 'rendah-rendah', 'tinggi-rendah', 'rendah-tinggi'];
    const strong = Math.min(...kinds.map(far));
    for (const kind of kinds) expect(far(`${kind}-lemah`)).toBeLessThan(0.7 * strong);
  });

  it('gives an issue the same colour wherever it stands in a legend', () => {
    const [first] = categoryColors([{ key: 'sara' }], mode);
    expect(categoryColors([{ key: 'apk' }, { key: 'sara' }, { key: 'tidak_menonjol' }], mode)[1]).toBe(first);
    expect(categoryColor('logistik', mode)).toBe(categoryColor('isu_yang_baru', mode));
  });
});
