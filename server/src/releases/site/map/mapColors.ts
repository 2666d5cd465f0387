import { absenceTexture, classColors, tokenHex, zeroColor } from '../../../drawing/colors/dataColors.ts';
import type { Mode } from '../../../drawing/colors/tokens.ts';

/** Classes above zero that a public map can have. */
const COUNTS = [1, 2, 3, 4, 5];

/** Colours of the public maps as `#rrggbb`: the interface's ramp of reports. */
const mapColors = (mode: Mode) => ({
  zero: zeroColor('laporan', mode),
  /** Classes above zero, lowest first, by how many there are. */
  classes: COUNTS.map((count) => classColors('laporan', count, mode)),
  /** Ground and stroke of the textures of what has no figure. */
  ground: absenceTexture('disamarkan', mode).ground,
  line: absenceTexture('disamarkan', mode).line,
  ink: tokenHex('ink', mode),
  muted: tokenHex('muted', mode),
  paper: tokenHex('paper', mode),
  note: tokenHex('note', mode),
  onNote: tokenHex('onNote', mode),
  hairline: tokenHex('hairline', mode),
  accent: tokenHex('accent', mode),
});

export const MAP_COLORS = { light: mapColors('light'), dark: mapColors('dark') };

/** Colour of a class: 0 for zero, 1 to `above` for the classes above it. */
export function classColor(mode: Mode, above: number, number: number): string {
  const colors = MAP_COLORS[mode];
  return number === 0 ? colors.zero : (colors.classes[above - 1]?.[number - 1] ?? colors.zero);
}

/** The same as style rules for a page: `.n3 .k2` is the second of three classes, in both themes. */
export function mapColorRules(): string {
  const rules = (mode: Mode) =>
    MAP_COLORS[mode].classes
      .flatMap((colors, i) => colors.map((color, k) => `.n${i + 1} .k${k + 1}{fill:${color}}`))
      .concat(`.k0{fill:${MAP_COLORS[mode].zero}}`)
      .join('');
  return `${rules('light')}@media (prefers-color-scheme:dark){${rules('dark')}}`;
}
