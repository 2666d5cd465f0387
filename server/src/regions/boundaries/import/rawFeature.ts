/** A polygon as rings of [x, y] positions, as the file has them. */
export type RawPolygon = number[][][];

/** One feature of a boundary file, whatever its format. */
export interface RawFeature {
  /** Number in the file, from 1. */
  row: number;
  properties: Record<string, unknown>;
  /** Null when the feature has no polygon. */
  polygons: RawPolygon[] | null;
}
