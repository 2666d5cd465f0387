import { inflateRawSync } from 'node:zlib';

/** Unpacked bytes that an archive may have in all; more is taken for a zip bomb. */
const BYTES_AT_MOST = 2 ** 31 - 1;

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * The files of a zip archive whose names `wanted` accepts, by name. Stored and deflated entries only, no encryption, no
 * ZIP64: all that shapefile archives use. Throws RangeError or Error when the archive is damaged or unpacks to too much.
 */
export function readZip(bytes: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let room = BYTES_AT_MOST;
  const files = new Map<string, Buffer>();
  for (let i = 0; i < count; i += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('damaged zip directory');
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (!wanted(name)) continue;
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    if (method !== 0 && method !== 8) throw new Error(`zip method ${method}`);
    const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: room });
    room -= content.length;
    files.set(name, content);
  }
  return files;
}

/** Position of the end record, searched from behind; a comment of up to 64 KiB may follow it. */
function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new Error('no zip directory');
}
