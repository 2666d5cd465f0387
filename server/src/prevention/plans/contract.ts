import { z } from 'zod';
import { IsoDate, Meta, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { OutcomeDeclaration } from '../outcome/contract.ts';

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
export const ItemKey = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9-]{1,40}$/);
const Line = (most: number) => z.string().trim().max(most);
/** Rupiah, whole. */
const Rupiah = z.number().int().min(0).max(1_000_000_000_000_000);
const Code = z.string().max(60);

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
  note: Line(600).nullable(),
});
export type ItemEvidence = z.infer<typeof ItemEvidence>;

/** One line of a plan: what, where, by whom, when, for how much and why. */
export const PlanItem = z.object({
  key: ItemKey,
  /** Where: the plan's area, an area inside it, or a kecamatan of a border belt (then `belt` names it). */
  code: RegionCode,
  belt: Line(80).nullable(),
  issue: Code,
  /** Measure of the catalogue; null for one in the planner's own words. */
  measure: Code.nullable(),
  title: Line(200).min(1),
  /** Bentuk and jenis of Form Cegah. */
  form: Code.nullable(),
  kind: Code.nullable(),
  /** Tahapan it belongs to (code of `/stages`). */
  stage: Line(120).nullable(),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  /** Who does it. */
  actor: Line(200).nullable(),
  /** Whom it is for (sasaran). */
  audience: Line(200).nullable(),
  /** Channels it uses or makes known (codes of the catalogue of channels: sigaplapor, siwaslu, call_center …). */
  channels: z.array(Code).max(20),
  cost: Rupiah.nullable(),
  staff: z.number().int().min(0).max(100_000).nullable(),
  /** What is to be reached, in words and (where it can be counted) as a number. */
  target: Line(300).nullable(),
  targetNumber: z.number().min(0).max(1_000_000_000).nullable(),
  status: ItemStatus,
  /** Activities of the register (`id_sumber`) by which it was done. */
  activities: z.array(z.string().max(200)).max(200),
  evidence: ItemEvidence.nullable(),
});
export type PlanItem = z.infer<typeof PlanItem>;

/** All of a plan that people write; each saved state of it is a version. */
export const PlanContent = z.object({
  title: Line(200).min(1),
  /** The area the plan is for: a provinsi or kabupaten/kota (a kecamatan where somebody plans for one). */
  code: RegionCode,
  /** Election it belongs to (id of `/stages`). */
  election: Line(80).nullable(),
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  /** Who answers for it, by office ("Kordiv Pencegahan Bawaslu Bangka Tengah"); no personal data is needed. */
  owner: Line(160).min(1),
  budget: Rupiah.nullable(),
  targets: z.array(Line(300).min(1)).max(30),
  note: Line(4_000).nullable(),
  items: z.array(PlanItem).max(1_000),
  outcomes: z.array(OutcomeDeclaration).max(10),
});
export type PlanContent = z.infer<typeof PlanContent>;

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
  items: z.object({ total: z.number().int(), done: z.number().int() }),
  issues: z.array(z.string()),
  comments: z.number().int(),
  createdBy: z.string(),
  updatedBy: z.string(),
  /** ISO 8601 in UTC. */
  updatedAt: z.string(),
  /** Version that was approved last, and by whom; null when none was. */
  approved: Step.extend({ version: z.number().int() }).nullable(),
});
export type PlanHead = z.infer<typeof PlanHead>;

/** A statement about a plan that does not stop it: over budget, outside the election's days, more staff than there are. */
export const PlanNotice = z.object({ code: z.string(), item: z.string().nullable(), text: Text });
export type PlanNotice = z.infer<typeof PlanNotice>;

export const Plan = PlanHead.extend({
  content: PlanContent,
  notices: z.array(PlanNotice),
  /** What whoever asks may do now. */
  may: z.object({ edit: z.boolean(), moveTo: z.array(PlanStatus) }),
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

/** A change of the version that was read. */
export const PlanChange = z.object({ version: z.number().int().min(1), content: PlanContent });
export type PlanChange = z.infer<typeof PlanChange>;
/** A step of the status; giving a plan back, or taking up again what was approved, needs a reason. */
export const StatusChange = z.object({
  version: z.number().int().min(1),
  to: PlanStatus,
  reason: Line(1_000).nullable().default(null),
});
export type StatusChange = z.infer<typeof StatusChange>;

/** 409: somebody else changed the plan meanwhile. Both states, so that nothing is lost. */
export const PlanConflict = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.literal('conflict'),
  detail: z.string(),
  detailEn: z.string(),
  requestId: z.string(),
  current: Plan,
  /** What was sent; null for a change of status. */
  yours: PlanChange.nullable(),
});
export type PlanConflict = z.infer<typeof PlanConflict>;

/** One saved state. */
export const PlanVersion = z.object({
  version: z.number().int(),
  status: PlanStatus,
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  /** Items added, changed and removed against the version before. */
  changed: z.object({ added: z.number().int(), changed: z.number().int(), removed: z.number().int(), head: z.boolean() }),
});
export type PlanVersion = z.infer<typeof PlanVersion>;
export const PlanVersionsResponse = z.object({ items: z.array(PlanVersion) });
export const PlanVersionContent = PlanVersion.extend({ content: PlanContent });

export const NewComment = z.object({ text: z.string().trim().min(1).max(2_000), item: ItemKey.nullable().default(null) });
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
