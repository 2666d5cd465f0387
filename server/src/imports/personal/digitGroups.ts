/** A run of digits in a text; `before` is what parts it from the run in front of it. */
export interface DigitGroup {
  digits: string;
  start: number;
  end: number;
  before: string;
}

/** Fewest digits of anything that is looked for. */
export const FEWEST_DIGITS = 9;

/**
 * What parts the groups of one number: blanks of all widths, marks without width (they come along when a number is copied), dots,
 * brackets, hyphens, dashes and minus signs. Commas, slashes and colons do not. Written for a class of a regular expression.
 */
export const BETWEEN_GROUPS = ' \\u00a0\\u2000-\\u200f\\u202a-\\u202f\\u2060\\ufeff.()\\u2010-\\u2015\\u2212-';
/** At most so many of them between two groups. */
const WIDEST = 3;
const GAP = new RegExp(`^[${BETWEEN_GROUPS}]{1,${WIDEST}}$`);
const RUN = /\d+/g;

/** Digits of a text as chains of groups that could be read as one number, those with nine digits and more only. */
export function digitChains(text: string): DigitGroup[][] {
  const chains: DigitGroup[][] = [];
  let chain: DigitGroup[] = [];
  let total = 0;
  const close = () => {
    if (total >= FEWEST_DIGITS) chains.push(chain);
    chain = [];
    total = 0;
  };
  // Group by group: one expression for a whole chain runs out of stack on a long cell.
  for (const { 0: digits, index: start } of text.matchAll(RUN)) {
    const last = chain.at(-1);
    const parted = last !== undefined && start - last.end <= WIDEST;
    let before = parted ? text.slice(last.end, start) : '';
    if (last && !GAP.test(before)) {
      close();
      before = '';
    }
    chain.push({ digits, start, end: start + digits.length, before });
    total += digits.length;
  }
  close();
  return chains;
}

/** The mark between two groups without the blanks around it: ' ', '-', '.', brackets as they stand. */
export function separator(group: DigitGroup): string {
  return group.before.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[^.()-]/g, '') || ' ';
}
