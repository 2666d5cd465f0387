/**
 * Names in the forms they are compared in. `Kab. Bangka-Tengah` and `KABUPATEN  BANGKA TENGAH` differ in case,
 * punctuation and abbreviation only; what remains different after this file is a different name or a typing error.
 */

/** Lower-case ASCII words separated by one blank: accents and apostrophes gone, other marks are blanks. */
export function foldName(raw: string): string {
  return raw
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'"’‘`´ʼ]/g, '')
    .toLowerCase()
    .replace(/&/g, ' dan ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The folded name without blanks: `Pangkal Pinang` = `Pangkalpinang`, `Toli-Toli` = `Tolitoli`. */
export function nameKey(raw: string): string {
  return foldName(raw).replaceAll(' ', '');
}

const ABBREVIATIONS = new Map(
  Object.entries({
    kep: 'kepulauan',
    kepl: 'kepulauan',
    adm: 'administrasi',
    sei: 'sungai',
    tj: 'tanjung',
    tjg: 'tanjung',
    tg: 'tanjung',
    gn: 'gunung',
    gng: 'gunung',
    kp: 'kampung',
    kmp: 'kampung',
  }),
);
/** Compass words are shortened at the end of a name only (`Lampung Sel.`). */
const LAST_WORDS = new Map(
  Object.entries({
    utr: 'utara',
    sel: 'selatan',
    slt: 'selatan',
    tim: 'timur',
    tmr: 'timur',
    bar: 'barat',
    brt: 'barat',
    teng: 'tengah',
    tgh: 'tengah',
  }),
);

const ROMAN = /^x{0,2}(ix|iv|v?i{0,3})$/;
const ROMAN_DIGIT: Record<string, number> = { i: 1, v: 5, x: 10 };

const NUMBER_WORDS = new Map(
  ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'].map((w, i) => [w, i + 1]),
);

/** `iv` and `empat` -> `4`; other words stay as they are. Roman numerals up to xxviii occur in names. */
function wordToDigits(word: string): string {
  const spelled = NUMBER_WORDS.get(word);
  if (spelled !== undefined) return String(spelled);
  if (word === '' || !ROMAN.test(word)) return word;
  let sum = 0;
  for (let i = 0; i < word.length; i++) {
    const value = ROMAN_DIGIT[word.charAt(i)] ?? 0;
    const next = ROMAN_DIGIT[word.charAt(i + 1)] ?? 0;
    sum += value < next ? -value : value;
  }
  return String(sum);
}

/** The words of a name with abbreviations written out, `dan` left out and numbers as digits. */
export function relaxedWords(raw: string): string[] {
  const words = foldName(raw).split(' ');
  return words
    .map(
      (word, i) =>
        (i > 0 && i === words.length - 1 ? LAST_WORDS.get(word) : undefined) ?? ABBREVIATIONS.get(word) ?? wordToDigits(word),
    )
    .filter((word) => word !== 'dan');
}

/** A looser key than `nameKey`: `Ulu II` = `Ulu Dua` = `Ulu 2`, `Kep. Seribu` = `Kepulauan Seribu`. */
export function relaxedKey(raw: string): string {
  return relaxedWords(raw).join('');
}

/** The numbers in a name, in order. Names that differ in a number are never taken for a typing error of each other. */
export function numbersIn(raw: string): string {
  return foldName(raw)
    .split(' ')
    .map(wordToDigits)
    .join(' ')
    .replace(/[^\d]+/g, ' ')
    .trim();
}

/** True when one insertion, deletion, replacement or swap of neighbours makes `a` into `b` (or they are equal). */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.length !== restB.length) return restA.length > restB.length ? restA.slice(1) === restB : restB.slice(1) === restA;
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/**
 * True when `short` is glued together from beginnings of the folded `words` of a name, each of them used:
 * `bateng` of Bangka Tengah, `sulsel` of Sulawesi Selatan. Good for a suggestion, never for a decision.
 */
export function isSyllabicAcronym(short: string, words: readonly string[]): boolean {
  if (words.length < 2 || short.length < 3 || words[0]?.[0] !== short[0]) return false;
  const fits = (from: number, word: number): boolean => {
    const current = words[word];
    if (current === undefined) return from === short.length;
    for (let n = 1; n <= current.length && current[n - 1] === short[from + n - 1]; n++) {
      if (fits(from + n, word + 1)) return true;
    }
    return false;
  };
  return fits(0, 0);
}
