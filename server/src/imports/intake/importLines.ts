import { asAppError, problemOf } from '../../http/problem.ts';
import type { ImportSummary } from '../contract.ts';
import type { ImportLine, ImportProgress } from './contract.ts';

/** A line is repeated after so much silence, so that nothing between takes the connection for dead. */
const SILENCE_MS = 10_000;
/** Lines of one step are at least so far apart. */
const APART_MS = 200;

/**
 * An import as lines of JSON: its progress while it runs, then its summary or its problem. `run` gets where to tell progress and a
 * signal that is aborted when the reader goes away; `done` runs in any case. `failed` hears the error that was answered.
 */
export function importLines(
  run: (onStep: (progress: ImportProgress) => void, signal: AbortSignal) => Promise<ImportSummary>,
  { bytes, requestId, done, failed }: { bytes: number; requestId: string; done(): Promise<void>; failed(error: unknown): void },
): ReadableStream<Uint8Array> {
  const gone = new AbortController();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      let last: ImportLine = {
        progress: { step: 'upload', id: 'Berkas diterima.', en: 'File received.', done: bytes, total: bytes },
      };
      let told = 0;
      const write = (line: ImportLine) => {
        last = line;
        told = Date.now();
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      write(last);
      const silence = setInterval(() => Date.now() - told >= SILENCE_MS && write(last), SILENCE_MS);
      try {
        write({
          summary: await run((progress) => {
            const same = 'progress' in last && last.progress.step === progress.step;
            if (!same || progress.done === progress.total || Date.now() - told >= APART_MS) write({ progress });
          }, gone.signal),
        });
      } catch (error) {
        failed(error);
        write({ problem: problemOf(asAppError(error), requestId) });
      } finally {
        clearInterval(silence);
        await done();
        if (!gone.signal.aborted) controller.close();
      }
    },
    cancel() {
      gone.abort();
    },
  });
}
