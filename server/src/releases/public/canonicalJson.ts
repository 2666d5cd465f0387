import { createHash } from 'node:crypto';
import type { PublicRelease } from './contract.ts';

/** A value as JSON without spaces, the keys of every object in code-unit order: the same value always gives the same bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** SHA-256 of a release's canonical JSON in UTF-8, hexadecimal. */
export const hashRelease = (document: PublicRelease): string =>
  createHash('sha256').update(canonicalJson(document)).digest('hex');
