import { createReadStream } from 'node:fs';
import type { Inspection } from './inspectFile.ts';

const CHUNK = 1 << 20;
/** Characters of Windows-1252 from 0x80 to 0x9f; the five unused codes become U+FFFD. */
const C1 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';
const TABLE: Buffer[] = Array.from({ length: 256 }, (_, b) =>
  Buffer.from(b >= 0x80 && b <= 0x9f ? (C1[b - 0x80] as string) : String.fromCharCode(b)),
);

/** Not TextDecoder: some Node releases decode 0x80..0x9f as Latin-1. */
function fromWindows1252(chunk: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(chunk.length * 3);
  let used = 0;
  for (const byte of chunk) {
    if (byte < 0x80) out[used++] = byte;
    else for (const b of TABLE[byte] as Buffer) out[used++] = b;
  }
  return out.subarray(0, used);
}

/** The text of a file as UTF-8 without byte-order mark, in pieces that may end inside a character. */
export async function* utf8Chunks(
  file: string,
  { encoding, skip }: Pick<Inspection, 'encoding' | 'skip'>,
): AsyncGenerator<Buffer> {
  const decoder = encoding === 'utf-16le' || encoding === 'utf-16be' ? new TextDecoder(encoding) : null;
  for await (const chunk of createReadStream(file, { start: skip, highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    if (decoder) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    else yield encoding === 'windows-1252' ? fromWindows1252(chunk) : chunk;
  }
  if (decoder) yield Buffer.from(decoder.decode());
}
