import { destination } from 'pino';

/** Lines are written in pieces of this size, or after this time: a write for every few lines would cost more than the answers. */
const PIECE_LENGTH = 32_768;
const WAIT_MS = 250;
/** When whoever takes the log stands still, this much waits in memory; what comes on top is dropped, requests go on. */
const WAITING_BYTES = 16 * 1024 * 1024;

/** Gathers finished lines and writes them to a file descriptor (or file) in large pieces; the rest at the process's exit. */
export class LinePieces {
  private readonly out;
  private readonly atOnce: boolean;
  private pending = '';
  private dropped = 0;

  constructor(fd: number | string, { atOnce }: { atOnce: boolean }) {
    this.atOnce = atOnce;
    this.out = destination({ dest: fd, sync: atOnce, maxLength: atOnce ? 0 : WAITING_BYTES });
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

  /** Writes everything before it returns. */
  flush(): void {
    this.pass();
    this.out.flushSync();
  }

  private pass(): void {
    if (this.pending === '') return;
    const piece = this.pending;
    this.pending = '';
    if (this.dropped === 0) this.out.write(piece);
    else {
      const lines = this.dropped;
      this.dropped = 0;
      this.out.write(
        `${JSON.stringify({ level: 'warn', time: new Date().toISOString(), event: 'log_lines_dropped', lines })}\n${piece}`,
      );
    }
  }
}
