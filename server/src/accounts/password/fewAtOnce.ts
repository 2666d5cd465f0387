import { AppError } from '../../errors.ts';

/**
 * Runs work a few at a time; more waits its turn. Throws AppError `unavailable` when already `mostWaiting` wait, so that a crowd
 * costs neither memory nor minutes.
 */
export function fewAtOnce(most: number, mostWaiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) {
      if (waiting.length >= mostWaiting) {
        throw new AppError('unavailable', {
          id: 'Terlalu banyak orang masuk pada saat yang sama. Coba lagi sebentar lagi.',
          en: 'Too many people are signing in at the same moment. Try again shortly.',
        });
      }
      // Whoever finishes hands the place over, so nobody slips in between.
      await new Promise<void>((go) => waiting.push(go));
    } else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
