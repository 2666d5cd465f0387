import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { refuseFile } from './refuseFile.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export interface Inspection {
  format: 'xlsx' | 'text';
  encoding: Encoding;
  /** Bytes of the byte-order mark to skip. */
  skip: number;
  sha256: string;
  bytes: number;
}

const CHUNK = 1 << 20;

/** Known formats that people bring by mistake, by their first bytes. */
const FOREIGN: { magic: number[]; id: string; en: string }[] = [
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    id: 'Ini berkas Excel lama (.xls) atau berkas Excel bersandi. Buka, hapus sandinya bila ada, lalu simpan sebagai .xlsx atau CSV.',
    en: 'This is an old Excel file (.xls) or one with a password. Open it, remove the password if any, and save it as .xlsx or CSV.',
  },
  {
    magic: [0x25, 0x50, 0x44, 0x46],
    id: 'Ini berkas PDF; yang diterima CSV, XLSX atau JSON lines.',
    en: 'This is a PDF; CSV, XLSX or JSON lines are accepted.',
  },
  {
    magic: [0x1f, 0x8b],
    id: 'Berkas ini dimampatkan (gzip). Ekstrak dahulu.',
    en: 'This file is compressed (gzip). Extract it first.',
  },
  {
    magic: [0x52, 0x61, 0x72, 0x21],
    id: 'Berkas ini arsip RAR. Ekstrak dahulu.',
    en: 'This file is a RAR archive. Extract it first.',
  },
  {
    magic: [0x37, 0x7a, 0xbc, 0xaf],
    id: 'Berkas ini arsip 7z. Ekstrak dahulu.',
    en: 'This file is a 7z archive. Extract it first.',
  },
  { magic: [0x89, 0x50, 0x4e, 0x47], id: 'Ini gambar PNG, bukan tabel.', en: 'This is a PNG picture, not a table.' },
  { magic: [0xff, 0xd8, 0xff], id: 'Ini gambar JPEG, bukan tabel.', en: 'This is a JPEG picture, not a table.' },
];

/** How many bytes at the end of `bytes` begin a character that is not complete. */
function incomplete(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

/**
 * Reads a file once: hash, format and encoding. Text without byte-order mark is UTF-8 when all of it is valid UTF-8,
 * else Windows-1252. Throws `invalid_file` for an empty file and for formats that are no table.
 */
export async function inspectFile(file: string): Promise<Inspection> {
  const hash = createHash('sha256');
  let head: Buffer = Buffer.alloc(0);
  let bytes = 0;
  let utf8 = true;
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (head.length < 512) head = Buffer.concat([head, chunk.subarray(0, 512)]);
    bytes += chunk.length;
    if (!utf8) continue;
    const piece = tail.length ? Buffer.concat([tail, chunk]) : chunk;
    const rest = incomplete(piece);
    utf8 = isUtf8(piece.subarray(0, piece.length - rest));
    tail = Buffer.from(piece.subarray(piece.length - rest));
  }
  if (tail.length) utf8 = false;
  const sha256 = hash.digest('hex');
  if (bytes === 0) throw refuseFile('Berkas ini kosong.', 'This file is empty.');
  const starts = (magic: number[]) => magic.every((b, i) => head[i] === b);
  for (const foreign of FOREIGN) if (starts(foreign.magic)) throw refuseFile(foreign.id, foreign.en);
  if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06]))
    return { format: 'xlsx', encoding: 'utf-8', skip: 0, sha256, bytes };
  if (
    /^\s*(?:<!doctype html|<html|<table|<\?xml)/i.test(
      head
        .toString('latin1')
        .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
        .replaceAll('\0', ''),
    )
  ) {
    throw refuseFile(
      'Ini halaman web (HTML/XML) dengan nama lain. Buka di Excel atau LibreOffice lalu simpan sebagai .xlsx atau CSV.',
      'This is a web page (HTML/XML) under another name. Open it in Excel or LibreOffice and save it as .xlsx or CSV.',
    );
  }
  const text = { format: 'text' as const, sha256, bytes };
  if (starts([0xef, 0xbb, 0xbf])) return { ...text, encoding: utf8 ? 'utf-8' : 'windows-1252', skip: 3 };
  if (starts([0xff, 0xfe])) return { ...text, encoding: 'utf-16le', skip: 2 };
  if (starts([0xfe, 0xff])) return { ...text, encoding: 'utf-16be', skip: 2 };
  return { ...text, encoding: utf8 ? 'utf-8' : 'windows-1252', skip: 0 };
}
