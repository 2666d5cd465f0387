import { AppError } from '../errors.ts';
import type { ImportProgress, ImportStep } from './intake/contract.ts';

interface Listener {
  onProgress?(id: string, en: string): void;
  onStep?(progress: ImportProgress): void;
  signal?: AbortSignal;
}

/** Tells how far an import is, and gives it up while nothing was changed yet and nobody waits for it any more. */
export class ImportSteps {
  private readonly listener: Listener;

  constructor(listener: Listener) {
    this.listener = listener;
  }

  /** A new step, with a sentence for people. */
  say(step: ImportStep, id: string, en: string): void {
    this.listener.onProgress?.(id, en);
    this.tell({ step, id, en, done: null, total: null });
  }

  waiting(): void {
    this.tell({ step: 'upload', id: 'Menunggu giliran …', en: 'Waiting for its turn …', done: null, total: null });
  }

  reading(file: string, rows: number): void {
    this.goOn();
    this.tell({
      step: 'read',
      id: `Membaca ${file}: ${rows} baris …`,
      en: `Reading ${file}: ${rows} rows …`,
      done: rows,
      total: null,
    });
  }

  checking(rows: number, done: number, total: number): void {
    this.goOn();
    this.tell({ step: 'check', id: `Memeriksa ${rows} baris …`, en: `Checking ${rows} rows …`, done, total });
  }

  /** From here on the import goes to its end. */
  applying(): void {
    this.goOn();
    this.tell({ step: 'apply', id: 'Menyimpan …', en: 'Storing …', done: null, total: null });
  }

  /** Throws AppError `conflict` when the sender went away. */
  goOn(): void {
    if (!this.listener.signal?.aborted) return;
    throw new AppError('conflict', {
      id: 'Pengirim memutus sambungan sebelum penyimpanan dimulai; tidak ada yang disimpan.',
      en: 'The sender closed the connection before anything was stored; nothing was.',
    });
  }

  private tell(progress: ImportProgress): void {
    this.listener.onStep?.(progress);
  }
}
