import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { refuseFile } from './refuseFile.ts';

export interface ZipEntry {
  name: string;
  method: number;
  /** Compressed bytes. */
  size: number;
  /** Offset of the local header. */
  offset: number;
}

const MAX_ENTRIES = 10_000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Above this size, content that shrinks more than this is a bomb: real worksheets shrink 5 to 40 times. */
const RATIO_FROM = 64 << 20;
const MAX_RATIO = 250;

const broken = () =>
  refuseFile(
    'Berkas XLSX ini rusak atau terpotong. Buka dan simpan ulang.',
    'This XLSX file is damaged or cut off. Open it and save it again.',
  );

/** Names and places of the files inside a zip archive, from its central directory. Throws `invalid_file` when it has none. */
export async function zipEntries(file: string): Promise<Map<string, ZipEntry>> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, 65_557));
    await handle.read(tail, 0, tail.length, size - tail.length);
    let end = tail.length - 22;
    while (end >= 0 && tail.readUInt32LE(end) !== END) end--;
    if (end < 0) throw broken();
    const count = tail.readUInt16LE(end + 10);
    const length = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (count > MAX_ENTRIES || start + length > size) throw broken();
    const directory = Buffer.alloc(length);
    await handle.read(directory, 0, length, start);
    const entries = new Map<string, ZipEntry>();
    for (let at = 0, i = 0; i < count; i++) {
      if (at + 46 > length || directory.readUInt32LE(at) !== CENTRAL) throw broken();
      const nameLength = directory.readUInt16LE(at + 28);
      const name = directory
        .toString('utf8', at + 46, at + 46 + nameLength)
        .replaceAll('\\', '/')
        .replace(/^\//, '');
      entries.set(name, {
        name,
        method: directory.readUInt16LE(at + 10),
        size: directory.readUInt32LE(at + 20),
        offset: directory.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return entries;
  } finally {
    await handle.close();
  }
}

/**
 * The content of an entry in pieces. Throws `invalid_file` once more than `limit` bytes have come out, or far more than
 * went in (zip bomb), whatever the directory says.
 */
export async function* zipContent(file: string, entry: ZipEntry, limit: number): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r');
  const local = Buffer.alloc(30);
  try {
    await handle.read(local, 0, 30, entry.offset);
  } finally {
    await handle.close();
  }
  if (local.readUInt32LE(0) !== LOCAL || (entry.method !== 0 && entry.method !== 8)) throw broken();
  if (entry.size === 0) return;
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  let out = 0;
  const guard = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      out += chunk.length;
      const bomb = out > limit || (out > RATIO_FROM && out > entry.size * MAX_RATIO);
      done(
        bomb
          ? refuseFile(
              `Isi berkas XLSX ini terlalu besar setelah diekstrak (${entry.name}).`,
              `The content of this XLSX file is too large once extracted (${entry.name}).`,
            )
          : null,
        chunk,
      );
    },
  });
  const source = createReadStream(file, { start, end: start + entry.size - 1, highWaterMark: 1 << 18 });
  const inflate = entry.method === 8 ? createInflateRaw({ chunkSize: 1 << 18 }) : new PassThrough();
  const done = pipeline(source, inflate, guard).catch((error: unknown) => {
    guard.destroy(error instanceof Error && error.name === 'AppError' ? error : broken());
  });
  yield* guard as AsyncIterable<Buffer>;
  await done;
}
