import { destination } from 'pino';

/** Lines are written in pieces of this size, or after this time: a write for every few lines would cost more than the answers. */
const PIECE_LENGTH = 32_768;
const WAIT_MS = 250;
/** When whoever takes the log stands still, this much waits in memory; what comes on top is dropped, requests go on. */
const WAITING_BYTES = 16 * 1024 * 1024;
/** Less than this (the most the library allows) begins no write of its own, which a flush could not wait for. */
const QUIET_BYTES = 16_383;
/** Characters of a part that is surely less. */
const QUIET_LENGTH = 4_096;

/** Gathers finished lines and writes them to a file descriptor (or file) in large pieces; the rest at the process's exit. */
export class LinePieces {
  private readonly out;
  private readonly atOnce: boolean;
  private pending = '';
  private dropped = 0;

  constructor(fd: number | string, { atOnce }: { atOnce: boolean }) {
    this.atOnce = atOnce;
    this.out = destination(
      atOnce ? { dest: fd, sync: true } : { dest: fd, sync: false, minLength: QUIET_BYTES, maxLength: WAITING_BYTES },
    );
    if (atOnce) return;
    this.out.on('drop', (piece: string) => {
      this.dropped += piece.split('\n').length - 1;
    });
    setInterval(() => this.pass(), WAIT_MS).unref();
    process.on('exit', () => this.flush());
  }

  /** Takes one line, with its line feed. */
  write(line: string): void {
    this.pending += line;
    if (this.atOnce || this.pending.length >= PIECE_LENGTH) this.pass();
  }

  /** Writes what is in memory before it returns. */
  flush(): void {
    for (const part of parts(this.taken())) {
      this.out.write(part);
      this.out.flushSync();
    }
    this.out.flushSync();
  }

  private pass(): void {
    const piece = this.taken();
    if (piece === '') return;
    this.out.write(piece);
    if (!this.atOnce) this.out.flush();
  }

  /** The lines that wait, and how many were dropped before them. */
  private taken(): string {
    const [piece, lines] = [this.pending, this.dropped];
    if (piece === '') return '';
    this.pending = '';
    this.dropped = 0;
    if (lines === 0) return piece;
    return `${JSON.stringify({ level: 'warn', time: new Date().toISOString(), event: 'log_lines_dropped', lines })}\n${piece}`;
  }
}

/** The text in parts of `QUIET_LENGTH`, no character cut in two. */
function* parts(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    let end = at + QUIET_LENGTH;
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end++;
    yield text.slice(at, end);
    at = end;
  }
}
