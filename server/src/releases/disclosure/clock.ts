import { AppError } from '../../errors.ts';

/** Time that a computation may take. */
export interface Clock {
  /** Seconds that are left, never quite 0. */
  left(): number;
  /** Seconds since the start. */
  spent(): number;
  /** Throws AppError `unavailable` when the time is over. */
  check(): void;
}

/** Starts a clock. Only whether there is an answer depends on it, never the answer. */
export function startClock(seconds: number): Clock {
  const started = performance.now();
  const spent = () => (performance.now() - started) / 1000;
  return {
    spent,
    left: () => Math.max(0.01, seconds - spent()),
    check() {
      if (spent() < seconds) return;
      throw new AppError(
        'unavailable',
        {
          id: `Penyamaran angka belum selesai dalam ${seconds} detik. Rilis tidak dibuat; ulangi, atau buat rilis untuk wilayah yang lebih kecil.`,
          en: `Hiding counts did not finish within ${seconds} seconds. The release was not made; try again, or make one for a smaller area.`,
        },
        { retryAfter: null },
      );
    },
  };
}
