import { z } from 'zod';
import { IsoDate, Meta, Source, Text } from '../http/contract.ts';
import { IndexClass } from '../indices/contract.ts';
import { GroupOfAnswer, MapLevel, RegionCode } from '../regions/contract.ts';
import { GroupId } from '../regions/groups/contract.ts';
import { OriginCounts, ReportFilter } from '../reports/contract.ts';

export const LAYERS = ['laporan', 'isu_khas', 'klaster', 'indeks', 'pencegahan', 'kebutuhan', 'cakupan', 'kapasitas'] as const;
/** Layers are kept apart and read side by side; there is no composite. */
export const LayerId = z.enum(LAYERS);
export type LayerId = z.infer<typeof LayerId>;

export const DENOMINATORS = ['jumlah', 'dpt', 'tps', 'desa', 'pengawasan'] as const;
/**
 * `jumlah` is the raw count; `dpt` per 100,000 registered voters; `tps` per 100 TPS; `desa` per 100 desa/kelurahan; `pengawasan` findings per
 * 100 supervision records of the same period, for layer `laporan` and the signals.
 */
export const DenominatorId = z.enum(DENOMINATORS);
export type DenominatorId = z.infer<typeof DenominatorId>;

export const CLASS_METHODS = ['jenks', 'kuantil', 'interval', 'headtail', 'tetap', 'resmi'] as const;
/** `tetap` = breaks given by the caller; `resmi` = official cut-offs of an index edition. */
export const ClassMethod = z.enum(CLASS_METHODS);
export type ClassMethod = z.infer<typeof ClassMethod>;

/** How the classes of an answer came about. `kategori`: classes have no order, only names (`isu_khas`, `klaster`, `kebutuhan`); cannot be asked for. */
export const LegendMethod = z.enum([...CLASS_METHODS, 'kategori']);
export type LegendMethod = z.infer<typeof LegendMethod>;

export const CLUSTER_STATISTICS = ['local-moran', 'gi-star'] as const;
export const ClusterStatistic = z.enum(CLUSTER_STATISTICS);
export type ClusterStatistic = z.infer<typeof ClusterStatistic>;

export const CLUSTER_SMOOTHINGS = ['none', 'eb'] as const;
export const ClusterSmoothing = z.enum(CLUSTER_SMOOTHINGS);
export type ClusterSmoothing = z.infer<typeof ClusterSmoothing>;

export const NEEDS = ['laporan', 'temuan', 'ikp'] as const;
/**
 * What stands for need on layer `kebutuhan`: `laporan` what came in of the origins asked for (as on the map: laporan and temuan), per 100,000
 * voters, smoothed; `temuan` findings alone per 100 supervision records, smoothed (findings follow patrols); `ikp` the class of an index edition.
 */
export const NeedId = z.enum(NEEDS);
export type NeedId = z.infer<typeof NeedId>;

/**
 * What stands for effort: `kegiatan` all prevention activities of the period, `bentuk:…` or `jenis:…` those of one form or kind of Form Cegah,
 * `pengawas` the supervisors there are, `kampung` the Kampung Pengawasan Partisipatif alive or launched lately; each per so many voters.
 */
export const EffortChoice = z.string().regex(/^(?:kegiatan|pengawas|kampung|(?:bentuk|jenis):[a-z0-9_]{1,40})$/);
export type EffortChoice = z.infer<typeof EffortChoice>;

export const AXIS_CLASSES = ['rendah', 'tengah', 'tinggi'] as const;
/** The three classes of either axis of layer `kebutuhan`. */
export const AxisClass = z.enum(AXIS_CLASSES);
export type AxisClass = z.infer<typeof AxisClass>;

export const SHOWN = ['raw', 'smoothed', 'local', 'low'] as const;
/**
 * What the map's value is: `raw` the rate or count itself; `smoothed` the rate drawn towards that of all areas (empirical Bayes); `local`
 * towards those around; `low` the lower limit of its interval.
 */
export const ShownId = z.enum(SHOWN);
export type ShownId = z.infer<typeof ShownId>;

/** Why an area has no figure. Zero is not an absence. */
export const ABSENCES = [
  'belum_terpantau',
  /** Nothing can come in from there, and nothing did: no signal, cut off, disaster. */
  'tidak_terjangkau',
  'tidak_ada_data',
  'belum_tervalidasi',
  'disamarkan',
  'tidak_berlaku',
  /** Not released yet, and the caller may not see internal figures of the area. */
  'internal',
] as const;
export const Absence = z.enum(ABSENCES);
export type Absence = z.infer<typeof Absence>;

