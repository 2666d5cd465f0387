/** Outlines of symbols around (0, 0), about 13 pixels wide: different without colour. */
export const SYMBOL_SHAPES = {
  house: 'M-6 1 0 -6 6 1H4V6H-4V1Z',
  flag: 'M-4.5 6V-6H5.5L2.5 -2.5 5.5 1H-2V6Z',
  square: 'M-5 -5H5V5H-5Z',
  circle: 'M-5.5 0A5.5 5.5 0 1 1 5.5 0A5.5 5.5 0 1 1 -5.5 0Z',
  star: 'M0 -6.5 1.7 -2.3 6.2 -2 2.7 0.9 3.8 5.3 0 2.9 -3.8 5.3 -2.7 0.9 -6.2 -2 -1.7 -2.3Z',
  diamond: 'M0 -6.5 6.5 0 0 6.5 -6.5 0Z',
  cross: 'M-2 -6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z',
  pentagon: 'M0 -6.2 6 -1.8 3.7 5.2H-3.7L-6 -1.8Z',
  triangle: 'M0 -6 6.2 5H-6.2Z',
} as const;
export type SymbolShape = keyof typeof SYMBOL_SHAPES;
