import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { xlsxText } from '../../imports/intake/xlsxText.ts';

/** Twentieths of a point: A4 with 2 cm on each side leaves this much. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_134 } as const;
export const INNER = PAGE.width - 2 * PAGE.margin;

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: 'C9CED6' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIRLINES = { top: EDGE, bottom: EDGE, insideHorizontal: EDGE, left: NONE, right: NONE, insideVertical: NONE };

/** A text as a document can hold it: without characters that XML does not know. */
const clean = (text: string): string => xlsxText(text) ?? '';

export interface Words {
  readonly bold?: boolean;
  readonly color?: string;
  /** Half points. */
  readonly size?: number;
}
/** A paragraph; line breaks inside the text stay. */
export function words(
  text: string,
  { bold, color, size }: Words = {},
  options: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph {
  const style = { ...(bold ? { bold } : {}), ...(color ? { color } : {}), ...(size ? { size } : {}) };
  const lines = clean(text).split(/\r?\n/);
  return new Paragraph({
    ...options,
    children: lines.map((line, i) => new TextRun({ text: line, ...style, ...(i > 0 ? { break: 1 } : {}) })),
  });
}

export const heading = (text: string, level: 'Title' | 'Heading1' | 'Heading2'): Paragraph =>
  words(text, {}, { heading: level, keepNext: true, spacing: { before: level === 'Title' ? 0 : 240, after: 80 } });

/** What stands in a cell: lines of text, the first in bold where the row or column says so. */
export interface CellText {
  readonly lines: readonly string[];
  readonly right?: boolean;
}
export const cell = (...lines: (string | null)[]): CellText => ({
  lines: lines.filter((line): line is string => line !== null && line !== ''),
});
export const figure = (text: string): CellText => ({ lines: [text], right: true });

interface TableText {
  /** Shares of the width, of any sum. */
  readonly widths: readonly number[];
  /** Repeated on every page; null for a table whose first column names the rows. */
  readonly head: readonly string[] | null;
  readonly rows: readonly (readonly CellText[])[];
}

/** A table with hairlines between its rows, as wide as the page; no row is torn apart by the end of a page. */
export function table({ widths, head, rows }: TableText): Table {
  const sum = widths.reduce((a, b) => a + b, 0);
  const columnWidths = widths.map((width) => Math.round((INNER * width) / sum));
  const cellOf = ({ lines, right }: CellText, column: number, bold: boolean, shaded: boolean) =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 60, right: 60 },
      ...(shaded ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF4', color: 'auto' } } : {}),
      children: (lines.length === 0 ? [''] : lines).map((line, i) =>
        words(
          line,
          { size: 18, bold: bold && i === 0, ...(i > 0 && !bold ? { color: '555B66' } : {}) },
          right ? { alignment: AlignmentType.RIGHT } : {},
        ),
      ),
    });
  return new Table({
    width: { size: INNER, type: WidthType.DXA },
    columnWidths,
    borders: HAIRLINES,
    rows: [
      ...(head
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: head.map((label, i) => cellOf({ lines: [label] }, i, true, true)),
            }),
          ]
        : []),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((one, i) => cellOf(one, i, head === null && i === 0, false)) }),
      ),
    ],
  });
}

/** Head and foot of every page: a mark that nobody overlooks, what it is, and the number of the page. */
export function pageFrame(
  mark: string | null,
  title: string,
  foot: string,
  page: string,
  of: string,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const small = { size: 16, color: '555B66' };
  return {
    headers: {
      default: new Header({
        children: [...(mark === null ? [] : [words(mark, { bold: true, color: '8A1C1C', size: 20 })]), words(title, small)],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            children: [
              new TextRun({
                ...small,
                children: [`${clean(foot)} · ${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
              }),
            ],
          }),
        ],
      }),
    },
  };
}
