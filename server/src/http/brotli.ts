import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const { BROTLI_MIN_WINDOW_BITS, BROTLI_DEFAULT_WINDOW } = constants;
/** The format keeps this much of its window for itself (RFC 7932, 9.1). */
const KEPT = 16;

/**
 * Compresses in the pool of threads of Node with `quality` 0 to 11. The window is as large as the body, not more: it makes the same bytes but
 * for a few, and the tables of the usual window of 4 MB take ten times as long as a body of some kilobytes.
 */
export const brotli = (body: Buffer, quality: number): Promise<Buffer> =>
  promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      [constants.BROTLI_PARAM_LGWIN]: windowBits(body.length),
    },
  });

const windowBits = (length: number) =>
  Math.min(BROTLI_DEFAULT_WINDOW, Math.max(BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(length + KEPT))));
