import type { RawPolygon } from './rawFeature.ts';
import { refuse } from './refuse.ts';

/** Bytes of the envelope by its code in the GeoPackage header. */
const ENVELOPE = [0, 32, 48, 48, 64];

/**
 * Polygons of a GeoPackage geometry blob: header "GP", optional envelope, then well-known binary (ISO or extended, with or
 * without Z and M, either byte order). Points and lines give an empty list, null for an empty geometry.
 */
export function parseGeoPackageGeometry(bytes: Uint8Array, row: number): RawPolygon[] | null {
  if (bytes[0] !== 0x47 || bytes[1] !== 0x50) throw broken(row);
  const flags = bytes[3] as number;
  if ((flags & 0x10) !== 0) return null;
  const envelope = ENVELOPE[(flags >> 1) & 7];
  if (envelope === undefined) throw broken(row);
  const reader = new Reader(bytes, 8 + envelope);
  try {
    return geometry(reader, row);
  } catch (error) {
    if (error instanceof RangeError) throw broken(row);
    throw error;
  }
}

function geometry(reader: Reader, row: number): RawPolygon[] {
  const little = reader.byte() === 1;
  const raw = reader.uint(little);
  // Extended WKB keeps Z, M and the reference system in high bits, ISO WKB adds 1000 for Z and 2000 for M.
  const extended = (raw & 0xe0000000) !== 0;
  if ((raw & 0x20000000) !== 0) reader.uint(little);
  const code = raw & 0x0fffffff;
  const kind = code % 1000;
  const extra = extended
    ? Number((raw & 0x80000000) !== 0) + Number((raw & 0x40000000) !== 0)
    : [0, 1, 1, 2][Math.floor(code / 1000)];
  if (extra === undefined) throw broken(row);
  if (kind === 3) return [polygon(reader, little, 2 + extra)];
  if (kind === 6 || kind === 7) {
    const count = reader.uint(little);
    const parts: RawPolygon[] = [];
    for (let i = 0; i < count; i += 1) parts.push(...geometry(reader, row));
    return parts;
  }
  if (kind === 1 || kind === 2 || kind === 4 || kind === 5) return [];
  throw refuse(`Fitur ${row}: jenis geometri lengkung tidak didukung.`, `Feature ${row}: curved geometry is not supported.`);
}

function polygon(reader: Reader, little: boolean, dimensions: number): RawPolygon {
  const rings: RawPolygon = [];
  const count = reader.uint(little);
  for (let r = 0; r < count; r += 1) {
    const points = reader.uint(little);
    const ring: number[][] = [];
    for (let p = 0; p < points; p += 1) {
      ring.push([reader.double(little), reader.double(little)]);
      for (let d = 2; d < dimensions; d += 1) reader.double(little);
    }
    rings.push(ring);
  }
  return rings;
}

function broken(row: number) {
  return refuse(`Fitur ${row}: geometri GeoPackage rusak.`, `Feature ${row}: damaged GeoPackage geometry.`);
}

/** Reads numbers one after another; throws RangeError behind the end. */
class Reader {
  private readonly view: DataView;
  private at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  byte(): number {
    return this.view.getUint8(this.at++);
  }

  uint(little: boolean): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, little);
  }

  double(little: boolean): number {
    this.at += 8;
    return this.view.getFloat64(this.at - 8, little);
  }
}
