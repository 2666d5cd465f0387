import { createRequire } from 'node:module';
import { deflateRawSync } from 'node:zlib';
import type { Feature, Polygon } from 'geojson';

/** A shapefile of polygons with text columns, zipped the way GIS programs do (deflated, with .prj and .cpg). */
export function zippedShapefile(features: Feature<Polygon>[]): Buffer {
  const prj =
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
  return zip({
    'batas.shp': shp(features),
    'batas.dbf': dbf(features),
    'batas.prj': Buffer.from(prj),
    'batas.cpg': Buffer.from('UTF-8'),
  });
}

function shp(features: Feature<Polygon>[]): Buffer {
  const records = features.map((feature, i) => {
    // Shapefiles want outer rings clockwise.
    const ring = [...(feature.geometry.coordinates[0] as number[][])].reverse();
    const content = Buffer.alloc(44 + 4 + ring.length * 16);
    content.writeInt32LE(5, 0);
    content.writeInt32LE(1, 36);
    content.writeInt32LE(ring.length, 40);
    ring.forEach(([x, y], k) => {
      content.writeDoubleLE(x as number, 48 + k * 16);
      content.writeDoubleLE(y as number, 56 + k * 16);
    });
    const head = Buffer.alloc(8);
    head.writeInt32BE(i + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([head, content]);
  });
  const body = Buffer.concat(records);
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE((100 + body.length) / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(5, 32);
  return Buffer.concat([head, body]);
}

function dbf(features: Feature<Polygon>[]): Buffer {
  const names = Object.keys(features[0]?.properties ?? {});
  const width = 40;
  const head = Buffer.alloc(32 + names.length * 32 + 1);
  head[0] = 3;
  head.writeUInt32LE(features.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(1 + names.length * width, 10);
  names.forEach((name, i) => {
    head.write(name, 32 + i * 32, 'latin1');
    head.write('C', 32 + i * 32 + 11, 'latin1');
    head[32 + i * 32 + 16] = width;
  });
  head[head.length - 1] = 13;
  const rows = features.map((feature) => ` ${names.map((name) => String(feature.properties?.[name]).padEnd(width)).join('')}`);
  return Buffer.concat([head, Buffer.from(`${rows.join('')}\u001a`, 'latin1')]);
}

function zip(files: Record<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    parts.push(local, Buffer.from(name), packed);
    offset += 30 + name.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
}

interface SqlDatabase {
  run(sql: string, values?: unknown[]): void;
  export(): Uint8Array;
}

/** A GeoPackage with one polygon layer, in the given EPSG system. */
export async function geoPackage(features: Feature<Polygon>[], epsg = 4326): Promise<Buffer> {
  const sqlJs = createRequire(new URL('../../server/package.json', import.meta.url))('sql.js') as () => Promise<{
    Database: new () => SqlDatabase;
  }>;
  const { Database } = await sqlJs();
  const database = new Database();
  database.run(
    'create table gpkg_spatial_ref_sys (srs_name text, srs_id integer, organization text, organization_coordsys_id integer, definition text)',
  );
  database.run('create table gpkg_contents (table_name text, data_type text, identifier text, srs_id integer)');
  database.run(
    'create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer, z tinyint, m tinyint)',
  );
  database.run('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?)', ['x', epsg, 'EPSG', epsg, 'x']);
  database.run("insert into gpkg_contents values ('batas', 'features', 'batas', ?)", [epsg]);
  database.run("insert into gpkg_geometry_columns values ('batas', 'geom', 'POLYGON', ?, 0, 0)", [epsg]);
  const names = Object.keys(features[0]?.properties ?? {});
  database.run(`create table batas (fid integer primary key, geom blob, ${names.map((name) => `"${name}" text`).join(', ')})`);
  for (const feature of features) {
    const values = names.map((name) => feature.properties?.[name]);
    database.run(
      `insert into batas (geom, ${names.map((name) => `"${name}"`).join(', ')}) values (?${', ?'.repeat(names.length)})`,
      [geometryBlob(feature), ...values],
    );
  }
  return Buffer.from(database.export());
}

/** GeoPackage header with an envelope, then little-endian WKB. */
function geometryBlob(feature: Feature<Polygon>): Uint8Array {
  const ring = feature.geometry.coordinates[0] as number[][];
  const blob = Buffer.alloc(8 + 32 + 13 + ring.length * 16);
  blob.write('GP', 0, 'latin1');
  blob[3] = 0b0000_0011;
  blob.writeInt32LE(4326, 4);
  blob[40] = 1;
  blob.writeUInt32LE(3, 41);
  blob.writeUInt32LE(1, 45);
  blob.writeUInt32LE(ring.length, 49);
  ring.forEach(([x, y], i) => {
    blob.writeDoubleLE(x as number, 53 + i * 16);
    blob.writeDoubleLE(y as number, 61 + i * 16);
  });
  return blob;
}
