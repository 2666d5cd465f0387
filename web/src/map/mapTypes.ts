import type { Texture } from '@petarawan/server/drawing/colors/dataColors';
import type { ReactNode } from 'react';
import type { Painting } from './paintRegions.ts';
import type { Bounds, Camera, LonLat, Padding, Size } from './projection.ts';
import type { ShapeSet } from './shapes.ts';

/** Vector tiles of a level that is too large for one file. Feature ids are the digits of the codes. */
export interface TileSet {
  id: string;
  /** With `{z}`, `{x}` and `{y}`. */
  url: string;
  layer: string;
  minzoom: number;
  maxzoom: number;
}
export type AreaSet = ShapeSet | TileSet;

export function isTileSet(set: AreaSet): set is TileSet {
  return 'url' in set;
}

/** What is drawn; a map of one level with its surroundings. */
export interface MapPicture {
  areas: AreaSet;
  /** Muted land under and around the areas. */
  context: ShapeSet;
  /** Borders of the level above, drawn over the areas. */
  outline: ShapeSet | null;
  painting: Painting;
  /** Textures by kind of absence. */
  textures: ReadonlyMap<string, Texture>;
}

export interface MapLabel {
  code: string;
  name: string;
  at: LonLat;
  /** What the map is about: named before the others, and though it is small. */
  first?: boolean;
}

/** The part of a renderer that the shared interaction needs. */
export interface MapRenderer {
  /** Area under a point in CSS pixels from the top left of the map, or null. */
  codeAt(x: number, y: number): string | null;
  moveTo(camera: Camera, animate: boolean): void;
}

export interface RiskMapProps {
  picture: MapPicture | null;
  /** Where each area of the picture is looked for: keyboard walk, labels and markers of tiny areas. */
  labels: readonly MapLabel[];
  /** The part of the world to show; a new value moves the camera, the same value leaves the reader's own view alone. */
  bounds: Bounds;
  /** Room for what lies over the edges of the map, CSS pixels; a constant. */
  padding: Padding;
  /** Fetches the interactive map at once, not when somebody touches the drawing. */
  eager?: boolean | undefined;
  /** How long the camera takes to new bounds, milliseconds; without it a moment. */
  flightMs?: number | undefined;
  hovered: string | null;
  selected: string | null;
  /** Name of the widget, and the picture in words. */
  label: string;
  description: string;
  /** One line about an area for screen readers. */
  announce(code: string): string;
  /** Content of the card at the cursor. */
  card(code: string): ReactNode;
  /** What stands over the picture and its names, drawn for each camera (symbols); it takes no pointer. */
  over?: ((camera: Camera, size: Size) => ReactNode) | undefined;
  /** An arrow key was pressed although no area's place is known; they should be loaded. */
  onNeedPlaces(): void;
  onHover(code: string | null): void;
  /** `walk` is true for arrow keys, which should not fill the history. */
  onSelect(code: string, walk: boolean): void;
  onOpen(code: string): void;
  onUp(): void;
  /** Notes in the corner of the picture (boundary note). */
  children?: ReactNode;
}
