import { type Oklch, oklchToHex } from './oklch.ts';
import { type Mode, TOKENS } from './tokens.ts';

/** One ramp per layer, so that a screenshot tells its layer by hue. */
export type RampId = 'laporan' | 'indeks' | 'pencegahan' | 'cakupan' | 'kapasitas';

interface Ramp {
  /** Lightest tint: exactly zero. A finding of its own, not an absence. */
  zero: Oklch;
  low: Oklch;
  middle: Oklch;
  high: Oklch;
}

/** On paper a higher class is darker; on the dark theme it is lighter. Lightness alone orders the classes. */
const RAMPS: Record<Mode, Record<RampId, Ramp>> = {
  light: {
    laporan: { zero: [0.978, 0.016, 95], low: [0.915, 0.07, 88], middle: [0.695, 0.15, 55], high: [0.385, 0.135, 25] },
    indeks: { zero: [0.975, 0.01, 300], low: [0.89, 0.045, 300], middle: [0.65, 0.13, 305], high: [0.37, 0.15, 300] },
    pencegahan: { zero: [0.98, 0.012, 170], low: [0.915, 0.045, 165], middle: [0.67, 0.09, 175], high: [0.38, 0.065, 190] },
    cakupan: { zero: [0.978, 0.01, 240], low: [0.91, 0.04, 235], middle: [0.67, 0.105, 245], high: [0.38, 0.12, 260] },
    kapasitas: { zero: [0.98, 0.012, 120], low: [0.92, 0.06, 118], middle: [0.68, 0.12, 125], high: [0.38, 0.085, 135] },
  },
  dark: {
    laporan: { zero: [0.3, 0.016, 60], low: [0.41, 0.085, 32], middle: [0.61, 0.145, 45], high: [0.9, 0.095, 90] },
    indeks: { zero: [0.315, 0.022, 300], low: [0.4, 0.1, 300], middle: [0.61, 0.14, 305], high: [0.9, 0.055, 310] },
    pencegahan: { zero: [0.315, 0.018, 190], low: [0.4, 0.055, 195], middle: [0.61, 0.09, 180], high: [0.9, 0.075, 165] },
    cakupan: { zero: [0.315, 0.022, 255], low: [0.4, 0.09, 260], middle: [0.61, 0.12, 248], high: [0.9, 0.055, 230] },
    kapasitas: { zero: [0.31, 0.018, 130], low: [0.4, 0.06, 135], middle: [0.62, 0.11, 125], high: [0.9, 0.08, 115] },
  },
};

const mix = (a: number, b: number, t: number) => a + (b - a) * t;
const between = (a: Oklch, b: Oklch, t: number): Oklch => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];

/**
 * Colours of `count` classes above zero, lowest first, as `#rrggbb`. Stops are equally spaced from `low` over `middle` to
 * `high`; a single class takes the upper middle, because a pale only class would look like "little".
 */
export function classColors(ramp: RampId, count: number, mode: Mode): string[] {
  const { low, middle, high } = RAMPS[mode][ramp];
  return Array.from({ length: count }, (_, i) => {
    const t = count === 1 ? 0.7 : i / (count - 1);
    return oklchToHex(t < 0.5 ? between(low, middle, t * 2) : between(middle, high, t * 2 - 1));
  });
}

export function zeroColor(ramp: RampId, mode: Mode): string {
  return oklchToHex(RAMPS[mode][ramp].zero);
}

/**
 * Colour of every legend class in legend order; classes marked `zero` take the lightest swatch. Classes that stand at steps from a norm
 * diverge from it: too little is brown, enough is pale blue (neutral would look like land without figures), more is blue.
 */
export function legendColors(
  ramp: RampId,
  classes: readonly { zero: boolean; step?: number | undefined }[],
  mode: Mode,
): string[] {
  if (classes.some((c) => c.step !== undefined)) {
    const steps = divergingColors(mode);
    return classes.map((c) => steps[c.step ? 3 - c.step : 2] ?? '');
  }
  const above = classColors(ramp, classes.filter((c) => !c.zero).length, mode);
  let next = 0;
  return classes.map((c) => (c.zero ? zeroColor(ramp, mode) : (above[next++] ?? zeroColor(ramp, mode))));
}

/** Below, near and above a parent's rate: seven steps, blue to neutral to brown, safe for red-green deficiency. */
export function divergingColors(mode: Mode): string[] {
  const ends: Record<Mode, { below: Oklch; above: Oklch; neutral: number }> = {
    light: { below: [0.42, 0.12, 255], above: [0.45, 0.115, 50], neutral: 0.95 },
    dark: { below: [0.8, 0.11, 245], above: [0.8, 0.12, 65], neutral: 0.33 },
  };
  const { below, above, neutral } = ends[mode];
  // Each arm keeps its hue down to the neutral middle; interpolating the hue would pass through green.
  return [-3, -2, -1, 0, 1, 2, 3].map((step) => {
    const end = step < 0 ? below : above;
    return oklchToHex(between([neutral, 0.006, end[2]], end, Math.abs(step) / 3));
  });
}

/** Kinds of absence are textures over a quiet ground, never a colour of the ramp. */
export type TextureId = 'diagonal' | 'dots' | 'cross' | 'blank' | 'ruled';
export interface Texture {
  id: TextureId;
  ground: string;
  line: string;
}

/** Texture by absence code; codes are the server's (`belum_terpantau`, …). An unknown code is drawn as missing data. */
export function absenceTexture(absence: string, mode: Mode): Texture {
  const { paper, land, edge, muted } = TOKENS[mode];
  const of = (id: TextureId, ground: Oklch, line: Oklch = edge): Texture => ({
    id,
    ground: oklchToHex(ground),
    line: oklchToHex(line),
  });
  const grey: Oklch = mode === 'light' ? [0.8, 0.004, 260] : [0.42, 0.006, 260];
  switch (absence) {
    case 'belum_terpantau':
      return of('diagonal', paper);
    case 'disamarkan':
    case 'internal':
      return of('dots', paper);
    case 'tidak_terjangkau':
      return of('cross', paper);
    case 'belum_tervalidasi':
      return of('cross', land);
    case 'tidak_berlaku':
      // A grey alone would be a class to whoever sees few colours.
      return of('ruled', grey, muted);
    default:
      return of('blank', paper);
  }
}

export function tokenHex(token: keyof (typeof TOKENS)['light'], mode: Mode): string {
  return oklchToHex(TOKENS[mode][token]);
}

/** Bars of areas that cannot be told from what they are compared with: there, and asking for nothing. */
export const quietColor = (mode: Mode): string => oklchToHex(mode === 'light' ? [0.84, 0.008, 260] : [0.4, 0.008, 260]);

/** The line of an origin of reports: as everywhere else. */
export function originColor(origin: 'laporan' | 'temuan' | 'informasi_awal', mode: Mode): string {
  if (origin === 'informasi_awal') return tokenHex('muted', mode);
  return classColors(origin === 'laporan' ? 'laporan' : 'cakupan', 1, mode)[0] ?? tokenHex('ink', mode);
}
