import type { Oklch } from './oklch.ts';

export type Mode = 'light' | 'dark';

/**
 * The interface's colours. `tokens.css` prints the same numbers as custom properties (a test compares them); code that
 * cannot read CSS (map, canvas, exports) takes them from here.
 */
export const TOKENS = {
  light: {
    paper: [0.995, 0.002, 90],
    surface: [0.972, 0.003, 90],
    hairline: [0.895, 0.005, 90],
    edge: [0.62, 0.012, 260],
    muted: [0.47, 0.018, 260],
    ink: [0.25, 0.02, 260],
    accent: [0.41, 0.14, 20],
    onAccent: [0.99, 0.004, 20],
    land: [0.935, 0.003, 90],
    border: [0.995, 0.002, 90],
    note: [0.95, 0.035, 85],
    onNote: [0.36, 0.06, 70],
  },
  dark: {
    paper: [0.195, 0.012, 260],
    surface: [0.235, 0.014, 260],
    hairline: [0.335, 0.014, 260],
    edge: [0.6, 0.014, 260],
    muted: [0.73, 0.014, 260],
    ink: [0.945, 0.006, 260],
    accent: [0.74, 0.115, 20],
    onAccent: [0.2, 0.03, 20],
    land: [0.265, 0.01, 260],
    border: [0.195, 0.012, 260],
    note: [0.32, 0.045, 80],
    onNote: [0.9, 0.05, 85],
  },
} as const satisfies Record<Mode, Record<string, Oklch>>;
export type Token = keyof (typeof TOKENS)['light'];

/** Pairs that carry text and must reach 4.5:1 in both themes. */
export const TEXT_PAIRS: readonly (readonly [Token, Token])[] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'land'],
  ['muted', 'paper'],
  ['muted', 'surface'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['onAccent', 'accent'],
  ['onNote', 'note'],
];
