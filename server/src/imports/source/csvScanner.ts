import { refuseFile } from './refuseFile.ts';

/** One record while it is handed out; the arrays are reused for the next one. Quotes are already taken off. */
export interface CsvRecord {
  bytes: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  /** Number of fields. */
  count: number;
  /** Number of the record as a spreadsheet counts rows, from 1; empty lines count. */
  row: number;
  /** A quoted field holds lines that look like records of their own: a quote is probably missing. */
  swallows: boolean;
}

/** Longest record that is read; anything longer is no table. */
const MAX_RECORD = 2 << 20;
const MAX_FIELDS = 16_384;

const NORMAL = 0;
const DELIMITER = 1;
const LF = 2;
const CR = 3;
const QUOTE = 4;
const BLANK = 5;
const NUL = 6;
const CONTROL = 7;

const AT_START = 0;
const IN_PLAIN = 1;
const IN_QUOTES = 2;
const AFTER_QUOTE = 3;

/**
 * Cuts UTF-8 bytes into records: delimiter-separated, double quotes, CRLF, LF or CR. Control characters become blanks.
 * Throws `invalid_file` naming the line for a NUL byte, a quote that is never closed, and a quote that is closed only
 * lines later in the middle of text. A quote in the middle of a field on one line is taken as it stands.
 */
export class CsvScanner {
  /** Number of fields of the header, once it is known; 0 before. */
  expected = 0;
  private readonly classes = new Uint8Array(256);
  private readonly onRecord: (record: CsvRecord) => boolean;
  private readonly delimiter: number;
  /** Grows with what is pushed: five scanners look at the beginning of each file, and most files are small. */
  private bytes = new Uint8Array(1 << 16);
  private used = 0;
  private readonly starts = new Int32Array(MAX_FIELDS);
  private readonly ends = new Int32Array(MAX_FIELDS);
  private count = 0;
  private row = 1;
  private line = 1;
  private state = AT_START;
  private afterCr = false;
  private blanks = 0;
  private quoteLine = 0;
  private innerDelimiters = -1;
  private swallows = false;
  private stopped = false;

  /** `onRecord` answers false to stop; nothing more is read then. */
  constructor(delimiter: string, onRecord: (record: CsvRecord) => boolean) {
    this.delimiter = delimiter.charCodeAt(0);
    this.onRecord = onRecord;
    const { classes } = this;
    for (let b = 1; b < 0x20; b++) classes[b] = CONTROL;
    classes[0x7f] = CONTROL;
    classes[0] = NUL;
    classes[0x09] = BLANK;
    classes[0x20] = BLANK;
    classes[0x0a] = LF;
    classes[0x0d] = CR;
    classes[0x22] = QUOTE;
    classes[this.delimiter] = DELIMITER;
  }

