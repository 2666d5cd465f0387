import type { Highs } from 'highs';
import type { Clock } from './clock.ts';
import type { Net } from './net.ts';
import type { Witnesses } from './witnesses.ts';

/** What every step of the search works on. */
export interface Search {
  net: Net;
  witnesses: Witnesses;
  solver: Highs;
  clock: Clock;
}

/** How far a hidden count may rise in a world we look for: far enough not to rule out what matters, small enough for exact arithmetic. */
export const FAR = 10_000;
