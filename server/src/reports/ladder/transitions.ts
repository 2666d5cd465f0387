import { readPublished } from '../../db/publishedData.ts';
import { statusNumber } from '../catalogues.ts';
import { STATUSES } from '../contract.ts';

/** A step of the ladder that the law knows. */
export interface Transition {
  from: number;
  to: number;
  basis: string;
}

function publishedTransitions(): Transition[] {
  const file = 'reports/transitions.csv';
  return readPublished(file).map((r) => {
    const step = { from: statusNumber(r.dari ?? ''), to: statusNumber(r.ke ?? ''), basis: r.dasar ?? '' };
    if (!step.from || !step.to || !step.basis) throw new Error(`${file}: ${r.dari} -> ${r.ke}`);
    return step;
  });
}

/** The steps of `data/reports/transitions.csv`, by status numbers. */
export const TRANSITIONS: readonly Transition[] = publishedTransitions();
const known = new Set(TRANSITIONS.map((t) => `${t.from} ${t.to}`));

/** Whether a case may go from one status to another. */
export const isStep = (from: number, to: number): boolean => known.has(`${from} ${to}`);

/** Statuses a case may have next, in their order. */
export const nextSteps = (from: number): number[] => STATUSES.map((_, i) => i + 1).filter((to) => isStep(from, to));

const HANDED_OVER = statusNumber('dilimpahkan');
const VIOLATION = statusNumber('pelanggaran');

/**
 * Pairs (a, b) where b lies further on the ladder than a: reached from it by one or more steps. What happens after a case was
 * handed over does not count, for anything may; nor does handing over what was found to be a violation, for it stays one.
 */
export function furtherPairs(): [number, number][] {
  const pairs: [number, number][] = [];
  for (const from of STATUSES.map((_, i) => i + 1)) {
    if (from === HANDED_OVER || from === VIOLATION) continue;
    const reached = new Set<number>();
    const walk = (at: number) => {
      for (const to of nextSteps(at)) {
        if (reached.has(to)) continue;
        reached.add(to);
        if (to !== HANDED_OVER && to !== VIOLATION) walk(to);
      }
    };
    walk(from);
    reached.delete(from);
    pairs.push(...[...reached].sort((a, b) => a - b).map((to): [number, number] => [from, to]));
  }
  return pairs;
}
