import type { Deps } from '../http/deps.ts';
import type { IntakeKind } from '../imports/intake/intakeKind.ts';

/** What the routes of files coming in are made from: the kinds are handed in, because other nouns bring theirs too. */
export interface IntakeDeps extends Pick<Deps, 'db'> {
  kinds: readonly IntakeKind[];
}
