import { DEMAND_KEYS, type DemandKey } from '../contract.ts';

/** Scores are whole numbers of this part: two that differ by less are alike. */
export const SCORE_UNIT = 1_000;
/** Money is counted in thousands of rupiah: costs rounded up, the budget down. */
export const RUPIAH_UNIT = 1_000;

/**
 * Demands that can be in conflict with one another, in the order in which they are given up when an infeasible problem is explained:
 * what is given up first is blamed last.
 */
export const DEMANDS = DEMAND_KEYS;
export type Demand = DemandKey;

/** One area that something may be given to. */
export interface ProblemArea {
  /** Place of its parent in the list of parents. */
  parent: number;
  /** People who can be spared there; null = not limited. */
  staff: number | null;
  /** Belongs to those that the equity floor is for. */
  quiet: boolean;
  /** Asked for, ruled out, or has one already. */
  must: boolean;
  mustNot: boolean;
  existing: boolean;
  /** Too near to an existing place. */
  nearExisting: boolean;
}

/** The whole task in plain values, so that a thread can be given it. Areas are in the order of their codes. */
export interface AllocationProblem {
  areas: ProblemArea[];
  /** What each parent is to get at least, and its existing places, which count towards that and towards the most. */
  parents: { existing: number; least: number }[];
  /** In thousands of rupiah, and people. */
  measures: { cost: number; staff: number }[];
  /** `scores[area * measures + measure]`, whole numbers from 0. */
  scores: number[];
  /** Pairs of areas of which not both may be chosen, and how far they are from each other (0 where distance is not counted in km). */
  apart: [number, number, number][];
  limits: {
    /** What may be given out at most; null = no limit. */
    slots: number | null;
    /** Whether every slot has to be used. */
    allSlots: boolean;
    /** Thousands of rupiah; null = no limit. */
    budget: number | null;
    /** Measures in one area. */
    perArea: number;
    parentMost: number | null;
    staffTotal: number | null;
    /** Share 0..1 of what is given out that goes to quiet areas. */
    floor: number;
  };
}

/** An area and a measure, by their places in the problem. */
export interface Pick {
  area: number;
  measure: number;
}

/** Score of one choice. */
export const scoreOf = ({ scores, measures }: AllocationProblem, { area, measure }: Pick): number =>
  scores[area * measures.length + measure] as number;

/** Sum of the scores of what is chosen. */
export const objectiveOf = (problem: AllocationProblem, picks: readonly Pick[]): number =>
  picks.reduce((sum, pick) => sum + scoreOf(problem, pick), 0);

/** By the place of the area, then of the measure. */
export const byPlace = (a: Pick, b: Pick): number => a.area - b.area || a.measure - b.measure;
