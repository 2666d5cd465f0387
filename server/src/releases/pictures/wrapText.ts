/** Width of a letter of our typeface, in parts of its size; a little more than the mean, so that a line never runs out. */
const LETTER = 0.535;

/** Width of a line in units, roughly: good enough to break lines and to place what follows. */
export const widthOf = (text: string, size: number): number => text.length * LETTER * size;

/** A text in lines of at most `width` units; a word that is longer stands alone. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
