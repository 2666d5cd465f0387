import type { Place } from '../../drawing/picture/layout.ts';
import type { TableBlock } from '../deck/contract.ts';
import type { LateParts } from './addBlock.ts';
import { ARIAL_LINE, arialHeight, arialLines } from './arialText.ts';
import { HAIRLINE, INK, MUTED } from './charts/chartXml.ts';
import type { PptxWords } from './pptxWords.ts';
import { addWords, at, inches, points, type Target } from './slideBuilder.ts';

const SIZES = [20, 19, 18, 17, 16, 15];
/** Margins in a cell: fixed beside the words, by the size of the letters above and below. */
const SIDE = 10;
const padOf = (size: number) => (size - 8) * 0.55;
const NOTE = 18;

/** A native table at the largest size at which all rows fit; rows without room are given back, and the slide says how many. */
export function addTable(
  target: Target,
  block: TableBlock,
  place: Place,
  name: string,
  words: PptxWords,
  late: LateParts,
): string[] {
  const { columns, rows, more } = block;
  if (columns.length === 0 || rows.length === 0) {
    addWords(target, [more ?? words.empty], place, { name, size: 20, color: MUTED });
    return [];
  }
  const sum = columns.reduce((all, { width }) => all + width, 0);
  const widths = columns.map(({ width }) => (place.width * width) / sum);
  const noteOf = (cut: number) => [...(cut > 0 ? [words.rowsInNotes(cut)] : []), ...(more ? [more] : [])];
  const footOf = (cut: number) => (noteOf(cut).length > 0 ? arialHeight(noteOf(cut), NOTE, place.width) + 12 : 0);
  const heightsAt = (size: number) =>
    [columns.map(({ label }) => label), ...rows].map(
      (row, i) =>
        Math.max(
          ...widths.map((width, c) =>
            arialLines(row[c] ?? '', size, Math.max(1, width - 2 * SIDE), i === 0 ? 'bold' : 'regular'),
          ),
        ) *
          size *
          ARIAL_LINE *
          1.04 +
        2 * padOf(size),
    );
  const sumOf = (heights: readonly number[]) => heights.reduce((all, height) => all + height, 0);
  const size = SIZES.find((tried) => sumOf(heightsAt(tried)) <= place.height - footOf(0)) ?? (SIZES.at(-1) as number);
  const heights = heightsAt(size);
  let shown = rows.length;
  while (shown > 1 && sumOf(heights.slice(0, shown + 1)) > place.height - footOf(rows.length - shown)) shown--;
  const used = heights.slice(0, shown + 1);
  const cell = (text: string, c: number, head: boolean) => ({
    text,
    options: {
      ...{
        align: columns[c]?.align ?? 'left',
        bold: head,
        color: head ? MUTED : INK,
        fontSize: points(size),
        lang: words.locale,
      },
      ...{ valign: head ? ('bottom' as const) : ('top' as const), border: bordersOf(head) },
      margin: [inches(padOf(size)), inches(SIDE), inches(padOf(size)), inches(SIDE)] as [number, number, number, number],
    },
  });
  late.alts.set(name, block.alt);
  target.slide.addTable(
    [
      columns.map(({ label }, c) => cell(label, c, true)),
      ...rows.slice(0, shown).map((row) => columns.map((_, c) => cell(row[c] ?? '', c, false))),
    ],
    { ...at({ ...place, height: sumOf(used) }), colW: widths.map(inches), rowH: used.map(inches), objectName: name },
  );
  const notes = noteOf(rows.length - shown);
  const y = place.y + sumOf(used) + 8;
  if (notes.length > 0)
    addWords(
      target,
      notes,
      { ...place, y, height: footOf(rows.length - shown) },
      { name: `${name} – catatan`, size: NOTE, color: MUTED },
    );
  return rows.slice(shown).map((row) => columns.map(({ label }, c) => `${label}: ${row[c] ?? ''}`).join('; '));
}

const NONE = { type: 'none' } as const;
const bordersOf = (head: boolean): [typeof NONE, typeof NONE, { type: 'solid'; pt: number; color: string }, typeof NONE] => [
  NONE,
  NONE,
  { type: 'solid', pt: head ? 1 : 0.5, color: head ? INK : HAIRLINE },
  NONE,
];
