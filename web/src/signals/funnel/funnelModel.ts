import type { Text } from '@petarawan/server/contract/http';
import type { Zone } from './funnelZones.ts';

/** One area in the funnel. */
export interface FunnelPoint {
  code: string;
  name: string;
  /** Its denominator: voters, TPS or desa. */
  size: number;
  count: number;
  rate: number;
  interval: readonly [low: number, high: number];
  /** The count it would have at the average rate. */
  expected: number;
  /** Times the average. */
  ratio: number;
  /** Distance from the average in units of chance; where the limits are widened, after allowing for the spread that all areas share. */
  z: number;
  /** By the limits that are drawn. */
  zone: Zone;
  /** By the limits of chance alone. */
  byChance: Zone;
}

/** Limits of the funnel at one size, as rates. */
export interface LimitPoint {
  size: number;
  near: readonly [low: number, high: number];
  far: readonly [low: number, high: number];
}

/** An area without a place in the funnel, and why. */
export interface AbsentArea {
  code: string;
  name: string;
  reason: Text;
}

/** Everything the funnel draws and says. */
export interface FunnelModel {
  points: readonly FunnelPoint[];
  limits: readonly LimitPoint[];
  /** Rate of the parent, or of the drawn areas together where the parent's may not be told. */
  average: number;
  averageOf: 'parent' | 'areas';
  /** How much more than chance the areas differ (1: no more); null with too few areas to say. */
  phi: number | null;
  /** Whether the limits are widened by it. */
  widened: boolean;
  absent: readonly AbsentArea[];
}
