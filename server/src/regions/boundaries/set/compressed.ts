import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { brotli } from '../../../http/brotli.ts';

/** The same bytes three ways, as they are sent. */
export interface Compressed {
  identity: Buffer;
  gzip: Buffer;
  br: Buffer;
}

/** Compresses once, for all later requests; gzip at its best, brotli at `quality` (0 to 11). */
export async function compressed(identity: Buffer, quality: number): Promise<Compressed> {
  const [zipped, br] = await Promise.all([promisify(gzip)(identity, { level: 9 }), brotli(identity, quality)]);
  return { identity, gzip: zipped, br };
}
