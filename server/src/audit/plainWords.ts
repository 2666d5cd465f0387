import type { Json } from './canonicalJson.ts';

/** Longest text of an entry; codes, names and checksums are shorter. */
const LONGEST = 300;
const CHECKSUM = /^[0-9a-f]{64}$/;
/**
 * All of an e-mail address, a telephone number however it is grouped, or nine and more digits in a row as in NIK; region codes have
 * dots between their digits and begin with no 0.
 */
const PERSONAL = /[^\s,;]+@[^\s,;]+|(?<![\d.])(?:\+|0)\d(?:[ .()-]{0,3}\d){7,}|\d(?:[ -]?\d){8,}/g;
const MASK = '***';

/** A text that both engines store and give back unchanged; empty is null. */
export function plainText(text: string | null): string | null {
  if (text === null) return null;
  // Half a surrogate pair has no UTF-8, and PostgreSQL keeps no NUL.
  const whole = Buffer.from(text.slice(0, LONGEST)).toString().replaceAll('\0', '\ufffd');
  return whole === '' ? null : whole;
}

/**
 * Details as they may be stored. They are made of numbers, codes and checksums; should a text look like a person's number or
 * address all the same, it is masked, for a row can never be taken out of the log again.
 */
export function plainDetails(value: Json): Json {
  if (typeof value === 'string') return CHECKSUM.test(value) ? value : (plainText(value)?.replaceAll(PERSONAL, MASK) ?? null);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plainDetails);
  return Object.fromEntries(
    Object.entries(value as Record<string, Json | undefined>).map(([k, v]) => [k, v === undefined ? undefined : plainDetails(v)]),
  );
}
