import type { Deps } from '../http/deps.ts';
import type { Observe } from './observed/observed.ts';

/** What the routes of signals are made from. */
export interface SignalDeps extends Deps {
  observe: Observe;
}
