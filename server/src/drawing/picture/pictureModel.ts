import type { Texture } from '../colors/dataColors.ts';
import type { Language } from '../words/language.ts';

/** How an area or a swatch is filled: a colour, or a texture of the model by its key. */
export type Look = { fill: string } | { texture: string };

/** A class or a kind of absence, with how many areas of each map have it. */
export interface LegendEntry {
  look: Look;
  label: string;
  counts: readonly number[];
  kind: 'class' | 'absence';
}

/** One map of a picture. */
export interface PicturePanel {
  /** What this map shows beside the others: strong words, the rest, and the figure of the whole. Null for a single map. */
  heading: { strong: string; rest: string; figure: string } | null;
  looks: ReadonlyMap<string, Look>;
  /** Figures that stand below the names, by code. */
  figures: ReadonlyMap<string, string>;
}

export interface Badge {
  text: string;
  tone: 'sample' | 'internal';
}

/** Everything a picture says, already worded and classified: drawing decides nothing but where it stands. */
export interface PictureModel {
  language: Language;
  /** The sentence that says what is shown. */
  title: string;
  subtitle: string | null;
  /** The picture in words, for whoever cannot see it. */
  description: string;
  panels: readonly PicturePanel[];
  /** Names on the map, by code. */
  names: ReadonlyMap<string, string>;
  /** What the map is about: named first. */
  first: ReadonlySet<string>;
  /** The area the picture is made for: outlined. */
  marked: string | null;
  textures: ReadonlyMap<string, Texture>;
  legend: {
    heading: string;
    /** "7 kabupaten/kota, 6 dengan angka". */
    summary: string;
    entries: readonly LegendEntry[];
    /** Whether the classes are a histogram; categories have names instead. */
    bars: boolean;
    rule: string | null;
  };
  /** `more` says how many notes are left out, with `{n}` for the number. */
  notes: { heading: string; items: readonly string[]; more: string };
  /** Who made it from which data, and where the figures come from. */
  stamp: { strong: string; rest: string };
  source: string;
  badges: readonly Badge[];
  /** Said in the place of a map without shapes. */
  noMap: string;
  words: { north: string; kilometres: string };
}

export interface Canvas {
  /** Size of the drawing. */
  width: number;
  height: number;
  /** All letters and gaps are so many times as large as on a slide. */
  unit: number;
  /** Pixels per unit when it becomes a PNG. */
  pixels: number;
}

export const CANVAS_IDS = ['slide', 'social', 'a4', 'a4_tegak'] as const;
export type CanvasId = (typeof CANVAS_IDS)[number];

/** A slide of 16:9 at 1920 x 1080; the size social networks ask for; A4 across and upright, at 300 dots per inch as PNG. */
export const CANVASES: Readonly<Record<CanvasId, Canvas>> = {
  slide: { width: 1920, height: 1080, unit: 1, pixels: 1 },
  social: { width: 1200, height: 630, unit: 0.8, pixels: 1 },
  a4: { width: 1754, height: 1240, unit: 1, pixels: 2 },
  a4_tegak: { width: 1240, height: 1754, unit: 0.9, pixels: 2 },
};
