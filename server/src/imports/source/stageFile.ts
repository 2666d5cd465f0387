import { closeSync, openSync, writeSync } from 'node:fs';
import { refuseWhenStopping } from '../../operations/stopSignal.ts';
import type { RowProblem } from '../contract.ts';
import { cleanText } from './cleanText.ts';
import { type CsvRecord, trimmed } from './csvScanner.ts';

const FLUSH = 1 << 20;
const SEPARATOR = 0x1f;
const BREAK = 0x1e;
const LF = 0x0a;

/** Writes the file that `Tx.stageCsv` reads: canonical columns only, so ignored columns are never stored anywhere. */
export class StageFile {
  readonly path: string;
  readonly columns: string[];
  /** Records written. */
  rows = 0;
  private readonly fd: number;
  private readonly multiline: boolean[];
  private buffer = Buffer.allocUnsafe(4 * FLUSH);
  private used = 0;

  constructor(path: string, columns: string[]) {
    this.path = path;
    this.columns = columns;
    this.multiline = columns.map(() => false);
    this.fd = openSync(path, 'w', 0o600);
  }

  /** Columns in which a line break was written. */
  get multilineColumns(): string[] {
    return this.columns.filter((_, i) => this.multiline[i]);
  }

  /** Writes one record from the scanner's bytes; `fields[c]` is the field of column `c`, -1 for none. */
  writeRecord(rowNo: number, record: CsvRecord, fields: Int32Array, defects: RowProblem[]): void {
    this.reserve(record.ends[record.count - 1] as number);
    this.number(rowNo);
    for (let c = 0; c < fields.length; c++) {
      const field = fields[c] as number;
      if (field >= 0 && field < record.count) this.bytes(record, field, c);
      this.buffer[this.used++] = SEPARATOR;
    }
    this.finish(defects);
  }

  /** Writes one record from texts in the order of the columns. */
  writeTexts(rowNo: number, values: (string | null)[], defects: RowProblem[]): void {
    this.reserve(64);
    this.number(rowNo);
    for (let c = 0; c < this.columns.length; c++) {
      const clean = cleanText(values[c] ?? '');
      if (clean !== null) {
        if (clean.includes('\n')) this.multiline[c] = true;
        this.text(clean.replaceAll('\n', '\u001e'));
      }
      this.buffer[this.used++] = SEPARATOR;
    }
    this.finish(defects);
  }

  close(): void {
    this.flush();
    closeSync(this.fd);
  }

  private number(rowNo: number): void {
    this.text(String(rowNo));
    this.buffer[this.used++] = SEPARATOR;
  }

  private bytes(record: CsvRecord, field: number, column: number): void {
    const { bytes } = record;
    let [from, to] = trimmed(bytes, record.starts[field] as number, record.ends[field] as number);
    // The mark our own CSV files put before text that a spreadsheet would run as a formula.
    if (to - from > 1 && bytes[from] === 0x27 && isFormulaStart(bytes[from + 1] as number)) from++;
    for (; from < to; from++) {
      const byte = bytes[from] as number;
      if (byte === LF) {
        this.multiline[column] = true;
        this.buffer[this.used++] = BREAK;
      } else this.buffer[this.used++] = byte;
    }
  }

  private text(text: string): void {
    this.reserve(text.length * 3);
    this.used += this.buffer.write(text, this.used, 'utf8');
  }

  private finish(defects: RowProblem[]): void {
    if (defects.length) this.text(defects.map((d) => JSON.stringify(d)).join(','));
    this.buffer[this.used++] = LF;
    this.rows++;
    if (this.used >= FLUSH) this.flush();
  }

  /** Makes room for `extra` bytes of content beside separators. */
  private reserve(extra: number): void {
    const need = this.used + extra + 4096;
    if (need <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(need, this.buffer.length * 2));
    this.buffer.copy(larger, 0, 0, this.used);
    this.buffer = larger;
  }

  private flush(): void {
    // A long file is given up here when the process has been told to stop, minutes before its transaction begins.
    refuseWhenStopping();
    let written = 0;
    while (written < this.used) written += writeSync(this.fd, this.buffer, written, this.used - written);
    this.used = 0;
  }
}

const isFormulaStart = (byte: number) => byte === 0x3d || byte === 0x2b || byte === 0x2d || byte === 0x40;
