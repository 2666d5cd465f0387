declare module 'shpjs' {
  /** Geometries of a .shp in file order, null for empty records; reprojected to degrees when a .prj text is given. */
  export function parseShp(shp: Uint8Array, prj?: string): unknown[];
  /** Rows of a .dbf in file order; `cpg` names the encoding. */
  export function parseDbf(dbf: Uint8Array, cpg?: string): Record<string, unknown>[];
}
