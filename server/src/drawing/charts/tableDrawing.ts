import type { TableBlock } from '../../briefings/deck/contract.ts';
import { EDGE_LINE, HAIRLINE, INK, MUTED } from '../colors/paperColors.ts';
import type { Mark } from '../marks/mark.ts';
import type { Place } from '../picture/layout.ts';
import { slideWords } from '../slides/slideWords.ts';
import type { Language } from '../words/language.ts';
import { firstLines, textWidth, type Weight, wrapWhole } from '../words/textWidth.ts';
import { blockHead, linesFrom } from './blockHead.ts';

/** A table as marks per cell, so that a reader of the screen can walk in it. */
export interface TableDrawing {
  title: Mark[];
  header: Mark[][];
  rows: Mark[][][];
  rules: Mark[];
  more: Mark[];
  /** Rows that have no room, counted in `more`, and rows of which a cell is cut; as lines. */
  leftOut: string[];
}

const SIZES = [20, 19, 18, 17, 16, 15, 14] as const;
const NOTE = { size: 16, line: 21 };
/** Between columns, and above and below the words of a row. */
const GUTTER = 18;
const PAD = 6;
const LINE = 1.24;
/** A cell longer than this ends with "…". */
const MOST_LINES = 4;

/** A table with wrapped cells at the largest letters at which all rows fit; at the smallest as many rows as fit, and how many are left out. */
export function tableDrawing(block: TableBlock, place: Place, language: Language): TableDrawing {
  const words = slideWords[language];
  const head = blockHead(block.title, null, place);
  const bottom = place.y + place.height;
  const room = bottom - head.bottom;
  const noted = (texts: readonly (string | null)[]) =>
    texts.flatMap((text) =>
      text ? firstLines(wrapWhole(text, NOTE.size, place.width).join(' '), NOTE.size, place.width, 2) : [],
    );
  const own = noted([block.rows.length === 0 && !block.more ? words.empty : null, block.more]);
  const height = (notes: readonly string[]) => (notes.length > 0 ? notes.length * NOTE.line + 8 : 0);
  const { cells, whole } = largestCells(block, place, room - height(own));
  const said = (left: number) => (left > 0 ? noted([words.rowsLeft.replace('{n}', String(left)), block.more]) : own);
  const kept = whole ? block.rows.length : rowsThatFit(cells, room - height(said(block.rows.length)));
  const left = block.rows.length - kept;
  const notes = said(left);
  const leftOut = block.rows.filter((_, i) => i >= kept || cells.rows[i]?.cut).map((row) => row.join(' · '));
  return { title: head.title, ...drawRows(cells, kept, place, head.bottom, notes), leftOut };
}

/** The cells at the largest letters at which all of them fit a height, else at the smallest. */
function largestCells(block: TableBlock, place: Place, height: number): { cells: Cells; whole: boolean } {
  let cells = cellsAt(block, place, SIZES[0]);
  for (const size of SIZES.slice(1)) {
    if (cells.height <= height) break;
    cells = cellsAt(block, place, size);
  }
  return { cells, whole: cells.height <= height };
}

interface Cells {
  size: number;
  columns: { x: number; width: number; align: 'left' | 'right' }[];
  header: { lines: string[][]; height: number };
  rows: { lines: string[][]; height: number; cut: boolean }[];
  height: number;
}

function cellsAt(block: TableBlock, { x, width }: Place, size: number): Cells {
  const { columns, rows } = block;
  const widths = columnWidths(block, width - (columns.length - 1) * GUTTER, size);
  let left = x;
  const placed = columns.map(({ align }, i) => {
    const column = { x: left, width: widths[i] as number, align };
    left += column.width + GUTTER;
    return column;
  });
  const row = (texts: readonly string[], weight: Weight) => {
    const lines = placed.map(({ width: most }, i) => {
      const text = texts[i] ?? '';
      return firstLines(wrapWhole(text, size, most, weight).join(' '), size, most, MOST_LINES, weight);
    });
    const cut = lines.some((cell, i) => cell.at(-1)?.endsWith('…') && !texts[i]?.trimEnd().endsWith('…'));
    return { lines, cut, height: Math.max(1, ...lines.map(({ length }) => length)) * size * LINE + 2 * PAD };
  };
  const header = row(
    columns.map(({ label }) => label),
    'bold',
  );
  const made = rows.map((texts) => row(texts, 'regular'));
  return { size, columns: placed, header, rows: made, height: made.reduce((total, { height }) => total + height, header.height) };
}

/** The shares of the columns, but none is narrower than its longest word where the others can spare the room. */
function columnWidths({ columns, rows }: TableBlock, room: number, size: number): number[] {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  const shares = columns.map(({ width }) => (room * width) / sum);
  const longest = (texts: readonly string[], weight: Weight) =>
    Math.max(0, ...texts.flatMap((text) => text.split(/\s+/)).map((word) => textWidth(word, size, weight)));
  const needed = columns.map(({ label }, i) =>
    Math.max(
      longest([label], 'bold'),
      longest(
        rows.map((row) => row[i] ?? ''),
        'regular',
      ),
    ),
  );
  const lacking = shares.map((share, i) => Math.max(0, (needed[i] as number) - share));
  const spare = shares.map((share, i) => Math.max(0, share - (needed[i] as number)));
  const [lack, have] = [lacking, spare].map((list) => list.reduce((a, b) => a + b, 0)) as [number, number];
  if (lack === 0 || lack > have) return shares;
  return shares.map((share, i) => share + (lacking[i] as number) - ((spare[i] as number) / have) * lack);
}

function rowsThatFit({ header, rows }: Cells, room: number): number {
  let used = header.height;
  const over = rows.findIndex(({ height }) => {
    used += height;
    return used > room;
  });
  return over < 0 ? rows.length : over;
}

function drawRows(
  { size, columns, header, rows }: Cells,
  kept: number,
  { x, width }: Place,
  top: number,
  notes: readonly string[],
) {
  let y = top;
  const draw = ({ lines, height }: Cells['header'], fill: string, weight: Weight): Mark[][] => {
    const cells = lines.map((texts, i): Mark[] => {
      const { x: left, width: wide, align } = columns[i] as Cells['columns'][number];
      const look = { fill, weight, anchor: align === 'right' ? ('end' as const) : ('start' as const) };
      return linesFrom(texts, align === 'right' ? left + wide : left, y + PAD, { size, line: size * LINE }, look);
    });
    y += height;
    return cells;
  };
  const rule = (stroke: string, line: number): Mark => ({
    kind: 'line',
    x1: x,
    y1: y,
    x2: x + width,
    y2: y,
    stroke,
    width: line,
  });
  const head = draw(header, MUTED, 'bold');
  const rules = [rule(EDGE_LINE, 1.5)];
  const body = rows.slice(0, kept).map((row) => {
    const cells = draw(row, INK, 'regular');
    rules.push(rule(HAIRLINE, 1));
    return cells;
  });
  return { header: head, rows: body, rules, more: linesFrom(notes, x, y + 8, NOTE, { fill: MUTED }) };
}
