import type { Text } from '../http/contract.ts';

/** Why there is no figure. Stands where the figure would stand, so that nothing has to be guessed from a null. */
export interface NoFigure {
  reason: Text;
}

export const noFigure = (id: string, en: string): NoFigure => ({ reason: { id, en } });

/** Whether a statistic gave a figure instead of a reason; no figure has a field `reason`. */
export const isFigure = <T extends object>(found: T | NoFigure): found is T => !('reason' in found);
