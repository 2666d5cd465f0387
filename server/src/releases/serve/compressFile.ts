import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { brotli } from '../../http/brotli.ts';

const COMPRESSIBLE = /^(?:text\/|application\/(?:[a-z.+-]+\+)?(?:json|xml|javascript)|image\/svg|application\/manifest)/;
/** Under this size headers are most of what travels. */
const SMALL = 700;
/** Above this size the best compression takes seconds. */
const LARGE = 600_000;

/** Whether a body of this type gets smaller. */
export const compresses = (type: string, body: Buffer): boolean => body.length > SMALL && COMPRESSIBLE.test(type);

/** Compresses in the pool of threads of Node; it is done once per file and release, so it may take its time. Null when it does not pay. */
export async function compressFile(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer | null> {
  const small =
    encoding === 'gzip'
      ? await promisify(gzip)(body, { level: body.length > LARGE ? 6 : 9 })
      : await brotli(body, body.length > LARGE ? 5 : 9);
  return small.length < body.length * 0.95 ? small : null;
}
