import { z } from 'zod';
import { Meta, Source, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { list, Origin, ReportFilter } from '../../reports/contract.ts';
import { ItemStatus, PlanStatus } from '../plans/contract.ts';

export const BELT_LINKS = ['darat', 'tambahan', 'laut'] as const;
/** What holds the two sides together: a shared border, a link that a planner added, or the nearest coast over the sea. */
export const BeltLink = z.enum(BELT_LINKS);
export type BeltLink = z.infer<typeof BeltLink>;

/** The codes of two kabupaten/kota in order: `19.04~19.71`. */
export const BeltId = z
  .string()
  .max(11)
  .regex(/^\d{2}\.\d{2}~\d{2}\.\d{2}$/);

export const BeltsQuery = ReportFilter.pick({ election: true, from: true, to: true, origin: true }).extend({
  /** Belts that have an owner inside this provinsi or kabupaten/kota. */
  parent: RegionCode.optional(),
  /** Belts that touch this area: a kabupaten/kota, or a kecamatan inside one. */
  code: RegionCode.optional(),
  issue: list(z.string().max(60)),
  /** `ya`: also where only the sea lies between. */
  sea: z.enum(['ya', 'tidak']).default('tidak'),
});
export type BeltsQuery = z.infer<typeof BeltsQuery>;

const Named = z.object({ code: RegionCode, name: z.string() });
const IssueCount = z.object({ issue: z.string(), count: z.number().int() });

/** A kecamatan of a belt. */
export const BeltMember = Named.extend({
  owner: RegionCode,
  /** Kecamatan of the other side that it touches. */
  touches: z.array(RegionCode),
  /** Cases of the origins asked for; null exactly when `absent` says why. */
  count: z.number().int().nullable(),
  absent: Text.nullable(),
  /** Share 0..1 of the expected coverage reports; null when unknown. */
  coverage: z.number().nullable(),
  issues: z.array(IssueCount),
});
export type BeltMember = z.infer<typeof BeltMember>;

/** What somebody published about a border. */
export const BeltStatement = z.object({ id: z.string(), by: z.string(), text: Text, source: Source, url: z.string().nullable() });
export type BeltStatement = z.infer<typeof BeltStatement>;

/** Kecamatan along the border of two kabupaten/kota, which both answer for. */
export const Belt = z.object({
  id: z.string(),
  name: Text,
  link: BeltLink,
  /** Coast to coast where only the sea joins them. */
  km: z.number().nullable(),
  owners: z.array(Named),
  members: z.array(BeltMember),
  /** Of the members with a count, and how many those are. */
  total: z.object({ count: z.number().int(), known: z.number().int(), of: z.number().int() }),
  /** Issues of the members with a count, most cases first, with the cases of each side in the order of `owners`. */
  issues: z.array(IssueCount.extend({ sides: z.array(z.number().int()) })),
  statements: z.array(BeltStatement),
  /** Saved groups of kind `sabuk_perbatasan` that hold kecamatan of both sides: the map can show those. */
  groups: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Belt = z.infer<typeof Belt>;

export const BeltsResponse = z.object({
  parent: RegionCode.nullable(),
  code: RegionCode.nullable(),
  /** Those somebody named first, then by cases. */
  belts: z.array(Belt),
  origins: z.array(Origin),
  period: Text,
  boundaries: z.object({ version: z.string() }).nullable(),
  /** Why there can be no belts; null when there can. */
  refusal: Text.nullable(),
  convention: z.array(Text),
  caveats: z.array(z.object({ code: z.string(), text: Text })),
  meta: Meta,
});
export type BeltsResponse = z.infer<typeof BeltsResponse>;

export const BeltItemsQuery = z.object({ code: RegionCode });

/** A line of somebody else's plan that lies in a shared belt. What it costs and what it rests on stay with its owner. */
export const BeltItem = z.object({
  belt: z.object({ id: z.string(), name: Text }),
  plan: z.object({
    id: z.number().int(),
    title: z.string(),
    code: RegionCode,
    regionName: z.string(),
    owner: z.string(),
    status: PlanStatus,
  }),
  key: z.string(),
  code: RegionCode,
  regionName: z.string(),
  issue: z.string(),
  measure: z.string().nullable(),
  title: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  actor: z.string().nullable(),
  status: ItemStatus,
});
export type BeltItem = z.infer<typeof BeltItem>;
export const BeltItemsResponse = z.object({
  code: RegionCode,
  regionName: z.string(),
  items: z.array(BeltItem),
  /** What is shared, and what is not. */
  note: Text,
});
export type BeltItemsResponse = z.infer<typeof BeltItemsResponse>;
