import type { Format } from '@petarawan/server/drawing/words/format';
import type { IssueShare } from './issueRows.ts';

/**
 * A quotient and its interval with the same decimals: two where all of it lies below 2, so that a lower limit just above 1 does not
 * read "1,0", one otherwise. Dashes where there is no quotient.
 */
export function quotientTexts(quotient: IssueShare['quotient'], format: Format): { value: string; low: string; high: string } {
  const digits = quotient !== null && quotient.high < 2 ? 2 : 1;
  const write = (v: number | undefined) => format.number(v, digits);
  return { value: write(quotient?.value), low: write(quotient?.low), high: write(quotient?.high) };
}
