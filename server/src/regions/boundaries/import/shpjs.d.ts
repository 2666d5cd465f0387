declare module 'shpjs' {
  /** Reads a zip of shapefiles: one GeoJSON collection, or several when there are several layers. */
  export function parseZip(buffer: Uint8Array): Promise<unknown>;
}
