import { AppError } from '../errors.ts';
import type { Text } from '../http/contract.ts';

/** Where somebody may lead a thing that has statuses. */
export interface MovesOpen<Status extends string> {
  moveTo: Status[];
  /** The other statuses that would come next, with the reason why not. */
  blocked: { to: Status; reason: Text }[];
}

/** Tries every status that comes next; `move` throws the AppError that somebody would get who took the step. */
export function movesOpen<Status extends string>(next: readonly Status[], move: (to: Status) => unknown): MovesOpen<Status> {
  const open: MovesOpen<Status> = { moveTo: [], blocked: [] };
  for (const to of next) {
    try {
      move(to);
      open.moveTo.push(to);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      open.blocked.push({ to, reason: error.text });
    }
  }
  return open;
}
