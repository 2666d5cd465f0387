import { decode, type Rgb, rgbToOklab } from './oklch.ts';

/** Full deficiency, linear RGB. Matrices: Machado, Oliveira and Fernandes 2009, severity 1.0. */
const MATRICES = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
export type Deficiency = keyof typeof MATRICES;

/** How a colour looks with a colour-vision deficiency. */
export function simulate(rgb: Rgb, deficiency: Deficiency): Rgb {
  const m = MATRICES[deficiency];
  const linear = rgb.map(decode);
  const row = (i: 0 | 3 | 6): number => {
    const v = m[i] * (linear[0] ?? 0) + (m[i + 1] ?? 0) * (linear[1] ?? 0) + (m[i + 2] ?? 0) * (linear[2] ?? 0);
    const clipped = Math.min(1, Math.max(0, v));
    return clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
  };
  return [row(0), row(3), row(6)];
}

/** Euclidean distance in OKLab; about 0.02 is just noticeable side by side. */
export function colorDistance(a: Rgb, b: Rgb): number {
  const p = rgbToOklab(a);
  const q = rgbToOklab(b);
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** WCAG 2.2 contrast ratio, 1..21. */
export function contrast(a: Rgb, b: Rgb): number {
  const luminance = (rgb: Rgb) => 0.2126 * decode(rgb[0]) + 0.7152 * decode(rgb[1]) + 0.0722 * decode(rgb[2]);
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
