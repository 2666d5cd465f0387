import type { PersonalSpan } from './personalKind.ts';

// A slash is allowed in an address and never used; in `https://tempat.id/@nama` it parts.
const LOCAL = /[\p{L}\p{N}!#$%&'*+=?^_`{|}~.-]/u;
/** At least two labels; the last one begins with a letter. What follows them is no part of the address. */
const NAME = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]/u;
/** Longest name of a domain. */
const LONGEST = 253;

/** E-mail addresses of a text, in order, without overlap. Costs as much as the text is long. */
export function emailSpans(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  let done = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > done && LOCAL.test(text[start - 1] as string)) start--;
    const name = start < at && NAME.exec(text.slice(at + 1, at + 1 + LONGEST))?.[0];
    if (name) spans.push({ kind: 'surel', start, end: at + 1 + name.length });
    done = at + 1 + (name ? name.length : 0);
  }
  return spans;
}