  /** Takes the next bytes; false when the receiver has stopped. */
  push(chunk: Uint8Array): boolean {
    if (this.stopped) return false;
    this.reserve(chunk.length);
    const { classes, bytes } = this;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      const kind = classes[byte] as number;
      if (kind === NORMAL) {
        this.afterCr = false;
        if (this.state === AT_START) this.state = IN_PLAIN;
        else if (this.state === AFTER_QUOTE) this.reopen();
        bytes[this.used++] = byte;
        // The run of ordinary bytes is where nearly all the time goes.
        while (i + 1 < chunk.length && classes[chunk[i + 1] as number] === NORMAL) bytes[this.used++] = chunk[++i] as number;
        continue;
      }
      if (kind === LF && this.afterCr) {
        this.afterCr = false;
        continue;
      }
      this.afterCr = kind === CR;
      if (kind === NUL) throw this.binary();
      if (this.state === IN_QUOTES) this.inQuotes(kind, byte);
      else this.outside(kind, byte);
      if (this.stopped) return false;
    }
    return true;
  }

  /** Ends the last record. */
  end(): void {
    if (this.stopped) return;
    if (this.state === IN_QUOTES) throw this.unclosed();
    if (this.count > 0 || this.used > 0 || this.state !== AT_START) this.endRecord();
  }

  private inQuotes(kind: number, byte: number): void {
    if (kind === QUOTE) {
      this.state = AFTER_QUOTE;
      this.blanks = 0;
    } else if (kind === LF || kind === CR) {
      this.endInnerLine();
      this.innerDelimiters = 0;
      this.line++;
      this.bytes[this.used++] = 0x0a;
    } else {
      if (kind === DELIMITER && this.innerDelimiters >= 0) this.innerDelimiters++;
      this.bytes[this.used++] = kind === CONTROL && byte !== this.delimiter ? 0x20 : byte;
    }
  }

  private outside(kind: number, byte: number): void {
    if (kind === DELIMITER) this.endField();
    else if (kind === LF || kind === CR) {
      this.line++;
      this.endRecord();
    } else if (kind === QUOTE) {
      if (this.state === AFTER_QUOTE && this.blanks === 0) {
        this.bytes[this.used++] = byte;
        this.state = IN_QUOTES;
      } else if (this.state === AFTER_QUOTE) {
        this.reopen();
        this.state = AFTER_QUOTE;
        this.blanks = 0;
      } else if (this.state === AT_START) {
        this.state = IN_QUOTES;
        this.quoteLine = this.line;
        this.innerDelimiters = -1;
      } else this.bytes[this.used++] = byte;
    } else if (this.state === AFTER_QUOTE) this.blanks++;
    else if (this.state === IN_PLAIN) this.bytes[this.used++] = kind === CONTROL ? 0x20 : byte;
  }

  /** Text behind a closing quote: on one line the quote was part of the text, over lines one is missing somewhere. */
  private reopen(): void {
    if (this.line !== this.quoteLine) throw this.unclosed();
    this.bytes[this.used++] = 0x22;
    for (; this.blanks > 0; this.blanks--) this.bytes[this.used++] = 0x20;
    this.state = IN_QUOTES;
  }

  private endInnerLine(): void {
    if (this.expected > 1 && this.innerDelimiters === this.expected - 1) this.swallows = true;
    this.innerDelimiters = -1;
  }

  private endField(): void {
    if (this.state === AFTER_QUOTE) this.endInnerLine();
    if (this.count === MAX_FIELDS) throw this.tooLong();
    this.ends[this.count] = this.used;
    this.count++;
    this.starts[this.count] = this.used;
    this.state = AT_START;
  }

  private endRecord(): void {
    this.endField();
    const { bytes, starts, ends, count, row, swallows } = this;
    if (!this.onRecord({ bytes, starts, ends, count, row, swallows })) this.stopped = true;
    this.row++;
    this.count = 0;
    this.used = 0;
    this.starts[0] = 0;
    this.swallows = false;
  }

  /** Room for `extra` more bytes (and the quotes and blanks that `reopen` puts back, at most as many). */
  private reserve(extra: number): void {
    if (this.used > MAX_RECORD) throw this.state === IN_QUOTES ? this.unclosed() : this.tooLong();
    const need = this.used + extra + 16;
    if (need <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(need, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.used));
    this.bytes = larger;
  }

  private unclosed() {
    const line = this.quoteLine;
    return refuseFile(
      `Tanda kutip yang dibuka di baris ${line} tidak ditutup dengan benar, sehingga baris-baris sesudahnya tertelan. Perbaiki tanda kutip itu.`,
      `The quote opened on line ${line} is not closed properly and would swallow the lines after it. Mend that quote.`,
      [{ row: line, message: { id: 'Tanda kutip tidak ditutup.', en: 'Unclosed quote.' } }],
    );
  }

  private binary() {
    return refuseFile(
      `Berkas ini bukan teks: ada bita NUL di baris ${this.line}. Simpan sebagai CSV (UTF-8) atau XLSX.`,
      `This file is not text: there is a NUL byte on line ${this.line}. Save it as CSV (UTF-8) or XLSX.`,
      [{ row: this.line, message: { id: 'Bita NUL.', en: 'NUL byte.' } }],
    );
  }

  private tooLong() {
    return refuseFile(`Baris ${this.line} terlalu panjang untuk sebuah tabel.`, `Line ${this.line} is too long for a table.`, [
      { row: this.line, message: { id: 'Baris terlalu panjang.', en: 'Line too long.' } },
    ]);
  }
}

/** Range of a field without blanks, line ends, no-break spaces, zero-width spaces and byte-order marks at both ends. */
export function trimmed(bytes: Uint8Array, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  for (;;) {
    if (from < to && (bytes[from] as number) <= 0x20) from++;
    else if (to - from >= 2 && bytes[from] === 0xc2 && bytes[from + 1] === 0xa0) from += 2;
    else if (to - from >= 3 && isMark(bytes, from)) from += 3;
    else break;
  }
  for (;;) {
    if (to > from && (bytes[to - 1] as number) <= 0x20) to--;
    else if (to - from >= 2 && bytes[to - 2] === 0xc2 && bytes[to - 1] === 0xa0) to -= 2;
    else if (to - from >= 3 && isMark(bytes, to - 3)) to -= 3;
    else break;
  }
  return [from, to];
}

/** U+FEFF or U+200B. */
const isMark = (b: Uint8Array, i: number) =>
  (b[i] === 0xef && b[i + 1] === 0xbb && b[i + 2] === 0xbf) || (b[i] === 0xe2 && b[i + 1] === 0x80 && b[i + 2] === 0x8b);
