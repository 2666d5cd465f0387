import { tokenHex } from './dataColors.ts';

/** Colours of everything on a slide that is not a figure: those of the interface on paper. */
export const INK = tokenHex('ink', 'light');
export const MUTED = tokenHex('muted', 'light');
export const PAPER = tokenHex('paper', 'light');
export const SURFACE = tokenHex('surface', 'light');
export const HAIRLINE = tokenHex('hairline', 'light');
export const EDGE_LINE = tokenHex('edge', 'light');
export const ACCENT = tokenHex('accent', 'light');
export const ON_ACCENT = tokenHex('onAccent', 'light');
export const NOTE = tokenHex('note', 'light');
export const ON_NOTE = tokenHex('onNote', 'light');
