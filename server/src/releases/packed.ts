import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** Bytes of gzip in one row: a megabyte of text. */
const PART = 768 * 1024;

/** A text as gzip in base64, in pieces that fit into a row. */
export async function packed(text: string | Buffer): Promise<string[]> {
  const bytes = await promisify(gzip)(text);
  const count = Math.ceil(bytes.length / PART);
  return Array.from({ length: count }, (_, i) => bytes.toString('base64', i * PART, (i + 1) * PART));
}

/** The text of the pieces of `packed`. Throws when they are damaged. */
export async function unpacked(parts: readonly string[]): Promise<string> {
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')));
  return (await promisify(gunzip)(bytes)).toString('utf8');
}
