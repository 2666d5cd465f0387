import type { ArcGraph } from './planar/arcGraph.ts';

/**
 * Borders of a whole country cut into units that cannot be divided further. A unit is named by the code of a region:
 * a kecamatan where kecamatan shapes are known, else a kabupaten/kota or a provinsi. Coarser levels are unions of units.
 */
export interface UnitMap {
  readonly unitsPerDegree: number;
  readonly graph: ArcGraph;
  /** Code of each unit; arcs refer to places in this list. */
  readonly codes: readonly string[];
}
