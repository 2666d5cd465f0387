import type { Text } from '../http/contract.ts';
import type { Level } from './contract.ts';

/** A code or name that means exactly one region of today's list. */
export interface Matched {
  code: string;
  level: Level;
  /** Set when an older code or name was understood: what it was and what it is now. */
  note: Text | null;
}

/** Why no region, or more than one, is meant. */
export interface Unmatched {
  reason: Text;
  /** What to write instead: a code for a code, an official name for a name; null when there is nothing sensible to offer. */
  suggestion: string | null;
  /** Which of the given names the reason (and the suggestion) is about; null for a code. */
  at: Level | null;
  /** Codes of the regions an ambiguous name may mean, so that a caller who knows more (another row, a shape) can decide; else empty. */
  choices: string[];
}

export type Match = Matched | Unmatched;

/** Names as written in the columns of a file; absent and empty mean the same. */
export type RegionNames = Partial<Record<Level, string | null>>;

/** True for a match; narrows the type. */
export function isMatched(match: Match): match is Matched {
  return 'code' in match;
}
