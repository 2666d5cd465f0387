import type { IntakeColumn } from '../../imports/intake/contract.ts';
import { columnLetters, type ListSheet } from './listSheet.ts';

/** Column above whose name decides what a place column offers. */
const ABOVE: Record<string, string> = {
  kabupaten_kota: 'provinsi',
  kecamatan: 'kabupaten_kota',
  desa_kelurahan: 'kecamatan',
};
/** Columns of codes: the length tells whether it can be one; the sheet of areas has them all. */
export const CODES: ReadonlySet<string> = new Set(['kode', 'kode_wilayah']);
/** A formula longer than this is refused by spreadsheets. */
const LONGEST_FORMULA = 8_000;

/** The last day a date may have: one that may lie ahead ends with what an import reads. */
export const lastDay = (ahead: boolean) => (ahead ? 'DATE(2100,12,31)' : 'TODAY()+1');

/** True for texts as long as a code of some level. Written out: validations of cells know no lists in braces. */
export const codeLength = (cell: string) => `OR(${[2, 5, 8, 13].map((n) => `LEN(${cell})=${n}`).join(',')})`;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** What the cells of one row are called, and how they are judged offline, in formulas every spreadsheet knows. */
export class RowChecks {
  private readonly columns: readonly IntakeColumn[];
  private readonly lists: ListSheet;
  /** Rows that are prepared, from row 2. */
  private readonly last: number;
  /** Column that no two rows may share, if there is one. */
  private readonly unique: string | null;

  constructor(columns: readonly IntakeColumn[], lists: ListSheet, last: number, unique: string | null) {
    this.columns = columns;
    this.lists = lists;
    this.last = last;
    this.unique = unique;
  }

  letters(column: string): string | null {
    const at = this.columns.findIndex((c) => c.name === column);
    return at < 0 ? null : columnLetters(at);
  }

  /** Cell of a column in a row; the column stands fast, the row moves when the formula is used for a range. */
  cell = (column: string, row: number) => `$${this.letters(column)}${row}`;

  /** True when somebody began to fill in the row. */
  begun = (row: number) => `COUNTA($A${row}:$${columnLetters(this.columns.length - 1)}${row})>0`;

  /** Source of the drop-down of a column: what lies in the area chosen before, everything while none was. */
  source(column: string): string | null {
    const list = this.lists.ranges.get(column);
    if (!list) return null;
    const above = ABOVE[column] && this.letters(ABOVE[column]) ? this.cell(ABOVE[column], 2) : null;
    if (!list.parents || !above) return list.values;
    const inside = `OFFSET(${list.first},MATCH(${above},${list.parents},0)-1,0,COUNTIF(${list.parents},${above}),1)`;
    return `IF(COUNTIF(${list.parents},${above})=0,${list.values},${inside})`;
  }

  /** True when the cell is wrong by itself: not in its list, not a date, not a whole number. */
  wrong({ name, type, ahead }: IntakeColumn, row: number): string | null {
    const cell = this.cell(name, row);
    if (type === 'date')
      return `IF(${cell}="",FALSE,IF(ISNUMBER(${cell}),OR(${cell}<DATE(1999,1,1),${cell}>${lastDay(ahead)}),TRUE))`;
    if (type === 'count') return `IF(${cell}="",FALSE,IF(ISNUMBER(${cell}),OR(${cell}<0,INT(${cell})<>${cell}),TRUE))`;
    if (CODES.has(name)) return `AND(${cell}<>"",NOT(${codeLength(cell)}))`;
    const list = this.lists.ranges.get(name);
    if (!list) return null;
    const above = ABOVE[name] && this.letters(ABOVE[name]) ? this.cell(ABOVE[name], row) : null;
    const missing = `COUNTIF(${list.values},${cell})=0`;
    if (!list.parents || !above) return `AND(${cell}<>"",${missing})`;
    return `AND(${cell}<>"",IF(${above}="",${missing},COUNTIFS(${list.parents},${above},${list.values},${cell})=0))`;
  }

  /** True when the cell is empty and should not be. */
  empty({ name, required, oneOf }: IntakeColumn, row: number): string | null {
    if (required) return `AND(${this.begun(row)},${this.cell(name, row)}="")`;
    if (oneOf === null) return null;
    return `AND(${this.begun(row)},${this.groupEmpty(oneOf, row)})`;
  }

  private group = (number: number) => this.columns.filter((c) => c.oneOf === number).map((c) => c.name);
  private groupEmpty = (number: number, row: number) =>
    `COUNTA(${this.group(number)
      .map((c) => this.cell(c, row))
      .join(',')})=0`;

  /** What is wrong with a row in words, `lengkap` when nothing is, empty for an empty row. */
  verdict(row: number): string {
    const parts: string[] = [];
    const say = (test: string, words: string) => parts.push(`IF(${test},${quoted(`${words}; `)},"")`);
    for (const column of this.columns) {
      if (column.required) say(`${this.cell(column.name, row)}=""`, `${column.name} kosong`);
      const wrong = this.wrong(column, row);
      const date = column.ahead ? 'bukan tanggal' : WRONG[column.type];
      const words = CODES.has(column.name) ? 'bukan kode wilayah' : (date ?? 'tidak ada di daftar');
      if (wrong) say(wrong, `${column.name} ${words}`);
    }
    for (const number of new Set(this.columns.flatMap((c) => (c.oneOf === null ? [] : [c.oneOf])))) {
      say(this.groupEmpty(number, row), `isi salah satu: ${this.group(number).join(', ')}`);
    }
    if (this.unique) {
      const letters = this.letters(this.unique);
      const cell = this.cell(this.unique, row);
      say(`AND(${cell}<>"",COUNTIF($${letters}$2:$${letters}$${this.last},${cell})>1)`, `${this.unique} sama dengan baris lain`);
    }
    const found = parts.join('&');
    const whole = `IF(${this.begun(row)},IF(LEN(${found})=0,"lengkap",${found}),"")`;
    return whole.length <= LONGEST_FORMULA ? whole : `IF(${this.begun(row)},${found},"")`;
  }
}

const WRONG: Partial<Record<IntakeColumn['type'], string>> = {
  date: 'bukan tanggal yang sudah lewat',
  count: 'bukan bilangan bulat',
};
