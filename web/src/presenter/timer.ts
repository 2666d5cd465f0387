/** Time of a talk. Moments are milliseconds since 1970, so that two windows agree. */
export interface Timer {
  /** Milliseconds before it was last started. */
  elapsed: number;
  /** When it was last started; null while it stands. */
  since: number | null;
  /** Whether the speaker has started or paused it by hand: then it no longer starts with the first step. */
  byHand: boolean;
}

export const NEW_TIMER: Timer = { elapsed: 0, since: null, byHand: false };

/** Milliseconds of the talk; never negative, though clocks can be set back. */
export const elapsedAt = ({ elapsed, since }: Timer, now: number): number =>
  Math.max(0, elapsed + (since === null ? 0 : Math.max(0, now - since)));

/** Starts what stands, pauses what runs. */
export const toggleTimer = (timer: Timer, now: number): Timer => ({
  elapsed: elapsedAt(timer, now),
  since: timer.since === null ? now : null,
  byHand: true,
});

/** Back to zero; what runs goes on from there, what stands is as new. */
export const resetTimer = ({ since }: Timer, now: number): Timer =>
  since === null ? NEW_TIMER : { elapsed: 0, since: now, byHand: true };

/** The talk begins with the first step, if nobody has said otherwise. */
export const startWithTalk = (timer: Timer, now: number): Timer =>
  timer.byHand || timer.since !== null ? timer : { ...timer, since: now };

/** "4:05", from an hour on "1:04:05". */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
