/** Words of a name that abbreviations leave out. */
const SILENT = new Set(['dan']);
const CONSONANTS = /^[^aeiou\d]{3,}$/;
/** A piece that ends a word, or skips letters inside it, counts less than one that begins it. */
const ENDING = 0.15;
const SKIPPING = 0.35;

/** What it costs to read `piece` as a part of `word`; null when it is none. */
function pieceCost(piece: string, word: string): number | null {
  if (word.startsWith(piece)) return 0;
  if (piece.length >= 2 && word.endsWith(piece)) return ENDING;
  return piece[0] === word[0] && isSubsequence(piece, word) >= 0 ? SKIPPING : null;
}

/** Where the last letter of `short` is found when its letters are looked for in `text` one after the other; -1 when they are not there. */
function isSubsequence(short: string, text: string): number {
  let at = -1;
  for (const letter of short) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

/** Cheapest way to cut `short` into one piece per word; null when there is none. */
function piecesCost(short: string, words: readonly string[]): number | null {
  const [word, ...rest] = words;
  if (word === undefined) return short === '' ? 0 : null;
  let best: number | null = null;
  for (let n = 1; n <= short.length - rest.length; n++) {
    const own = pieceCost(short.slice(0, n), word);
    const after = own === null ? null : piecesCost(short.slice(n), rest);
    if (own !== null && after !== null && (best === null || own + after < best)) best = own + after;
  }
  return best;
}

/**
 * How well `short` (folded, without blanks) stands for a name of these folded words, 0 (best) to about 1; null when it does not:
 * glued from pieces of each word (`bateng` Bangka Tengah, `sergai` Serdang Bedagai, `abdya` Aceh Barat Daya), from the first letters
 * together with the word before the name (`ksb` Kabupaten Sumbawa Barat), or its first consonants (`pgk` Pangkalpinang).
 * A rule that asks, never one that decides: other names may be shortened alike.
 */
export function abbreviationFit(short: string, words: readonly string[], kind: string | null = null): number | null {
  if (short.length < 3 || short.length > 12) return null;
  const said = words.filter((w) => !SILENT.has(w));
  const first = said[0]?.[0];
  if (said.length > 1 && first === short[0]) {
    const cost = piecesCost(short, said);
    if (cost !== null) return cost;
  }
  const initials = [kind ?? '', ...said].map((w) => w[0] ?? '').join('');
  if (kind !== null && said.length > 1 && initials === short) return 0.2;
  const whole = said.join('');
  if (first !== short[0] || !CONSONANTS.test(short)) return null;
  const at = isSubsequence(short, whole);
  return at < 0 ? null : 0.4 + at / whole.length / 2;
}