export const LayerQuery = ReportFilter.extend({
  level: MapLevel.optional(),
  parent: RegionCode.optional(),
  denominator: DenominatorId.default('jumlah'),
  /** Layer `laporan` only; a raw count is never smoothed. Default `raw`. */
  show: ShownId.optional(),
  method: ClassMethod.optional(),
  classes: z.coerce.number().int().min(2).max(7).default(5),
  /** Frozen inner breaks, ascending, comma separated: `1.5,3,8`. Implies method `tetap`. */
  breaks: z.string().max(200).optional(),
  /** Index layer: edition, reading and indicator (`skor` = total). Capacity layer: `indicator` is the figure (`ptps` …). */
  edition: z.string().max(60).optional(),
  reading: z.string().max(60).optional(),
  indicator: z.string().max(60).optional(),
  /** Layer `isu_khas`: cases an area needs before an issue is named; default 20. */
  minimum: z.coerce.number().int().min(5).max(10_000).optional(),
  /** Layer `klaster`: default local Moran of the values as they are. */
  statistic: ClusterStatistic.optional(),
  smoothing: ClusterSmoothing.optional(),
  /** Layer `kebutuhan`: its two axes; default `laporan` and `kegiatan`. */
  need: NeedId.optional(),
  effort: EffortChoice.optional(),
  /** Only the areas of this group. */
  group: GroupId.optional(),
  /** `groups`: saved groups stand as one area each, in the place of their members. */
  units: z.enum(['areas', 'groups']).optional(),
  /** `then`: areas as they were on `at` (default: the last day of the period), today's areas added up, never apportioned. */
  boundaries: z.enum(['now', 'then']).optional(),
  at: IsoDate.optional(),
  /** Counts of an area that was divided since are apportioned by these shares of its parts; without it they are not drawn. */
  apportion: z.enum(['dpt', 'desa']).optional(),
  /** The election whose shares are used; default: the latest that has them for all parts. */
  apportion_election: z.string().max(80).optional(),
});
export type LayerQuery = z.infer<typeof LayerQuery>;

/** Several areas of today that are told as one. */
export const AreaUnit = z.object({
  /** A saved group, or an area that was divided since. */
  kind: z.enum(['kelompok', 'dahulu']),
  /** Id of the group, or the code the area had. */
  id: z.string(),
  /** Today's areas of the level drawn; the figure's `code` is one of them. */
  members: z.array(RegionCode),
  note: Text.nullable(),
});
export type AreaUnit = z.infer<typeof AreaUnit>;

/** What stands behind the class of an area on layer `isu_khas`. */
export const AreaIssue = z.object({
  /** The most distinctive issue; null when none is named. */
  issue: z.string().nullable(),
  /** Cases of the issue, and of all issues. */
  cases: z.number().int(),
  total: z.number().int(),
  /** Its location quotient with the 95 % interval, and its adjusted residual; null without an issue. */
  quotient: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  residual: z.number().nullable(),
  /** The issue with most cases here, distinctive or not; null without cases. */
  most: z.object({ issue: z.string(), cases: z.number().int() }).nullable(),
});
export type AreaIssue = z.infer<typeof AreaIssue>;

/** What stands behind the class of an area on layer `klaster`. */
export const AreaCluster = z.object({
  /** The area's value and the mean of its neighbours' (local Moran), or the sum it stands in (Gi*); in `measure`. */
  value: z.number(),
  lag: z.number().nullable(),
  neighbours: z.number().int(),
  z: z.number().nullable(),
  /** Two-sided, and adjusted for many areas (Benjamini-Hochberg). */
  p: z.number(),
  pAdjusted: z.number().nullable(),
});
export type AreaCluster = z.infer<typeof AreaCluster>;

/** Need of an area. Of an index edition `value` is the score, null where only the class is printed. */
export const NeedFigure = z.object({
  value: z.number().nullable(),
  /** 95 % credible interval of the smoothed rate; null where there is none. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** Times the rate of all areas together, with its interval; null for an index, and where nothing was counted anywhere. */
  ratio: z.number().nullable(),
  ratioInterval: z.tuple([z.number(), z.number()]).nullable(),
  /** Reports or findings behind it; null for an index. */
  count: z.number().int().nullable(),
  class: AxisClass,
});
export type NeedFigure = z.infer<typeof NeedFigure>;

/** Recorded effort of an area per so many voters: counted in full, so there is no interval. It says how much, never how well. */
export const EffortFigure = z.object({
  value: z.number(),
  /** Activities, supervisors or Kampung behind it. */
  count: z.number(),
  class: AxisClass,
});
export type EffortFigure = z.infer<typeof EffortFigure>;

/** What stands behind the class of an area on layer `kebutuhan`. */
export const AreaNeed = z.object({ need: NeedFigure, effort: EffortFigure });
export type AreaNeed = z.infer<typeof AreaNeed>;

/** An axis of layer `kebutuhan`. */
export const NeedAxis = z.object({
  /** "laporan", "kegiatan pencegahan". */
  name: Text,
  /** "laporan per 100.000 DPT, dihaluskan". */
  unit: Text,
});
export type NeedAxis = z.infer<typeof NeedAxis>;

