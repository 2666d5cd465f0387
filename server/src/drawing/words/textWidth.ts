/** Letters whose widths are known; tables of widths have them in this order. */
export const LETTERS = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}–—·…×≤≥−“”’éü≈±→`;

/** Advance widths of Plus Jakarta Sans in thousandths of its size, read from the font files that pictures are drawn with. */
const WIDTHS = {
  regular: [
    170, 282, 395, 790, 646, 974, 734, 245, 295, 295, 479, 606, 270, 498, 286, 429, 732, 371, 600, 609, 630, 616, 597, 543, 628,
    597, 286, 306, 606, 606, 606, 499, 929, 652, 693, 781, 742, 612, 581, 821, 736, 256, 383, 654, 531, 836, 736, 878, 643, 878,
    641, 646, 512, 700, 652, 984, 597, 623, 584, 315, 429, 315, 606, 598, 352, 572, 667, 600, 667, 615, 393, 662, 573, 229, 229,
    548, 229, 908, 573, 655, 667, 667, 338, 509, 388, 573, 517, 797, 487, 536, 449, 317, 300, 317, 606, 568, 898, 286, 686, 606,
    606, 606, 606, 420, 420, 270, 615, 573, 606, 606, 714,
  ],
  bold: [
    175, 341, 464, 873, 647, 1022, 774, 289, 351, 351, 520, 642, 328, 566, 347, 481, 716, 392, 598, 611, 646, 615, 601, 554, 631,
    601, 347, 367, 642, 642, 642, 555, 928, 692, 692, 777, 741, 601, 584, 813, 734, 272, 390, 671, 539, 874, 739, 878, 646, 878,
    654, 647, 532, 712, 682, 1008, 640, 648, 576, 382, 481, 382, 642, 641, 372, 578, 670, 606, 670, 613, 402, 655, 586, 245, 245,
    567, 245, 919, 586, 653, 670, 670, 362, 512, 405, 586, 550, 855, 535, 569, 471, 371, 363, 371, 642, 626, 956, 347, 747, 642,
    642, 642, 642, 513, 513, 328, 613, 586, 642, 642, 757,
  ],
} as const;
export type Weight = keyof typeof WIDTHS;

/** Measures lines: their width in units at a size, without kerning. */
export type Measure = (text: string, size: number, weight?: Weight) => number;

/**
 * The measure of a typeface by its advance widths in thousandths of the size, in the order of `LETTERS`. A letter without a known width counts
 * as `wide`; an unbreakable space is as wide as a space.
 */
export function measureOf(widths: Readonly<Record<Weight, readonly number[]>>, wide: number): Measure {
  const byLetter = (list: readonly number[]) =>
    new Map<string, number>([
      ...[...LETTERS].map((letter, i) => [letter, list[i] ?? wide] as const),
      ['\u00a0', list[0] ?? wide],
    ]);
  const known = { regular: byLetter(widths.regular), bold: byLetter(widths.bold) };
  return (text, size, weight = 'regular') => {
    let sum = 0;
    for (const letter of text) sum += known[weight].get(letter) ?? wide;
    return (sum * size) / 1000;
  };
}

/** Width of a line of our typeface. */
export const textWidth = measureOf(WIDTHS, 900);

/** A text in lines of at most `width` units; a word that is longer stands alone. */
export function wrapText(text: string, size: number, width: number, weight: Weight = 'regular'): string[] {
  const lines: string[] = [];
  const space = textWidth(' ', size, weight);
  let taken = 0;
  for (const word of text.split(/ +/).filter(Boolean)) {
    const own = textWidth(word, size, weight);
    const last = lines.at(-1);
    const fits = last !== undefined && taken + space + own <= width;
    if (fits) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    taken = fits ? taken + space + own : own;
  }
  return lines;
}

/** As `wrapText`, but a word that is longer than a line is broken: nothing is wider than `width`, unless a single letter is. */
export function wrapWhole(text: string, size: number, width: number, weight: Weight = 'regular'): string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  const words = text.split(/\s+/).flatMap((word) => (fits(word) ? word : piecesOf(word, fits)));
  return wrapText(words.join(' '), size, width, weight);
}

function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  for (const letter of word) {
    const last = pieces.at(-1);
    if (last !== undefined && fits(last + letter)) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}

/** The first lines of a text; what does not fit is left out after "…", never silently. */
export function firstLines(text: string, size: number, width: number, most: number, weight: Weight = 'regular'): string[] {
  const lines = wrapText(text, size, width, weight);
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  const kept = lines.slice(0, most).map((line) => (fits(line) ? line : shortened(line, fits)));
  const last = kept.at(-1);
  if (lines.length > most && last !== undefined && !last.endsWith('…')) kept[most - 1] = shortened(last, fits);
  return kept;
}

function shortened(line: string, fits: (line: string) => boolean): string {
  let kept = line.trimEnd();
  while (kept.length > 0 && !fits(`${kept} …`)) kept = kept.slice(0, -1);
  // A word is not cut when it can be left out.
  const space = kept.lastIndexOf(' ');
  return `${kept.length < line.trimEnd().length && space > 0 ? kept.slice(0, space) : kept.trimEnd()} …`;
}
