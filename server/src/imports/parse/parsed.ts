import type { Text } from '../../http/contract.ts';

/** What a parser says: the value, or why there is none and what may be meant. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: Text; suggestion: string | null };

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });

export const refused = (id: string, en: string, suggestion: string | null = null): Parsed<never> => ({
  ok: false,
  reason: { id, en },
  suggestion,
});
