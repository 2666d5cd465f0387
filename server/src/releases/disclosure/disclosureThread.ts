import { type ThreadAnswer, threadAnswer } from '../../threads/threadAnswer.ts';
import type { SuppressionProblem } from './problem.ts';
import { protect } from './protect.ts';

/** What the thread is asked. */
export interface DisclosureTask {
  problem: SuppressionProblem;
  seconds: number;
}

/** The entry of the thread that decides what is hidden. */
export const disclosureThread = ({ problem, seconds }: DisclosureTask): Promise<ThreadAnswer> =>
  threadAnswer(() => protect(problem, { seconds }));
