import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The same bytes three ways, as they are sent. */
export interface Compressed {
  identity: Buffer;
  gzip: Buffer;
  br: Buffer;
}

/** Compresses once, for all later requests; gzip at its best, brotli at `quality` (0 to 11). */
export async function compressed(identity: Buffer, quality: number): Promise<Compressed> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length };
  const [zipped, br] = await Promise.all([
    promisify(gzip)(identity, { level: 9 }),
    promisify(brotliCompress)(identity, { params }),
  ]);
  return { identity, gzip: zipped, br };
}
