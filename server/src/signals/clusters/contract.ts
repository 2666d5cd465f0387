import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { MapLevel, RegionCode } from '../../regions/contract.ts';
import { SignalBasis, SignalQuery } from '../basis/contract.ts';

export const ClustersQuery = SignalQuery.extend({
  statistic: z.enum(['local-moran', 'gi-star']).default('local-moran'),
  /** `eb`: rates smoothed to the overall rate first, so that a single report in a small area makes no cluster. Raw counts: `none` only. */
  smoothing: z.enum(['none', 'eb']).optional(),
  permutations: z.coerce.number().int().min(1).max(9_999).default(999),
  seed: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
  /** `links`: land borders, sea links and those that planners added; `land`: land borders only. */
  weights: z.enum(['links', 'land']).default('links'),
});
export type ClustersQuery = z.infer<typeof ClustersQuery>;

export const CLUSTER_LABELS = [
  'tinggi-tinggi',
  'rendah-rendah',
  'tinggi-rendah',
  'rendah-tinggi',
  'tidak-nyata',
  'tanpa-tetangga',
] as const;
/** Own value, then that around it; for Gi* the first two stand for hot and cold spots. */
export const ClusterLabel = z.enum(CLUSTER_LABELS);
export type ClusterLabel = z.infer<typeof ClusterLabel>;

/** Why an area has its label. */
export const ClusterWhy = z.enum(['significant', 'not-significant', 'unattainable', 'no-spread', 'no-neighbours']);
export type ClusterWhy = z.infer<typeof ClusterWhy>;

/** One area. Figures are null only for an area without a neighbour, and where `why` is `no-spread`. */
export const ClusterFigure = z.object({
  code: RegionCode,
  /** What is compared: rate (smoothed or raw) per `basis.denominator.per`, or the raw count. */
  value: z.number(),
  /** Mean of the same over its neighbours. */
  lag: z.number().nullable(),
  /** Number of neighbours that have a value. */
  neighbours: z.number().int(),
  /** Local Moran's I; null for Gi*. */
  localI: z.number().nullable(),
  /** Of local Moran's I by chance. */
  expectation: z.number().nullable(),
  variance: z.number().nullable(),
  /** Standardised: analytic for local Moran, Gi* itself for Gi*. */
  z: z.number().nullable(),
  /** Two-sided normal p of z: rough, beside it. */
  pAnalytic: z.number().nullable(),
  pFolded: z.number().nullable(),
  /** The one that decides: min(1, 2 x folded). */
  pTwoSided: z.number().nullable(),
  /** Benjamini-Hochberg over all areas tested. */
  pAdjusted: z.number().nullable(),
  /** Labelled, and still so after Benjamini-Hochberg. */
  bh: z.boolean(),
  /** Smallest two-sided p this area can reach. */
  smallestP: z.number().nullable(),
  quadrant: z.enum(['tinggi-tinggi', 'rendah-rendah', 'tinggi-rendah', 'rendah-tinggi']).nullable(),
  label: ClusterLabel,
  why: ClusterWhy,
  reason: Text,
});
export type ClusterFigure = z.infer<typeof ClusterFigure>;

export const ClusterGlobal = z.object({
  statistic: z.enum(['moran', 'eb-index']),
  n: z.number().int(),
  value: z.number(),
  /** By chance: -1 / (n - 1). */
  expectation: z.number(),
  /** Under randomisation, with z and two-sided normal p; null with `reason`. */
  variance: z.number().nullable(),
  z: z.number().nullable(),
  p: z.number().nullable(),
  reason: Text.nullable(),
  permutation: z.object({ permutations: z.number().int(), greater: z.number(), twoSided: z.number() }),
  /** What it says, in plain words. */
  sentence: Text,
});
export type ClusterGlobal = z.infer<typeof ClusterGlobal>;

/** Where the same question can be answered. */
export const ClusterInstead = z.object({
  kind: z.enum(['level', 'scope']),
  level: MapLevel,
  /** Null = the whole country. */
  parent: RegionCode.nullable(),
  place: z.string(),
  /** Areas with a value and a neighbour there. */
  areas: z.number().int(),
  /** Smallest two-sided p that some area can reach there: at most alpha. */
  smallestP: z.number(),
  text: Text,
});
export type ClusterInstead = z.infer<typeof ClusterInstead>;

export const ClusterRefusal = z.object({
  code: z.enum(['too_few_areas', 'too_few_reports', 'no_variation', 'unattainable', 'no_boundaries']),
  reason: Text,
  /** Smallest two-sided p that any area can reach; null where none can be given. */
  smallestP: z.number().nullable(),
  /** Fewest areas that would do for areas with as many neighbours as here. */
  areasNeeded: z.number().int().nullable(),
  /** Fewest permutations that would do, when it is these that are too few. */
  permutationsNeeded: z.number().int().nullable(),
  instead: z.array(ClusterInstead),
});
export type ClusterRefusal = z.infer<typeof ClusterRefusal>;

export const ClustersResponse = z.object({
  basis: SignalBasis,
  statistic: z.enum(['local-moran', 'gi-star']),
  smoothing: z.enum(['none', 'eb']),
  weights: z.enum(['links', 'land']),
  permutations: z.number().int(),
  /** Two-sided p up to which an area gets a label. */
  alpha: z.number(),
  /** Mean of the values compared. */
  mean: z.number().nullable(),
  /** Smallest two-sided p any area can reach; null with a refusal. */
  smallestP: z.number().nullable(),
  /** One figure of the whole map; null with `globalReason`. */
  global: ClusterGlobal.nullable(),
  globalReason: Text.nullable(),
  /** Areas with a value, in code order; empty with a refusal. Those without are in `basis.dropped`. */
  areas: z.array(ClusterFigure.extend({ name: z.string() })),
  labels: z.array(z.object({ label: ClusterLabel, name: Text, count: z.number().int() })),
  /** Links that were used, and links to areas outside the scope, which were not. */
  links: z.object({
    land: z.number().int(),
    sea: z.number().int(),
    tambahan: z.number().int(),
    crossing: z.number().int(),
  }),
  /** Why no area is called a cluster here. */
  refusal: ClusterRefusal.nullable(),
  meta: Meta,
});
export type ClustersResponse = z.infer<typeof ClustersResponse>;

/** Printed names of the labels. */
export const CLUSTER_LABEL_NAMES: Record<ClusterLabel, Text> = {
  'tinggi-tinggi': { id: 'tinggi, dikelilingi tinggi', en: 'high among high' },
  'rendah-rendah': { id: 'rendah, dikelilingi rendah', en: 'low among low' },
  'tinggi-rendah': { id: 'tinggi, dikelilingi rendah', en: 'high among low' },
  'rendah-tinggi': { id: 'rendah, dikelilingi tinggi', en: 'low among high' },
  'tidak-nyata': { id: 'tidak dapat dibedakan dari kebetulan', en: 'cannot be told from chance' },
  'tanpa-tetangga': { id: 'tanpa tetangga', en: 'without neighbours' },
};
