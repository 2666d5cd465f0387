import { closeSync, openSync, writeSync } from 'node:fs';
import { isHeldFormula } from '../../csv/formulaText.ts';
import { refuseWhenStopping } from '../../operations/stopSignal.ts';
import type { RowProblem } from '../contract.ts';
import { keyProblem } from '../personal/keyProblem.ts';
import { MaskCounts } from '../personal/maskCounts.ts';
import { maskPersonal } from '../personal/maskPersonal.ts';
import { maskProblem } from '../personal/maskProblem.ts';
import { mayHoldPersonal, textMayHoldPersonal } from '../personal/mayHoldPersonal.ts';
import { MARKER_END } from '../personal/personalKind.ts';
import type { WatchedColumns } from '../personal/watchedColumns.ts';
import { cleanText } from './cleanText.ts';
import { type CsvRecord, trimmed } from './csvScanner.ts';

const FLUSH = 1 << 20;
const SEPARATOR = 0x1f;
const BREAK = 0x1e;
const LF = 0x0a;

/**
 * Writes the file that `Tx.stageCsv` reads: canonical columns only, so ignored columns are never stored anywhere, and no
 * personal data inside the texts of watched columns.
 */
export class StageFile {
  readonly path: string;
  readonly columns: string[];
  /** Records written. */
  rows = 0;
  /** Personal data that were masked. */
  readonly masked = new MaskCounts();
  private readonly fd: number;
  private readonly multiline: boolean[];
  private readonly texts: boolean[];
  private readonly keys: boolean[];
  private readonly onRows: (rows: number) => void;
  private buffer = Buffer.allocUnsafe(4 * FLUSH);
  private used = 0;

  constructor(path: string, columns: string[], watched: WatchedColumns, onRows: (rows: number) => void = () => undefined) {
    this.onRows = onRows;
    this.path = path;
    this.columns = columns;
    this.multiline = columns.map(() => false);
    this.texts = columns.map((c) => watched.texts.has(c));
    this.keys = columns.map((c) => watched.keys.has(c));
    this.fd = openSync(path, 'w', 0o600);
  }

  /** Columns in which a line break was written. */
  get multilineColumns(): string[] {
    return this.columns.filter((_, i) => this.multiline[i]);
  }

  /** Writes one record from the scanner's bytes; `fields[c]` is the field of column `c`, -1 for none. */
  writeRecord(rowNo: number, record: CsvRecord, fields: Int32Array, defects: RowProblem[]): void {
    const size = record.ends[record.count - 1] as number;
    this.reserve(size);
    this.number(rowNo);
    let found = defects;
    for (let c = 0; c < fields.length; c++) {
      const field = fields[c] as number;
      if (field >= 0 && field < record.count) {
        const start = this.used;
        this.bytes(record, field, c);
        if (this.texts[c] && mayHoldPersonal(this.buffer, start, this.used)) {
          const text = this.buffer.toString('utf8', start, this.used);
          this.used = start;
          found = this.maskedText(text, c, found);
          // A marker may be longer than what stood in its place.
          this.reserve(size);
        }
      }
      this.buffer[this.used++] = SEPARATOR;
    }
    this.finish(found);
  }

  /** Writes one record from texts in the order of the columns. */
  writeTexts(rowNo: number, values: (string | null)[], defects: RowProblem[]): void {
    this.reserve(64);
    this.number(rowNo);
    let found = defects;
    for (let c = 0; c < this.columns.length; c++) {
      const clean = cleanText(values[c] ?? '');
      if (clean !== null) {
        if (clean.includes('\n')) this.multiline[c] = true;
        const text = clean.replaceAll('\n', '\u001e');
        if (this.texts[c] && textMayHoldPersonal(text)) found = this.maskedText(text, c, found);
        else this.text(text);
      }
      this.buffer[this.used++] = SEPARATOR;
    }
    this.finish(found);
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
    if (bytes[from] === 0x27 && isHeldFormula(bytes, from, to)) from++;
    for (; from < to; from++) {
      const byte = bytes[from] as number;
      if (byte === LF) {
        this.multiline[column] = true;
        this.buffer[this.used++] = BREAK;
      } else this.buffer[this.used++] = byte;
    }
  }

  /** Writes a text without its personal data; answers the defects of the row with one more when that was its key. */
  private maskedText(text: string, column: number, defects: RowProblem[]): RowProblem[] {
    const masked = maskPersonal(text);
    const name = this.columns[column] as string;
    this.masked.add(name, masked.spans);
    this.text(masked.text);
    // A marker in a key was read from a file of errors, or from a row that waited: still no identifier.
    return this.keys[column] && (masked.spans.length || masked.text.includes(MARKER_END))
      ? [...defects, keyProblem(name, masked.text)]
      : defects;
  }

  private text(text: string): void {
    this.reserve(text.length * 3);
    this.used += this.buffer.write(text, this.used, 'utf8');
  }

  private finish(defects: RowProblem[]): void {
    if (defects.length) this.text(defects.map((d) => JSON.stringify(maskProblem(d))).join(','));
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
    this.onRows(this.rows);
    let written = 0;
    while (written < this.used) written += writeSync(this.fd, this.buffer, written, this.used - written);
    this.used = 0;
  }
}
