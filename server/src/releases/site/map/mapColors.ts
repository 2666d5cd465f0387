export type Mode = 'light' | 'dark';

interface MapColors {
  zero: string;
  /** Classes above zero, lowest first, by how many there are (one to five). */
  classes: readonly (readonly string[])[];
  /** Ground and stroke of the textures of what has no figure. */
  ground: string;
  line: string;
  /** Coast and border lines, and the words of a picture. */
  border: string;
  ink: string;
  muted: string;
  paper: string;
  note: string;
  onNote: string;
  hairline: string;
  accent: string;
}

/**
 * Colours of the public maps as `#rrggbb`: the interface's ramp of reports (web/src/theme), repeated here because the server imports
 * nothing of the web; a test compares them.
 */
export const MAP_COLORS: Record<Mode, MapColors> = {
  light: {
    zero: '#fbf8ec',
    classes: [
      ['#bb5527'],
      ['#f6e1ae', '#7c181b'],
      ['#f6e1ae', '#e28031', '#7c181b'],
      ['#f6e1ae', '#e9a358', '#c25c28', '#7c181b'],
      ['#f6e1ae', '#ecb36d', '#e28031', '#b14b24', '#7c181b'],
    ],
    ground: '#fefdfc',
    line: '#82868e',
    border: '#fefdfc',
    ink: '#1c222b',
    muted: '#555b65',
    paper: '#fefdfc',
    note: '#f9edd5',
    onNote: '#513716',
    hairline: '#dddcd9',
    accent: '#861c29',
  },
  dark: {
    zero: '#342c26',
    classes: [
      ['#dd944c'],
      ['#71372c', '#f6dc94'],
      ['#71372c', '#c8622e', '#f6dc94'],
      ['#71372c', '#ab5231', '#da8c45', '#f6dc94'],
      ['#71372c', '#9c4b31', '#c8622e', '#e2a056', '#f6dc94'],
    ],
    ground: '#12151a',
    line: '#7b8189',
    border: '#12151a',
    ink: '#eaedf1',
    muted: '#a3a8b1',
    paper: '#12151a',
    note: '#3f3017',
    onNote: '#eddcb9',
    hairline: '#32373e',
    accent: '#ea8c8d',
  },
};

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
