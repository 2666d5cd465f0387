import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from './contract.ts';

export type { Actor } from './contract.ts';

const acting = new AsyncLocalStorage<Actor>();

/** An actor of which only what is known is said. */
export const actor = (over: Partial<Actor> & Pick<Actor, 'kind'>): Actor => ({
  id: null,
  label: null,
  role: null,
  region: null,
  session: null,
  requestId: null,
  ip: null,
  ...over,
});

/** Outside of every request and command it is the program that works, e.g. a start that loads new published facts. */
const PROGRAM = actor({ kind: 'program', id: 'petarawan' });

/** Runs `work` in the name of `who`; every entry it appends, however deep, has this author. */
export const actingAs = <T>(who: Actor, work: () => T): T => acting.run(who, work);

/** In whose name the present code runs. */
export const currentActor = (): Actor => acting.getStore() ?? PROGRAM;
