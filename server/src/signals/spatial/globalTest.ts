import { type NoFigure, noFigure } from '../noFigure.ts';
import { twoSidedP } from '../normalTail.ts';
import type { Dropped } from './spatialSample.ts';

/** A statistic of the whole map against what chance alone would give. */
export interface GlobalStatistic {
  /** Areas used. */
  n: number;
  value: number;
  expectation: number;
  /** Normal approximation, or why there is none. */
  test: NormalTest | NoFigure;
  /** Areas left out; their number is that of the input. */
  dropped: Dropped[];
}

export interface NormalTest {
  variance: number;
  /** Positive when like values lie together. */
  z: number;
  /** Two-sided. */
  p: number;
}

/** Areas a variance under randomisation needs: its denominator is (n - 1)(n - 2)(n - 3). */
export const LEAST_AREAS = 4;

const NO_VARIANCE = noFigure(
  'Setiap susunan nilai memberi hasil yang sama dengan jaringan tetangga ini, jadi tidak ada yang dapat diuji.',
  'With these neighbours every arrangement of the values gives the same result, so there is nothing to test.',
);

/**
 * z and two-sided normal p of `excess` (statistic minus expectation, signed so that clustering is positive). `scale` is what the variance
 * was subtracted from: what is left of less than 1e-12 of it is rounding, as when all areas are neighbours of all.
 */
export function normalTest(excess: number, variance: number, scale: number): NormalTest | NoFigure {
  if (!(variance > 1e-12 * scale)) return NO_VARIANCE;
  const z = excess / Math.sqrt(variance);
  return { variance, z, p: twoSidedP(z) };
}
