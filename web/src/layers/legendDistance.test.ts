import { ABSENCES } from '@petarawan/server/contract/layers';
import { CLASS_KEYS, categoryColor } from '@petarawan/server/drawing/colors/categoryColors';
import { colorDistance, contrast, type Deficiency, simulate } from '@petarawan/server/drawing/colors/colorVision';
import {
  absenceTexture,
  classColors,
  divergingColors,
  type RampId,
  tokenHex,
  zeroColor,
} from '@petarawan/server/drawing/colors/dataColors';
import { COLORED_ISSUES } from '@petarawan/server/drawing/colors/issueColors';
import { NEED_KEYS } from '@petarawan/server/drawing/colors/needColors';
import type { Rgb } from '@petarawan/server/drawing/colors/oklch';
import { textureStrokes } from '@petarawan/server/drawing/textures';
import { describe, expect, it } from 'vitest';
import { originLine } from '../reports/originLines.ts';

const VISIONS: readonly ('normal' | Deficiency)[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'];
const RAMPS: readonly RampId[] = ['laporan', 'indeks', 'pencegahan', 'cakupan', 'kapasitas'];
/** Least distance in OKLab of two colours of one legend: two and a half times what can just be told apart side by side. */
const APART = 0.05;

const rgb = (hex: string): Rgb => {
  const part = (i: number) => Number.parseInt(hex.slice(i, i + 2), 16) / 255;
  return [part(1), part(3), part(5)];
};
const seen = (hex: string, vision: 'normal' | Deficiency): Rgb => (vision === 'normal' ? rgb(hex) : simulate(rgb(hex), vision));
const distance = (a: string, b: string, vision: 'normal' | Deficiency) => colorDistance(seen(a, vision), seen(b, vision));

describe.each(['light', 'dark'] as const)('whoever sees colours differently, %s theme', (mode) => {
  const of = (keys: readonly string[]) => keys.map((key): [string, string] => [key, categoryColor(key, mode)]);
  const ramp = (id: RampId, count: number) =>
    [zeroColor(id, mode), ...classColors(id, count, mode)].map((hex, i): [string, string] => [`${id} ${i}`, hex]);
  const LEGENDS: Record<string, [name: string, hex: string][]> = {
    ...Object.fromEntries(RAMPS.map((id) => [`${id}, five classes`, ramp(id, 5)])),
    'index by official cut-offs': ramp('indeks', 3),
    diverging: divergingColors(mode).map((hex, i) => [`step ${i - 3}`, hex]),
    issues: of([...COLORED_ISSUES, 'lainnya', 'tidak_menonjol', 'terlalu_sedikit']),
    clusters: of(CLASS_KEYS.filter((key) => key.includes('-'))),
    'need against effort': of(NEED_KEYS),
  };

  it.each(Object.entries(LEGENDS))('tells any two colours of one legend apart: %s', (_, colors) => {
    const close = VISIONS.flatMap((vision) =>
      colors.flatMap(([a, hexA], i) =>
        colors.slice(i + 1).flatMap(([b, hexB]) => (distance(hexA, hexB, vision) < APART ? [`${a} / ${b}: ${vision}`] : [])),
      ),
    );
    expect(close).toEqual([]);
  });

  it('tells absences by strokes or a dashed outline, never by a colour: from figures and from each other', () => {
    const looks = ABSENCES.map((absence) => [absence, absenceTexture(absence, mode)] as const);
    for (const [absence, { id, ground, line }] of looks) {
      expect({ absence, drawn: textureStrokes(id) !== null || id === 'blank' }).toEqual({ absence, drawn: true });
      expect(contrast(rgb(line), rgb(ground)), absence).toBeGreaterThanOrEqual(3);
    }
    const alike = looks.flatMap(([a, one], i) =>
      looks
        .slice(i + 1)
        .flatMap(([b, two]) => (one.id === two.id && distance(one.ground, two.ground, 'normal') < APART ? [`${a} / ${b}`] : [])),
    );
    // Two words for the same: a figure is there and is not shown.
    expect(alike).toEqual(['disamarkan / internal']);
  });

  it('tells lines of reports by origin by their dashes too, each at 3:1 or more on paper', () => {
    const lines = (['laporan', 'temuan', 'informasi_awal'] as const).map((origin) => originLine(origin, mode));
    expect(new Set(lines.map(({ dash }) => dash)).size).toBe(3);
    for (const { color } of lines) expect(contrast(rgb(color), rgb(tokenHex('paper', mode)))).toBeGreaterThanOrEqual(3);
  });

  it('has edges at 3:1 or more round a swatch and the land, on paper and on a surface', () => {
    for (const ground of ['paper', 'surface'] as const)
      expect(contrast(rgb(tokenHex('edge', mode)), rgb(tokenHex(ground, mode))), ground).toBeGreaterThanOrEqual(3);
  });
});
