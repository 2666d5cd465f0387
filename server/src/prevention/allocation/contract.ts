import { z } from 'zod';
import { IsoDate, Meta, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { Origin } from '../../reports/contract.ts';
import { PlaceKind } from '../places/contract.ts';

/** Areas that can be candidates at a time, and measures: larger questions are narrowed by a province or kabupaten/kota. */
export const MOST_AREAS = 700;
export const MOST_MEASURES = 20;

/** What an area's score is made of. Each is between 0 and 1 among the candidates; `COMPONENTS` says how. */
export const COMPONENT_KEYS = ['expected', 'underserved', 'uncovered', 'distinctive', 'people', 'equal'] as const;
export const ComponentKey = z.enum(COMPONENT_KEYS);
export type ComponentKey = z.infer<typeof ComponentKey>;

/** Demands by name, in the words of the answer (`DEMAND_NAMES`). */
export const DEMAND_KEYS = [
  'per_area',
  'existing',
  'must_not',
  'must',
  'floor',
  'parent_most',
  'parent_least',
  'distance',
  'staff_area',
  'staff_total',
  'slots',
  'all_slots',
  'budget',
] as const;
export const DemandKey = z.enum(DEMAND_KEYS);
export type DemandKey = z.infer<typeof DemandKey>;

const Codes = z.array(RegionCode).max(MOST_AREAS);
const Weight = z.number().min(0).max(100);
const Rupiah = z.number().int().min(0).max(1_000_000_000_000);

export const AllocationMeasure = z.object({
  /** Unique in the question; code of the catalogue where it is one. */
  code: z
    .string()
    .max(60)
    .regex(/^[A-Za-z0-9_-]{1,60}$/),
  name: z.string().trim().min(1).max(160),
  /** Rupiah, per place. */
  cost: Rupiah.default(0),
  /** Supervisors it takes, per place. */
  staff: z.number().int().min(0).max(10_000).default(0),
  /** Issue it is against: its score counts the cases of that issue only. Null = what the question asks for. */
  issue: z.string().max(60).nullable().default(null),
  /** Worth beside the other measures: the score is multiplied by it. */
  worth: z.number().min(0).max(10).default(1),
});
export type AllocationMeasure = z.infer<typeof AllocationMeasure>;

/**
 * Weights by name; what is not asked for is `seimbang`. Balanced looks at four things at once: cases reached and need not served yet count twice,
 * because they are what a measure is for; lack of coverage and an issue of its own count once, so that silence and local colour are not passed over.
 * Voters are in the cases already (rate x voters), and equal weights would only dilute the rest: both are 0.
 */
export const WEIGHT_PRESETS = {
  seimbang: { expected: 2, underserved: 2, uncovered: 1, distinctive: 1, people: 0, equal: 0 },
  kasus: { expected: 1, underserved: 0, uncovered: 0, distinctive: 0, people: 0, equal: 0 },
  layanan: { expected: 0, underserved: 1, uncovered: 0, distinctive: 0, people: 0, equal: 0 },
  pantauan: { expected: 0, underserved: 0, uncovered: 1, distinctive: 0, people: 0, equal: 0 },
} as const satisfies Record<string, Record<ComponentKey, number>>;

// Not exported: with its defaults it reads questions, while the pages check answers.
const Weights = z.object({
  expected: Weight.default(0),
  underserved: Weight.default(0),
  uncovered: Weight.default(0),
  distinctive: Weight.default(0),
  people: Weight.default(0),
  equal: Weight.default(0),
});
export type AllocationWeights = z.infer<typeof Weights>;

/** The question: what to hand out, to which areas, under which demands, for which objective. */
export const AllocationInput = z.object({
  /** Areas of this level inside `parent` are the candidates; null = the whole country. */
  parent: RegionCode.nullable().default(null),
  level: z.enum(['kabkota', 'kecamatan']).default('kabkota'),
  /** Only these of them; empty = all. */
  areas: Codes.default([]),
  /** Which reports speak: as on the map. */
  filter: z
    .object({
      election: z.string().max(80).nullable().default(null),
      from: IsoDate.nullable().default(null),
      to: IsoDate.nullable().default(null),
      issues: z.array(z.string().max(60)).max(40).default([]),
      origins: z.array(Origin).max(3).default([]),
    })
    .prefault({}),
  measures: z.array(AllocationMeasure).min(1).max(MOST_MEASURES),
  /** How many at most; null = as many as the budget and staff allow. */
  slots: z.number().int().min(0).max(10_000).nullable().default(null),
  /** Every slot has to be used. */
  allSlots: z.boolean().default(false),
  /** Rupiah. */
  budget: z.number().int().min(0).max(1_000_000_000_000_000).nullable().default(null),
  /** Measures in one area: 1 = no area twice. */
  perArea: z.number().int().min(1).max(MOST_MEASURES).default(1),
  /** Per parent (kabupaten/kota of kecamatan, provinsi of kabupaten/kota); existing places count. */
  perParent: z
    .object({
      least: z.number().int().min(0).max(1_000).default(0),
      most: z.number().int().min(0).max(1_000).nullable().default(null),
    })
    .prefault({}),
  /** `km`: label points of chosen areas lie at least so far apart; `neighbours`: no two chosen areas are neighbours. Existing places count. */
  distance: z
    .object({ rule: z.enum(['none', 'km', 'neighbours']).default('none'), km: z.number().min(0).max(6_000).default(0) })
    .prefault({}),
  /** `limit`: in no area more staff than `share` of its supervisors. */
  staff: z
    .object({
      limit: z.boolean().default(false),
      share: z.number().min(0).max(1).default(1),
      /** Where the number of supervisors is not known: not limited, or nothing is given. */
      unknown: z.enum(['allow', 'refuse']).default('allow'),
      /** All together; null = not limited. */
      total: z.number().int().min(0).max(1_000_000).nullable().default(null),
      /** Known better than the data: supervisors who can be spared. */
      known: z
        .array(z.object({ code: RegionCode, staff: z.number().int().min(0).max(100_000) }))
        .max(MOST_AREAS)
        .default([]),
    })
    .prefault({}),
  must: Codes.default([]),
  mustNot: Codes.default([]),
  /** Places that are there already: their areas are not chosen again, and they count for the parent and for distances. */
  existing: z
    .object({
      /** Kinds of the registry of places. */
      kinds: z.array(PlaceKind).max(20).default([]),
      /** Besides those of the registry. */
      also: Codes.default([]),
      /** A second one in the same area is allowed. */
      again: z.boolean().default(false),
    })
    .prefault({}),
  /** Equity floor: this share of what is handed out goes to quiet areas, so that they are still looked at. */
  floor: z
    .object({
      share: z.number().min(0).max(1).default(0),
      /** Quiet: fewest observed cases, or least watched. */
      by: z.enum(['count', 'coverage']).default('count'),
      /** Which part of the candidates is quiet. */
      part: z.number().min(0.05).max(0.5).default(0.33),
    })
    .prefault({}),
  /** Those named count, the others are 0; without any at all: balanced. */
  weights: Weights.prefault({ ...WEIGHT_PRESETS.seimbang }),
  /** Keeps question and answer under this title. */
  save: z.boolean().default(false),
  title: z.string().trim().max(160).default(''),
});
export type AllocationInput = z.infer<typeof AllocationInput>;

/**
 * One component of a score. `points` = share of its weight x `value` x worth of the measure, in hundredths that add up to the printed score of the area
 * (`printedParts`).
 */
export const ScorePart = z.object({
  key: ComponentKey,
  /** The figure itself; null where there is none (`note` says why), counted as 0. */
  raw: z.number().nullable(),
  /** 0..1 among the candidates. */
  value: z.number(),
  points: z.number(),
  note: Text.nullable(),
});
export type ScorePart = z.infer<typeof ScorePart>;

const AreaName = z.object({ code: RegionCode, name: z.string() });
const Picked = z.object({ code: RegionCode, name: z.string(), measure: z.string() });

/** Figures of an area for the reports asked for; null = not known (no list of voters), both count and coverage where it is not watched. */
const AreaFacts = z.object({ count: z.number().nullable(), voters: z.number().nullable(), coverage: z.number().nullable() });
/**
 * The nearest existing place or other chosen area; `km` between the label points of the areas, rounded down as it is printed, 0 = in the same area.
 * `distance` = the same in words ("6,8 km"), by the one formatter there is (`printedDistance.ts`); answers kept before it was there have none.
 */
const NearestPlace = z.object({
  code: RegionCode,
  name: z.string(),
  km: z.number(),
  distance: Text.optional(),
  to: z.enum(['existing', 'chosen']),
});
export type NearestPlace = z.infer<typeof NearestPlace>;
const beside = { facts: AreaFacts.nullable(), nearest: NearestPlace.nullable() };

export const ChosenArea = Picked.extend({
  ...beside,
  parent: AreaName.nullable(),
  /** 0..1 times the worth of the measure, in hundredths as it is printed (`printedScore`); the solver counts in thousandths. */
  score: z.number(),
  parts: z.array(ScorePart),
  cost: z.number(),
  staff: z.number(),
  quiet: z.boolean(),
  /** Its figures, what its score is mostly made of, the nearest place, and what demands had to do with it. */
  reasons: z.array(Text),
  /** Share of small changes of the weights under which it is still chosen; null when that was not looked at. */
  stable: z.number().nullable(),
});
export type ChosenArea = z.infer<typeof ChosenArea>;

export const LEFT_WHY = [
  'must_not',
  'existing',
  'near_existing',
  'near_chosen',
  'staff_area',
  'staff_total',
  'parent_most',
  'budget',
  'below_cut',
  'slots',
  'floor',
  'no_score',
  'trade',
  'impossible',
] as const;
export const LeftArea = AreaName.extend({
  ...beside,
  score: z.number(),
  parts: z.array(ScorePart),
  quiet: z.boolean(),
  why: z.enum(LEFT_WHY),
  reason: Text,
  /** True when a solve of its own shows it; false when it is read off the answer and only explains. */
  exact: z.boolean(),
});
export type LeftArea = z.infer<typeof LeftArea>;

export const AllocationConflict = z.object({
  /** In conflict, and none of them can be spared: without any one the rest can be met. */
  demands: z.array(
    z.object({
      key: DemandKey,
      name: Text,
      /** What to change. */
      change: Text,
      /** The number with which everything else can be met; null where there is none. */
      value: z.number().nullable(),
      /** False: changing it alone is not enough, there is another conflict besides. */
      enough: z.boolean(),
    }),
  ),
  sure: z.boolean(),
  text: Text,
});
export type AllocationConflict = z.infer<typeof AllocationConflict>;

export const AllocationAnswer = z.object({
  /** Number of the saved run; null when it was not saved. */
  id: z.number().int().nullable(),
  /** `limit`: the best known when the time was over; `nothing`: nothing was found in that time. */
  status: z.enum(['optimal', 'limit', 'infeasible', 'nothing']),
  /**
   * The answer in words: which areas; `why` = what speaks for each that is named, in a few words; `reserve` = who is next, though not chosen;
   * `amount` = how many of how many, what it takes, and which origins are counted; `proof` = how sure it is, null when everyone who may be
   * chosen is, so that there was nothing to prove. Answers kept before `why` and `reserve` were told have neither.
   */
  sentence: Text,
  why: z.array(z.object({ code: RegionCode, measure: z.string(), name: z.string(), text: Text })).optional(),
  reserve: Text.nullable().optional(),
  amount: Text.nullable(),
  proof: Text.nullable(),
  /** Sum of the scores; no choice can be worth more than `bound`; `gap` = (bound - objective) / objective. */
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  gap: z.number().nullable(),
  /** Nodes of the search tree; `limitSeconds` is the time it had. */
  solver: z.object({ name: z.string(), nodes: z.number(), limitSeconds: z.number() }),
  used: z.object({ slots: z.number().int(), cost: z.number(), staff: z.number() }),
  chosen: z.array(ChosenArea),
  left: z.array(LeftArea),
  existing: z.array(z.object({ code: RegionCode, name: z.string(), area: RegionCode.nullable() })),
  /** Lowest score that was chosen for its score; null when nothing was. */
  cut: z.number().nullable(),
  more: z.array(
    z.object({
      of: z.enum(['budget', 'slots']),
      limit: z.number(),
      objective: z.number(),
      gain: z.number(),
      added: z.array(Picked),
      removed: z.array(Picked),
      text: Text,
    }),
  ),
  greedy: z.object({
    objective: z.number(),
    /** Share of the optimum that it lacks; null where it cannot be compared. */
    below: z.number().nullable(),
    picks: z.array(Picked),
    text: Text,
  }),
  conflict: AllocationConflict.nullable(),
  stability: z.object({ runs: z.number().int(), text: Text }).nullable(),
  floor: z.object({ share: z.number(), quiet: z.number().int(), of: z.number().int(), text: Text }).nullable(),
  components: z.array(
    z.object({
      key: ComponentKey,
      name: Text,
      definition: Text,
      weight: z.number(),
      share: z.number(),
      most: z.number().nullable(),
    }),
  ),
  candidates: z.number().int(),
  place: z.string(),
  level: z.enum(['kabkota', 'kecamatan']),
  /** How it was worked out. */
  convention: z.array(Text),
  caveats: z.array(z.object({ code: z.string(), text: Text })),
  meta: Meta,
});
export type AllocationAnswer = z.infer<typeof AllocationAnswer>;

/** A saved question with its answer as it was. */
export const AllocationHead = z.object({
  id: z.number().int(),
  title: z.string(),
  parent: RegionCode.nullable(),
  place: z.string(),
  by: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  dataVersion: z.number().int(),
  status: z.enum(['optimal', 'limit', 'infeasible', 'nothing']),
  chosen: z.number().int(),
});
export type AllocationHead = z.infer<typeof AllocationHead>;
export const AllocationsQuery = z.object({
  code: RegionCode.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export const AllocationsResponse = z.object({ items: z.array(AllocationHead) });
export type AllocationsResponse = z.infer<typeof AllocationsResponse>;
/** A question as it was kept; what may be asked is bounded by `AllocationInput`. */
export const AllocationQuestion = z.object({
  parent: RegionCode.nullable(),
  level: z.enum(['kabkota', 'kecamatan']),
  areas: z.array(RegionCode),
  filter: z.object({
    election: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    issues: z.array(z.string()),
    origins: z.array(Origin),
  }),
  measures: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      cost: z.number(),
      staff: z.number(),
      issue: z.string().nullable(),
      worth: z.number(),
    }),
  ),
  slots: z.number().nullable(),
  allSlots: z.boolean(),
  budget: z.number().nullable(),
  perArea: z.number(),
  perParent: z.object({ least: z.number(), most: z.number().nullable() }),
  distance: z.object({ rule: z.enum(['none', 'km', 'neighbours']), km: z.number() }),
  staff: z.object({
    limit: z.boolean(),
    share: z.number(),
    unknown: z.enum(['allow', 'refuse']),
    total: z.number().nullable(),
    known: z.array(z.object({ code: RegionCode, staff: z.number() })),
  }),
  must: z.array(RegionCode),
  mustNot: z.array(RegionCode),
  existing: z.object({ kinds: z.array(PlaceKind), also: z.array(RegionCode), again: z.boolean() }),
  floor: z.object({ share: z.number(), by: z.enum(['count', 'coverage']), part: z.number() }),
  weights: z.object({
    expected: z.number(),
    underserved: z.number(),
    uncovered: z.number(),
    distinctive: z.number(),
    people: z.number(),
    equal: z.number(),
  }),
  save: z.boolean(),
  title: z.string(),
});
export type AllocationQuestion = z.infer<typeof AllocationQuestion>;
export const SavedAllocation = AllocationHead.extend({ input: AllocationQuestion, answer: AllocationAnswer });
export type SavedAllocation = z.infer<typeof SavedAllocation>;
