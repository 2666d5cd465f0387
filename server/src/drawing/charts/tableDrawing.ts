import type { TableBlock } from '../../briefings/deck/contract.ts';
import { EDGE_LINE, HAIRLINE, INK, MUTED } from '../colors/paperColors.ts';
import type { Mark } from '../marks/mark.ts';
import type { Place } from '../picture/layout.ts';
import { slideWords } from '../slides/slideWords.ts';
import type { Language } from '../words/language.ts';
import { firstLines, type Weight, wrapWhole } from '../words/textWidth.ts';
import { blockHead, linesFrom } from './blockHead.ts';

/** A table as marks per cell, so that a reader of the screen can walk in it. */
export interface TableDrawing {
  title: Mark[];
  header: Mark[][];
  rows: Mark[][][];
  rules: Mark[];
  more: Mark[];
  /** Rows that have no room, as lines; counted in `more`. */
  leftOut: string[];
}

const SIZES = [20, 19, 18, 17, 16, 15, 14];
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
  const all = SIZES.map((size) => cellsAt(block, place, size));
  const noted = (texts: readonly (string | null)[]) =>
    texts.flatMap((text) =>
      text ? firstLines(wrapWhole(text, NOTE.size, place.width).join(' '), NOTE.size, place.width, 2) : [],
    );
  const own = noted([block.rows.length === 0 && !block.more ? words.empty : null, block.more]);
  const height = (notes: readonly string[]) => (notes.length > 0 ? notes.length * NOTE.line + 8 : 0);
  const whole = all.find((cells) => cells.height <= room - height(own));
  const cells = whole ?? (all.at(-1) as Cells);
  const said = (left: number) => (left > 0 ? noted([words.rowsLeft.replace('{n}', String(left)), block.more]) : own);
  const kept = whole ? block.rows.length : rowsThatFit(cells, room - height(said(block.rows.length)));
  const left = block.rows.length - kept;
  const notes = said(left);
  const leftOut = block.rows.slice(kept).map((row) => row.join(' · '));
  return { title: head.title, ...drawRows(cells, kept, place, head.bottom, notes), leftOut };
}

interface Cells {
  size: number;
  columns: { x: number; width: number; align: 'left' | 'right' }[];
  header: { lines: string[][]; height: number };
  rows: { lines: string[][]; height: number }[];
  height: number;
}

function cellsAt({ columns, rows }: TableBlock, { x, width }: Place, size: number): Cells {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  const room = width - (columns.length - 1) * GUTTER;
  let left = x;
  const placed = columns.map(({ width: share, align }) => {
    const column = { x: left, width: (room * share) / sum, align };
    left += column.width + GUTTER;
    return column;
  });
  const row = (texts: readonly string[], weight: Weight) => {
    const lines = placed.map(({ width: most }, i) => {
      const text = texts[i] ?? '';
      return firstLines(wrapWhole(text, size, most, weight).join(' '), size, most, MOST_LINES, weight);
    });
    return { lines, height: Math.max(1, ...lines.map(({ length }) => length)) * size * LINE + 2 * PAD };
  };
  const header = row(
    columns.map(({ label }) => label),
    'bold',
  );
  const made = rows.map((texts) => row(texts, 'regular'));
  return { size, columns: placed, header, rows: made, height: made.reduce((total, { height }) => total + height, header.height) };
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
