import { colorDistance, contrast, type Deficiency, simulate } from '@petarawan/server/drawing/colors/colorVision';
import {
  absenceTexture,
  classColors,
  divergingColors,
  legendColors,
  type RampId,
  zeroColor,
} from '@petarawan/server/drawing/colors/dataColors';
import { COLORED_ISSUES, issueColor } from '@petarawan/server/drawing/colors/issueColors';
import { type Oklch, oklchToHex, oklchToRgb, type Rgb, rgbToOklab } from '@petarawan/server/drawing/colors/oklch';
import { type Mode, TEXT_PAIRS, TOKENS, type Token } from '@petarawan/server/drawing/colors/tokens';
import { describe, expect, it } from 'vitest';
import { gapColors } from './gapColors.ts';
import tokensCss from './tokens.css?raw';

const MODES: readonly Mode[] = ['light', 'dark'];
const RAMPS: readonly RampId[] = ['laporan', 'indeks', 'pencegahan', 'cakupan'];
const VISIONS: readonly ('normal' | Deficiency)[] = ['normal', 'protanopia', 'deuteranopia'];

const rgb = (hex: string): Rgb => {
  const part = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16) / 255;
  return [part(1), part(3), part(5)];
};
const seen = (hex: string, vision: 'normal' | Deficiency): Rgb => (vision === 'normal' ? rgb(hex) : simulate(rgb(hex), vision));
const lightness = (hex: string) => rgbToOklab(rgb(hex))[0];

describe('oklch', () => {
  it('converts the corners of sRGB', () => {
    expect(oklchToHex([1, 0, 0])).toBe('#ffffff');
    expect(oklchToHex([0, 0, 0])).toBe('#000000');
    expect(oklchToHex([0.62796, 0.25768, 29.2339])).toBe('#ff0000');
  });

  it('keeps lightness and hue of a colour outside sRGB by lowering chroma', () => {
    const [l, a, b] = rgbToOklab(oklchToRgb([0.7, 0.4, 150]));
    expect(l).toBeCloseTo(0.7, 2);
    expect((Math.atan2(b, a) * 180) / Math.PI).toBeCloseTo(150, 0);
  });
});

describe.each(MODES)('%s theme', (mode) => {
  it.each(TEXT_PAIRS)('text of %s on %s reaches 4.5:1', (text, ground) => {
    const color = (token: Token) => oklchToRgb(TOKENS[mode][token]);
    expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('draws control edges and textures at 3:1 or more on paper', () => {
    expect(contrast(oklchToRgb(TOKENS[mode].edge), oklchToRgb(TOKENS[mode].paper))).toBeGreaterThanOrEqual(3);
  });

  it('has a colour for gaps that carries text, is no action, and is the same family in both themes', () => {
    const { gap, on } = gapColors(mode);
    expect(contrast(rgb(on), rgb(gap))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(gap), oklchToRgb(TOKENS[mode].paper))).toBeGreaterThanOrEqual(3);
    expect(colorDistance(rgb(gap), oklchToRgb(TOKENS[mode].accent))).toBeGreaterThan(0.065);
    const [, a, b] = rgbToOklab(rgb(gap));
    const hue = (Math.atan2(b, a) * 180) / Math.PI;
    expect(hue).toBeGreaterThan(45);
    expect(hue).toBeLessThan(60);
  });

  describe.each(RAMPS)('ramp of %s', (ramp) => {
    it.each([2, 3, 4, 5, 6, 7])('with %i classes is strictly monotone in lightness, zero included', (count) => {
      const steps = [zeroColor(ramp, mode), ...classColors(ramp, count, mode)].map(lightness);
      const sign = mode === 'light' ? -1 : 1;
      for (let i = 1; i < steps.length; i++) expect(sign * ((steps[i] ?? 0) - (steps[i - 1] ?? 0))).toBeGreaterThan(0.03);
    });

    it.each(VISIONS)('keeps neighbouring classes apart for %s vision', (vision) => {
      const colors = [zeroColor(ramp, mode), ...classColors(ramp, 5, mode)].map((c) => seen(c, vision));
      for (let i = 1; i < colors.length; i++) {
        expect(colorDistance(colors[i] ?? [0, 0, 0], colors[i - 1] ?? [0, 0, 0])).toBeGreaterThan(0.055);
      }
    });
  });

  it.each(VISIONS)('keeps the issue colours apart for %s vision', (vision) => {
    const colors = [...COLORED_ISSUES, 'lainnya'].map((issue) => seen(issueColor(issue, mode), vision));
    for (const [i, a] of colors.entries()) {
      for (const b of colors.slice(i + 1)) expect(colorDistance(a, b)).toBeGreaterThan(0.065);
    }
  });

  it.each(VISIONS)('keeps diverging steps apart and the two arms different for %s vision', (vision) => {
    const colors = divergingColors(mode).map((c) => seen(c, vision));
    const at = (i: number): Rgb => colors[i] ?? [0, 0, 0];
    for (let i = 1; i < 7; i++) expect(colorDistance(at(i), at(i - 1))).toBeGreaterThan(0.05);
    for (let i = 0; i < 3; i++) expect(colorDistance(at(i), at(6 - i))).toBeGreaterThan(0.05);
  });

  it('gives each kind of absence its own texture', () => {
    const kinds = ['belum_terpantau', 'tidak_ada_data', 'belum_tervalidasi', 'disamarkan', 'tidak_berlaku'];
    expect(new Set(kinds.map((k) => absenceTexture(k, mode).id)).size).toBe(kinds.length);
    expect(absenceTexture('sesuatu_yang_baru', mode).id).toBe('blank');
  });

  it('is printed by tokens.css with the numbers of tokens.ts', () => {
    const found = new Map<string, string>();
    for (const [, name, light, dark] of tokensCss.matchAll(/--(\w+): light-dark\(oklch\(([^)]*)\), oklch\(([^)]*)\)\)/g)) {
      found.set(name ?? '', (mode === 'light' ? light : dark) ?? '');
    }
    for (const [name, value] of Object.entries<Oklch>(TOKENS[mode])) expect(found.get(name), name).toBe(value.join(' '));
  });
});

describe('legendColors', () => {
  it('gives the zero class the lightest swatch and the others the ramp in order', () => {
    const colors = legendColors('laporan', [{ zero: true }, { zero: false }, { zero: false }], 'light');
    expect(colors).toEqual([zeroColor('laporan', 'light'), ...classColors('laporan', 2, 'light')]);
  });

  it('draws a single class strong enough to be seen as a figure', () => {
    const [only = '#ffffff'] = classColors('laporan', 1, 'light');
    expect(contrast(rgb(only), oklchToRgb(TOKENS.light.paper))).toBeGreaterThan(3);
  });
});
