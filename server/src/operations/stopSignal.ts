import { AppError } from '../errors.ts';

const controller = new AbortController();

/** Aborted once this process has been told to stop: work that would change data is refused from then on. */
export const stopSignal: AbortSignal = controller.signal;

/** Begins the stop of this process. */
export const beginStop = (): void => controller.abort();

/** Seconds after which a caller may try again: the time a restart usually takes. */
const RESTART_SECONDS = 10;

/** Throws AppError `unavailable` when the process is stopping: what was under way is rolled back as a whole. */
export function refuseWhenStopping(signal: AbortSignal = stopSignal): void {
  if (!signal.aborted) return;
  throw new AppError(
    'unavailable',
    {
      id: 'PetaRawan sedang dihentikan. Tidak ada yang disimpan; ulangi setelah server berjalan lagi.',
      en: 'PetaRawan is being stopped. Nothing was stored; do it again when the server runs again.',
    },
    { retryAfter: RESTART_SECONDS },
  );
}
