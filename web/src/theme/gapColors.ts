import { type Oklch, oklchToHex } from '@petarawan/server/drawing/colors/oklch';
import type { Mode } from '@petarawan/server/drawing/colors/tokens';

/**
 * Burnt orange for what is missing where it is needed: neither the accent (actions) nor a ramp (a class of figures). The same family in
 * both themes; `on` carries text on it. Apart from the tokens because only late screens draw it.
 */
const GAP: Record<Mode, { gap: Oklch; on: Oklch }> = {
  light: { gap: [0.545, 0.14, 50], on: [0.99, 0.004, 60] },
  dark: { gap: [0.75, 0.13, 55], on: [0.2, 0.03, 55] },
};

/** Colours of a gap and of text on it, as `#rrggbb`. */
export function gapColors(mode: Mode): { gap: string; on: string } {
  const { gap, on } = GAP[mode];
  return { gap: oklchToHex(gap), on: oklchToHex(on) };
}
