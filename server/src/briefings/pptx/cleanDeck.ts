import type { ShownDeck } from '../../drawing/slides/slideFrame.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: characters that XML does not know make a file unreadable
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** With the flag `u` halves of a surrogate pair match only where the other half is missing. */
const HALF_PAIRS = /[\ud800-\udfff]/gu;
/** Excel reads `_x000D_` in a text as the character of that number. */
const ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;

/** A deck whose texts hold only what XML can: people paste from everywhere. Tabs and ends of lines stay. */
export const cleanDeck = (deck: ShownDeck): ShownDeck => clean(deck) as ShownDeck;

function clean(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(HALF_PAIRS, '\ufffd').replace(NOT_XML, ' ').replace(ESCAPED, '-').replaceAll(/\r\n?/g, '\n');
  if (Array.isArray(value)) return value.map(clean);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
  return value;
}
