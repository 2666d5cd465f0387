import { type Oklch, oklchToHex } from './oklch.ts';
import type { Mode } from './tokens.ts';

/**
 * Issues that have a colour of their own, fixed for ever: a colour seen in last year's deck means the same issue today.
 * New issues are "lainnya" until one of these is retired.
 */
const ISSUE_COLORS: Record<Mode, Record<string, Oklch>> = {
  light: {
    politik_uang: [0.6, 0.18, 38],
    netralitas_asn: [0.44, 0.13, 262],
    netralitas_kades: [0.68, 0.1, 232],
    sara: [0.36, 0.12, 335],
    ujaran_kebencian: [0.63, 0.17, 350],
    hoaks: [0.77, 0.14, 80],
    apk: [0.39, 0.085, 155],
    pungut_hitung: [0.75, 0.11, 170],
  },
  dark: {
    politik_uang: [0.71, 0.16, 40],
    netralitas_asn: [0.57, 0.15, 262],
    netralitas_kades: [0.78, 0.09, 232],
    sara: [0.5, 0.14, 335],
    ujaran_kebencian: [0.75, 0.12, 350],
    hoaks: [0.88, 0.13, 90],
    apk: [0.52, 0.1, 155],
    pungut_hitung: [0.84, 0.1, 170],
  },
};
// Not a plain grey: those stand for areas where nothing stands out, or nothing can be said.
const OTHER_ISSUE: Record<Mode, Oklch> = { light: [0.54, 0.03, 85], dark: [0.62, 0.03, 85] };

export const COLORED_ISSUES: readonly string[] = Object.keys(ISSUE_COLORS.light);

/** Colour of an issue; issues without one of their own share the grey of "lainnya". */
export function issueColor(issue: string, mode: Mode): string {
  return oklchToHex(ISSUE_COLORS[mode][issue] ?? OTHER_ISSUE[mode]);
}
