/** A run of digits in a text; `before` is what parts it from the run in front of it. */
export interface DigitGroup {
  digits: string;
  start: number;
  end: number;
  before: string;
}

/** Fewest digits of anything that is looked for. */
export const FEWEST_DIGITS = 9;

// Blanks (plain and no-break), dots, brackets, hyphens and dashes part the groups of one number; commas, slashes and colons do not.
const CHAIN = /\d+(?:[ \u00a0.()\u2010-\u2015-]{1,3}\d+)*/g;
const RUN = /\d+/g;

/** Digits of a text as chains of groups that could be read as one number, those with nine digits and more only. */
export function digitChains(text: string): DigitGroup[][] {
  const chains: DigitGroup[][] = [];
  for (const { 0: chain, index } of text.matchAll(CHAIN)) {
    const groups: DigitGroup[] = [];
    let total = 0;
    let last = 0;
    for (const { 0: digits, index: at } of chain.matchAll(RUN)) {
      groups.push({ digits, start: index + at, end: index + at + digits.length, before: chain.slice(last, at) });
      total += digits.length;
      last = at + digits.length;
    }
    if (total >= FEWEST_DIGITS) chains.push(groups);
  }
  return chains;
}

/** The mark between two groups without the blanks around it: ' ', '-', '.', brackets as they stand. */
export function separator(group: DigitGroup): string {
  return group.before.replace(/[\u2010-\u2015]/g, '-').replace(/[ \u00a0]/g, '') || ' ';
}
