import { type ThreadAnswer, threadAnswer } from '../../threads/threadAnswer.ts';
import type { AllocationProblem } from './solver/problem.ts';
import { type SolveOptions, solveAllocation } from './solver/solveAllocation.ts';

/** What the solver's thread is asked. */
export interface AllocationTask {
  problem: AllocationProblem;
  options: SolveOptions;
}

/** The entry of the thread in which the solver runs. */
export const allocationThread = ({ problem, options }: AllocationTask): Promise<ThreadAnswer> =>
  threadAnswer(() => solveAllocation(problem, options));
