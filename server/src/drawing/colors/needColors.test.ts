import { describe, expect, it } from 'vitest';
import { AXIS_CLASSES } from '../../layers/contract.ts';
import { categoryColor } from './categoryColors.ts';
import { colorDistance, type Deficiency, simulate } from './colorVision.ts';
import { tokenHex } from './dataColors.ts';
import { NEED_KEYS } from './needColors.ts';
import { type Rgb, rgbToOklab } from './oklch.ts';

const VISIONS: readonly ('normal' | Deficiency)[] = ['normal', 'protanopia', 'deuteranopia'];
const rgb = (hex: string): Rgb => {
  const part = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16) / 255;
  return [part(1), part(3), part(5)];
};
const seen = (hex: string, vision: 'normal' | Deficiency): Rgb => (vision === 'normal' ? rgb(hex) : simulate(rgb(hex), vision));

describe.each(['light', 'dark'] as const)('the square of need against effort, %s theme', (mode) => {
  const colors = NEED_KEYS.map((key) => categoryColor(key, mode));

  it('has a colour for every class of the contract', () => {
    const keys = AXIS_CLASSES.flatMap((need) => AXIS_CLASSES.map((effort) => `butuh-${need}-upaya-${effort}`));
    expect([...NEED_KEYS].sort()).toEqual(keys.sort());
    expect(new Set(colors).size).toBe(9);
  });

  it.each(VISIONS)('keeps all nine apart from each other and from the land around for %s vision', (vision) => {
    const all = colors.map((c) => seen(c, vision));
    const apart = all.flatMap((a, i) => all.slice(i + 1).map((b) => colorDistance(a, b)));
    expect(Math.min(...apart)).toBeGreaterThan(0.09);
    const land = seen(tokenHex('land', mode), vision);
    for (const color of all) expect(colorDistance(color, land)).toBeGreaterThan(0.055);
  });

  it('grows stronger with either axis, and the under-served are the most colourful', () => {
    const lightness = (i: number) => (mode === 'light' ? -1 : 1) * (rgbToOklab(rgb(colors[i] ?? '#000000'))[0] ?? 0);
    for (const i of [0, 3, 6])
      expect([lightness(i) < lightness(i + 1), lightness(i + 1) < lightness(i + 2)]).toEqual([true, true]);
    for (const i of [0, 1, 2])
      expect([lightness(i) > lightness(i + 3), lightness(i + 3) > lightness(i + 6)]).toEqual([true, true]);
    const chroma = colors.map((c) => {
      const [, a = 0, b = 0] = rgbToOklab(rgb(c));
      return Math.hypot(a, b);
    });
    expect(chroma.indexOf(Math.max(...chroma))).toBe(0);
  });
});