export const AreaFigure = z.object({
  code: RegionCode,
  name: z.string(),
  /** The figure the map colours, in the layer's unit (of a layer of categories the number of the class, from 1); null exactly when `absence` is set. */
  value: z.number().nullable(),
  absence: Absence.nullable(),
  /** One sentence: why the figure is absent, in plain words. */
  absenceNote: Text.nullable(),
  /** Index into `classes.items`; null exactly when `value` is null. */
  class: z.number().int().nullable(),
  /** Exact 95 % interval of a rate or count (Garwood), null where it does not apply; of a smoothed rate the credible interval. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** "Tidak dapat dibedakan dari rata-rata induk": true/false, null where it does not apply. */
  sameAsParent: z.boolean().nullable(),
  counts: OriginCounts.nullable(),
  denominator: z.object({ value: z.number(), source: Source }).nullable(),
  /** Share (0..1) of expected coverage reports that came in; null when nothing is known. */
  coverage: z.number().nullable(),
  /** 1 = highest; ties share the smallest rank; null where value is null, and where classes have no order. */
  rank: z.number().int().nullable(),
  officialClass: IndexClass.nullable(),
  source: Source.nullable(),
  /** Set when the figure is about several areas of today. */
  unit: AreaUnit.optional(),
  /** Set when `value` is not the rate or count itself: that, its exact interval, and how much of a smoothed value is the area's own. */
  raw: z
    .object({
      value: z.number(),
      interval: z.tuple([z.number(), z.number()]).nullable(),
      ownWeight: z.number().nullable(),
    })
    .optional(),
  /** The rule, when part of the figure was apportioned: "dibagi menurut DPT Pemilu 2024: 38 %". */
  apportioned: Text.optional(),
  /** Layers `isu_khas` and `klaster`, of areas with a class. */
  signature: AreaIssue.optional(),
  cluster: AreaCluster.optional(),
  /** Layer `kebutuhan`, of areas with a class. */
  need: AreaNeed.optional(),
});
export type AreaFigure = z.infer<typeof AreaFigure>;

/** One legend class. Half-open `[from, to)`, the last class closed; the zero class is exactly 0. */
export const LegendClass = z.object({
  from: z.number(),
  to: z.number(),
  zero: z.boolean(),
  label: Text.nullable(),
  count: z.number().int(),
  /** Where the class stands from a norm: below (-3 to -1), at it (0), above (1 to 3); left out where there is no norm. */
  step: z.number().int().optional(),
  /** What the class of a layer of categories is: an issue, a kind of cluster. Its `from` and `to` are the number of the class. */
  key: z.string().optional(),
});
export type LegendClass = z.infer<typeof LegendClass>;

export const LayerResponse = z.object({
  layer: LayerId,
  level: MapLevel,
  parent: RegionCode.nullable(),
  /** The group the layer is limited to. */
  group: GroupOfAnswer.nullable().optional(),
  /** The day whose boundaries are drawn; null for today's. */
  boundariesAt: z.string().nullable().optional(),
  /** The sentence over the map and the caption of every export. */
  title: Text,
  /** Short unit, e.g. "per 100.000 DPT". */
  unit: Text,
  /** Unit of the figures behind the classes (layer `klaster`), e.g. "laporan per 100.000 DPT". */
  measure: Text.optional(),
  /** What the two axes of layer `kebutuhan` are. */
  axes: z.object({ need: NeedAxis, effort: NeedAxis }).optional(),
  areas: z.array(AreaFigure),
  classes: z.object({
    method: LegendMethod,
    /** The class rule in one sentence. */
    rule: Text,
    /** Inner breaks, ascending. */
    breaks: z.array(z.number()),
    items: z.array(LegendClass),
  }),
  absences: z.array(z.object({ reason: Absence, count: z.number().int(), label: Text })),
  /** The parent's own figure, for comparison; null as well when the caller may not see all of the parent. */
  parentFigure: z.object({ code: RegionCode.nullable(), name: z.string(), value: z.number().nullable() }).nullable(),
  /** Reports inside the filter that have no place at this level; null as well when the caller may not see all of the parent. */
  unplaced: OriginCounts.nullable(),
  /** Caveats to be shown beside the map (coverage, conflicts, raw counts on a choropleth …). */
  caveats: z.array(z.object({ code: z.string(), text: Text })),
  /** Set when the question cannot be answered here: nothing has a class then, and each of `instead` is a map that can answer it. */
  refusal: z
    .object({
      code: z.string(),
      reason: Text,
      instead: z.array(z.object({ level: MapLevel, parent: RegionCode.nullable(), text: Text })),
    })
    .optional(),
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  meta: Meta,
});
export type LayerResponse = z.infer<typeof LayerResponse>;
