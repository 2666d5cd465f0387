import { z } from 'zod';
import { Conflict } from '../../http/conflict/contract.ts';
import { IsoDate, Meta, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { OutcomeDeclaration, OutcomeWeights } from '../outcome/contract.ts';

export const PLAN_STATUSES = ['draf', 'diajukan', 'disetujui', 'berjalan', 'selesai'] as const;
export const PlanStatus = z.enum(PLAN_STATUSES);
export type PlanStatus = z.infer<typeof PlanStatus>;
export const PLAN_STATUS_NAMES: Record<PlanStatus, Text> = {
  draf: { id: 'draf', en: 'draft' },
  diajukan: { id: 'diajukan', en: 'submitted' },
  disetujui: { id: 'disetujui', en: 'approved' },
  berjalan: { id: 'berjalan', en: 'under way' },
  selesai: { id: 'selesai', en: 'finished' },
};

export const ITEM_STATUSES = ['direncanakan', 'berjalan', 'selesai', 'batal'] as const;
export const ItemStatus = z.enum(ITEM_STATUSES);
export type ItemStatus = z.infer<typeof ItemStatus>;

/** Key of an item inside its plan: made by whoever adds it, kept through all versions. */
export const ItemKey = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

/** Why an item was chosen: the figures as they stood on the matrix that day, kept with it so that the plan can be read years later. */
export const ItemEvidence = z.object({
  /** Cases of the issue in the area, and the period they are of. */
  count: z.number().int().min(0).nullable(),
  period: z.object({ from: IsoDate.nullable(), to: IsoDate.nullable() }),
  /** How distinctive: location quotient and its interval. */
  lq: z.number().min(0).nullable(),
  low: z.number().min(0).nullable(),
  high: z.number().min(0).nullable(),
  /** Share 0..1 of the expected coverage reports. */
  coverage: z.number().min(0).max(1).nullable(),
  dataVersion: z.number().int().min(0),
  sample: z.boolean(),
  /** In the planner's words: what the figures do not show. */
  note: z.string().nullable(),
});
export type ItemEvidence = z.infer<typeof ItemEvidence>;

/** One line of a plan: what, where, by whom, when, for how much and why. */
export const PlanItem = z.object({
  key: ItemKey,
  /** Where: the plan's area, an area inside it, or a kecamatan of a border belt (then `belt` names it). */
  code: RegionCode,
  belt: z.string().nullable(),
  issue: z.string(),
  /** Measure of the catalogue; null for one in the planner's own words. */
  measure: z.string().nullable(),
  title: z.string(),
  /** Bentuk and jenis of Form Cegah. */
  form: z.string().nullable(),
  kind: z.string().nullable(),
  /** Tahapan it belongs to: the name of a stage of `/stages`, or a phase of the catalogue of measures. */
  stage: z.string().nullable(),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  /** Who does it. */
  actor: z.string().nullable(),
  /** Whom it is for (sasaran). */
  audience: z.string().nullable(),
  /** Channels it uses or makes known (codes of the catalogue of channels: sigaplapor, siwaslu, call_center …). */
  channels: z.array(z.string()),
  /** Rupiah, whole. */
  cost: z.number().int().min(0).nullable(),
  staff: z.number().int().min(0).nullable(),
  /** What is to be reached, in words and (where it can be counted) as a number. */
  target: z.string().nullable(),
  targetNumber: z.number().min(0).nullable(),
  status: ItemStatus,
  /** Activities of the register (`id_sumber`) by which it was done. */
  activities: z.array(z.string()),
  evidence: ItemEvidence.nullable(),
});
export type PlanItem = z.infer<typeof PlanItem>;

/** A declared outcome as a plan carries it; what may be sent is bounded by `OutcomeDeclaration`. */
export const DeclaredOutcome = OutcomeDeclaration.extend({
  issue: z.string(),
  target: z.array(RegionCode),
  comparison: z.array(RegionCode),
  near: z.array(RegionCode),
  nearComparison: z.array(RegionCode),
  weights: OutcomeWeights,
});

/** All of a plan that people write; each saved state of it is a version. */
export const PlanContent = z.object({
  title: z.string(),
  /** The area the plan is for: a provinsi or kabupaten/kota (a kecamatan where somebody plans for one). It never changes. */
  code: RegionCode,
  /** Election it belongs to (id of `/stages`). */
  election: z.string().nullable(),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  /** Who answers for it, by office ("Kordiv Pencegahan Bawaslu Bangka Tengah"); no personal data is needed. */
  owner: z.string(),
  /** Rupiah, whole. */
  budget: z.number().int().min(0).nullable(),
  targets: z.array(z.string()),
  note: z.string().nullable(),
  items: z.array(PlanItem),
  outcomes: z.array(DeclaredOutcome),
});
export type PlanContent = z.infer<typeof PlanContent>;

// What may be sent has bounds, which answers do not repeat: the pages check answers with a smaller set of rules.
const Line = (most: number) => z.string().trim().max(most);
const Rupiah = z.number().int().min(0).max(1_000_000_000_000_000);
const Code = z.string().max(60);
export const PlanItemInput = PlanItem.extend({
  belt: Line(80).nullable(),
  issue: Code,
  measure: Code.nullable(),
  title: Line(200).min(1),
  form: Code.nullable(),
  kind: Code.nullable(),
  stage: Line(120).nullable(),
  actor: Line(200).nullable(),
  audience: Line(200).nullable(),
  channels: z.array(Code).max(20),
  cost: Rupiah.nullable(),
  staff: z.number().int().min(0).max(100_000).nullable(),
  target: Line(300).nullable(),
  targetNumber: z.number().min(0).max(1_000_000_000).nullable(),
  activities: z.array(z.string().max(200)).max(200),
  evidence: ItemEvidence.extend({ note: Line(600).nullable() }).nullable(),
});
export const PlanContentInput = PlanContent.extend({
  title: Line(200).min(1),
  election: Line(80).nullable(),
  owner: Line(160).min(1),
  budget: Rupiah.nullable(),
  targets: z.array(Line(300).min(1)).max(30),
  note: Line(4_000).nullable(),
  items: z.array(PlanItemInput).max(1_000),
  outcomes: z.array(OutcomeDeclaration).max(10),
});
export type PlanContentInput = z.infer<typeof PlanContentInput>;

/** Who did what to a plan, when. */
const Step = z.object({ by: z.string(), at: z.string(), reason: z.string().nullable() });

/** A plan as it is listed. */
export const PlanHead = z.object({
  id: z.number().int(),
  title: z.string(),
  code: RegionCode,
  regionName: z.string(),
  election: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  owner: z.string(),
  status: PlanStatus,
  /** Grows with each saved change of content or status; send it back with a change. */
  version: z.number().int(),
  budget: z.number().nullable(),
  /** Sum of what the items are to cost, and how many have no cost yet. */
  cost: z.object({ known: z.number(), unknown: z.number().int() }),
  /**
   * Items that were not called off; those of them marked done; and those not marked done to which an activity of the register is linked, by
   * the item or by the activity.
   */
  items: z.object({ total: z.number().int(), done: z.number().int(), linked: z.number().int() }),
  issues: z.array(z.string()),
  comments: z.number().int(),
  createdBy: z.string(),
  updatedBy: z.string(),
  /** ISO 8601 in UTC. */
  updatedAt: z.string(),
  /** Version that was approved last, and by whom; null when none was. `alone`: by the one user of this machine, without a second pair of eyes. */
  approved: Step.extend({ version: z.number().int(), alone: z.boolean() }).nullable(),
  /** True when the plan is for a larger area than the asker sees: figures and items are then those of the asker's own area only. */
  partial: z.boolean(),
});
export type PlanHead = z.infer<typeof PlanHead>;

/** A statement about a plan that does not stop it: over budget, outside the election's days, more staff than there are. */
export const PlanNotice = z.object({
  code: z.string(),
  item: z.string().nullable(),
  /** Another plan that it speaks of. */
  plan: z.number().int().nullable(),
  text: Text,
});
export type PlanNotice = z.infer<typeof PlanNotice>;

/** What some items add up to. */
const Sum = z.object({ items: z.number().int(), cost: z.number(), unknown: z.number().int() });
/** Sums of a plan's items that were not called off; an item counts in the month it begins, null = no day yet. */
export const PlanSums = z.object({
  areas: z.array(Sum.extend({ code: z.string(), name: z.string() })),
  issues: z.array(Sum.extend({ issue: z.string() })),
  months: z.array(Sum.extend({ month: z.string().nullable() })),
});
export type PlanSums = z.infer<typeof PlanSums>;

/** An activity of the register that an item names, or that names the plan: what was done, never how well. `found` is false when the asker does not see it (any more). */
export const LinkedActivity = z.object({
  id: z.string(),
  found: z.boolean(),
  code: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  form: z.string().nullable(),
  kind: z.string().nullable(),
  participants: z.number().nullable(),
});
export type LinkedActivity = z.infer<typeof LinkedActivity>;

export const Plan = PlanHead.extend({
  content: PlanContent,
  sums: PlanSums,
  notices: z.array(PlanNotice),
  linked: z.array(LinkedActivity),
  /** What whoever asks may do now, and why the steps that would come next are not open to them. */
  may: z.object({
    edit: z.boolean(),
    comment: z.boolean(),
    moveTo: z.array(PlanStatus),
    blocked: z.array(z.object({ to: PlanStatus, reason: Text })),
  }),
  meta: Meta,
});
export type Plan = z.infer<typeof Plan>;

export const PlansQuery = z.object({
  /** Plans for the area itself, all inside it and those it lies in. */
  code: RegionCode.optional(),
  status: PlanStatus.optional(),
  election: z.string().max(80).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const PlansResponse = z.object({
  items: z.array(PlanHead),
  total: z.number().int(),
  next: z.string().nullable(),
  meta: Meta,
});
export type PlansResponse = z.infer<typeof PlansResponse>;

/** A new plan. */
export const NewPlan = z.object({ content: PlanContentInput });
export type NewPlan = z.infer<typeof NewPlan>;
/**
 * A change of the version that was read. Over an approved plan, or one under way, anything but progress (status and activities of items)
 * begins a revision: a new draft, while the approved version stays readable.
 */
export const PlanChange = z.object({
  version: z.number().int().min(1),
  content: PlanContentInput,
  reason: Line(1_000).nullable().default(null),
});
export type PlanChange = z.infer<typeof PlanChange>;
/** A step of the status; giving a plan back, or taking up again what was approved, needs a reason. */
export const StatusChange = z.object({
  version: z.number().int().min(1),
  to: PlanStatus,
  reason: Line(1_000).nullable().default(null),
});
export type StatusChange = z.infer<typeof StatusChange>;

/** What was done to a plan, from one version to the next. */
export const PLAN_STEPS = [
  'made',
  'saved',
  'progress',
  'revised',
  'submitted',
  'withdrawn',
  'returned',
  'approved',
  'started',
  'finished',
] as const;
export const PlanStep = z.enum(PLAN_STEPS);
export type PlanStep = z.infer<typeof PlanStep>;

/** A field of the plan or of an item that differs; values as they stand in the content. */
export const FieldChange = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });
export type FieldChange = z.infer<typeof FieldChange>;
export const ItemChange = z.object({
  key: z.string(),
  kind: z.enum(['added', 'changed', 'removed']),
  /** Title after the change; before it when the item was removed. */
  title: z.string(),
  fields: z.array(FieldChange),
});
export type ItemChange = z.infer<typeof ItemChange>;
/** What differs between two states of a plan. */
export const PlanDiff = z.object({ head: z.array(FieldChange), items: z.array(ItemChange), reordered: z.boolean() });
export type PlanDiff = z.infer<typeof PlanDiff>;

/** What two people changed since the state both began from. `side` says who: of `both`, one has to be chosen. */
const Side = z.enum(['theirs', 'yours', 'both']);
export const ConflictChoices = z.object({
  head: z.array(z.object({ field: z.string(), side: Side, base: z.unknown(), theirs: z.unknown(), yours: z.unknown() })),
  /** Null = not there in that state. */
  items: z.array(
    z.object({
      key: z.string(),
      side: Side,
      base: PlanItem.nullable(),
      theirs: PlanItem.nullable(),
      yours: PlanItem.nullable(),
    }),
  ),
});
export type ConflictChoices = z.infer<typeof ConflictChoices>;

/** 409: somebody else changed the plan meanwhile. Both states, so that nothing is lost. */
export const PlanConflict = Conflict.extend({
  current: Plan,
  /** What was sent; null for a change of status. */
  yours: z.object({ version: z.number().int(), content: PlanContent, reason: z.string().nullable() }).nullable(),
  /** Item by item and field by field, who changed what; null for a change of status. */
  choices: ConflictChoices.nullable(),
});
export type PlanConflict = z.infer<typeof PlanConflict>;

/** Who has an account: name and role as they are now. */
export const KnownAuthor = z.object({ name: z.string(), role: Text, regionName: z.string().nullable() });
/** One saved state. */
export const PlanVersion = z.object({
  version: z.number().int(),
  status: PlanStatus,
  step: PlanStep,
  by: z.string(),
  /** Null for whoever has no account (any more): the one user of this machine. */
  author: KnownAuthor.nullable(),
  at: z.string(),
  reason: z.string().nullable(),
  /** Items added, changed and removed against the version before. */
  changed: z.object({ added: z.number().int(), changed: z.number().int(), removed: z.number().int(), head: z.boolean() }),
  /** What it held; null for old versions of a plan with very many, of which only the counts are told. */
  holds: z.object({ items: z.number().int(), known: z.number(), unknown: z.number().int() }).nullable(),
  /** What differs from the version before; null for the first, and where `holds` is. */
  diff: PlanDiff.nullable(),
});
export type PlanVersion = z.infer<typeof PlanVersion>;
export const PlanVersionsResponse = z.object({ items: z.array(PlanVersion) });
export type PlanVersionsResponse = z.infer<typeof PlanVersionsResponse>;
/** The version to compare with; default the one before. */
export const VersionQuery = z.object({ against: z.coerce.number().int().min(1).max(1_000_000).optional() });
export const PlanVersionContent = PlanVersion.extend({
  content: PlanContent,
  /** Compared with this version; null for the first. */
  against: z.number().int().nullable(),
  diff: PlanDiff,
});
export type PlanVersionContent = z.infer<typeof PlanVersionContent>;

export const NewComment = z.object({ text: z.string().trim().min(1).max(2_000), item: ItemKey.nullable().default(null) });
export type NewComment = z.infer<typeof NewComment>;
export const PlanComment = z.object({
  id: z.number().int(),
  /** The item it is about; null for the whole plan. */
  item: z.string().nullable(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
  /** Version the plan had then. */
  version: z.number().int(),
});
export type PlanComment = z.infer<typeof PlanComment>;
export const PlanCommentsResponse = z.object({ items: z.array(PlanComment) });
export type PlanCommentsResponse = z.infer<typeof PlanCommentsResponse>;
