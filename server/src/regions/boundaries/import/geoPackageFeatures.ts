import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import type { RawFeature } from './rawFeature.ts';
import { refuse } from './refuse.ts';
import { parseGeoPackageGeometry } from './wkb.ts';

/** Geographic systems whose coordinates are degrees like WGS 84: WGS 84, DGN95, ID74, SRGI2013, "undefined geographic". */
const DEGREES = new Set([4326, 4755, 4238, 9470, 0]);

/** Features of a GeoPackage (OGC 12-128): the polygon layer with most rows. Reads with SQLite compiled to WebAssembly. */
export async function geoPackageFeatures(bytes: Buffer): Promise<RawFeature[]> {
  const sqlite = await initSqlJs();
  const database = new sqlite.Database(bytes);
  try {
    return readLayer(database);
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AppError') throw cause;
    throw refuse('GeoPackage ini rusak atau bukan GeoPackage.', 'This GeoPackage is damaged or is none.', [], cause);
  } finally {
    database.close();
  }
}

function readLayer(database: Database): RawFeature[] {
  const layers = rows(
    database,
    `select g.table_name as name, g.column_name as shape, s.organization_coordsys_id as epsg
     from gpkg_geometry_columns g join gpkg_contents c on c.table_name = g.table_name
     left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id where c.data_type = 'features'`,
  );
  const counted = layers
    .map((layer) => ({ ...layer, count: Number(rows(database, `select count(*) as n from ${quote(layer.name)}`)[0]?.n ?? 0) }))
    .sort((p, q) => q.count - p.count);
  const [layer] = counted as { name?: SqlValue; shape?: SqlValue; epsg?: SqlValue; count: number }[];
  if (layer === undefined) throw refuse('GeoPackage ini tidak berisi lapisan fitur.', 'This GeoPackage holds no feature layer.');
  if (!DEGREES.has(Number(layer.epsg ?? 0)) && Number(layer.epsg) > 0) {
    throw refuse(
      `Proyeksi salah: lapisan ${layer.name} memakai EPSG:${layer.epsg}. Simpan ulang dalam derajat (EPSG:4326).`,
      `Wrong projection: layer ${layer.name} uses EPSG:${layer.epsg}. Save it again in degrees (EPSG:4326).`,
    );
  }
  const shape = String(layer.shape);
  return rows(database, `select * from ${quote(layer.name)}`).map((row, i) => {
    const { [shape]: geometry, ...properties } = row;
    const polygons = geometry instanceof Uint8Array ? parseGeoPackageGeometry(geometry, i + 1) : null;
    return { row: i + 1, properties, polygons };
  });
}

function rows(database: Database, sql: string): Record<string, SqlValue>[] {
  const statement = database.prepare(sql);
  const found: Record<string, SqlValue>[] = [];
  while (statement.step()) found.push(statement.getAsObject());
  statement.free();
  return found;
}

const quote = (name: SqlValue | undefined) => `"${String(name).replaceAll('"', '""')}"`;
