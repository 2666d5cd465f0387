import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readZip } from './readZip.ts';
import { parseGeoPackageGeometry } from './wkb.ts';

function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('readZip', () => {
  it('unpacks only what is wanted', () => {
    const zip = zipOf('a.shp', Buffer.from('shape'));
    expect(
      readZip(zip, () => true)
        .get('a.shp')
        ?.toString(),
    ).toBe('shape');
    expect(readZip(zip, () => false).size).toBe(0);
  });

  it('refuses torn archives instead of searching for ever', () => {
    const zip = zipOf('a.shp', Buffer.from('shape'));
    expect(() => readZip(zip.subarray(0, zip.length - 30), () => true)).toThrow();
    expect(() => readZip(Buffer.from('PK'), () => true)).toThrow();
    zip.writeUInt32LE(0xffffff00, zip.length - 6);
    expect(() => readZip(zip, () => true)).toThrow();
  });
});

describe('parseGeoPackageGeometry', () => {
  const square = [0, 0, 1, 0, 1, 1, 0, 0];

  /** Big-endian polygon with Z after the ISO numbering, no envelope. */
  function isoPolygonZ(): Buffer {
    const points = 4;
    const blob = Buffer.alloc(8 + 5 + 4 + 4 + points * 24);
    blob.write('GP', 0, 'latin1');
    blob.writeUInt32BE(1003, 9);
    blob.writeUInt32BE(1, 13);
    blob.writeUInt32BE(points, 17);
    for (let i = 0; i < points; i += 1) {
      blob.writeDoubleBE(square[2 * i] as number, 21 + i * 24);
      blob.writeDoubleBE(square[2 * i + 1] as number, 29 + i * 24);
      blob.writeDoubleBE(99, 37 + i * 24);
    }
    return blob;
  }

  it('reads either byte order and leaves out heights', () => {
    expect(parseGeoPackageGeometry(isoPolygonZ(), 1)).toEqual([
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    ]);
  });

  it('gives nothing for an empty geometry and refuses a torn one with its row', () => {
    expect(parseGeoPackageGeometry(Buffer.from([0x47, 0x50, 0, 0x10, 0, 0, 0, 0]), 1)).toBeNull();
    expect(() => parseGeoPackageGeometry(isoPolygonZ().subarray(0, 60), 7)).toThrow(/Feature 7/);
    expect(() => parseGeoPackageGeometry(Buffer.from('no geometry'), 8)).toThrow(/Feature 8/);
  });
});
