import { useState } from 'react';
import { ApiError } from '../api/apiError.ts';
import { useCountdown } from './useCountdown.ts';

/** What went wrong with a form, and how long trying again is of no use. */
export interface Trouble {
  /** A sentence, an ApiError, anything thrown, or null. */
  error: unknown;
  /** Seconds until the next attempt can succeed; 0 for at once. */
  seconds: number;
}

/** The trouble of one form: `fail` takes an error (and moves the focus to what has to be mended), `clear` forgets it. */
export function useTrouble(): Trouble & { fail(error: unknown, field?: HTMLElement | null): void; clear(): void } {
  const [error, setError] = useState<unknown>(null);
  const [until, setUntil] = useState<number | null>(null);
  const seconds = useCountdown(until);
  return {
    error,
    seconds,
    fail(next, field) {
      setError(next);
      setUntil(next instanceof ApiError && next.retryAfter !== null ? Date.now() + next.retryAfter * 1000 : null);
      field?.focus();
    },
    clear() {
      setError(null);
      setUntil(null);
    },
  };
}
