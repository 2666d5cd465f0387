import type { SignalDeps } from '../signals/deps.ts';

/** What the routes of prevention are made from: areas are observed the same way as for signals. */
export type PreventionDeps = SignalDeps;
