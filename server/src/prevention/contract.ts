import { z } from 'zod';
import { IsoDate, Meta, Source, Text } from '../http/contract.ts';
import { RegionCode } from '../regions/contract.ts';

/** A prevention activity in the vocabulary of Form Cegah. */
export const Activity = z.object({
  id: z.string(),
  code: z.string(),
  regionName: z.string(),
  start: z.string(),
  end: z.string().nullable(),
  stage: z.string().nullable(),
  form: z.string(),
  kind: z.string().nullable(),
  purpose: z.string().nullable(),
  target: z.string().nullable(),
  issue: z.string().nullable(),
  participants: z.number().nullable(),
  organiser: z.string().nullable(),
  description: z.string().nullable(),
  sample: z.boolean(),
  source: Source.nullable(),
  /** Number of the activity at its office, and http(s) address of its evidence. */
  number: z.string().nullable(),
  evidence: z.string().nullable(),
  /** Place in words. */
  place: z.string().nullable(),
  followUp: z.string().nullable(),
  /** Rupiah. */
  cost: z.number().nullable(),
  /** Region of the office that counts the number. */
  office: z.string().nullable(),
  /** Planned item that it carries out. */
  plan: z.object({ id: z.number().int(), item: z.string().nullable() }).nullable(),
  /** By form; null for what an import brought. */
  entered: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** Last change by form. */
  edited: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** Send it back with a change; another one meanwhile is answered with 409. */
  version: z.number().int(),
});
export type Activity = z.infer<typeof Activity>;

/** An activity as the profile of an area shows it: without what people wrote freely about it. */
export const ActivityBrief = Activity.pick({
  id: true,
  code: true,
  regionName: true,
  start: true,
  end: true,
  form: true,
  kind: true,
  target: true,
  issue: true,
  participants: true,
  sample: true,
  source: true,
});
export type ActivityBrief = z.infer<typeof ActivityBrief>;

/** A dated, sourced event of the news articles or a programme launch (Kampung Pengawasan Partisipatif …). */
export const PreventionEvent = z.object({
  id: z.string(),
  code: z.string(),
  regionName: z.string(),
  date: z.string(),
  kind: z.string(),
  programme: z.string().nullable(),
  title: Text,
  place: z.string().nullable(),
  participants: z.number().nullable(),
  issues: z.array(z.string()),
  source: Source,
});
export type PreventionEvent = z.infer<typeof PreventionEvent>;

export const ActivitiesQuery = z.object({
  code: RegionCode.optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  issue: z.string().max(60).optional(),
  form: z.string().max(60).optional(),
  kind: z.string().max(60).optional(),
  /** Activities that carry out items of this plan. */
  plan: z.coerce.number().int().min(1).max(9_007_199_254_740_991).optional(),
  /** How it came in: by a file, or by the entry form. */
  via: z.enum(['impor', 'formulir']).optional(),
  /** 1: instead of the register, what was withdrawn from it (at most 500, without pages). */
  withdrawn: z.enum(['0', '1']).default('0'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(200).optional(),
});
export const ActivitiesResponse = z.object({
  items: z.array(Activity),
  events: z.array(PreventionEvent),
  total: z.number().int(),
  /** How many of each bentuk. Volume, not success. */
  byForm: z.array(z.object({ form: z.string(), count: z.number().int() })),
  next: z.string().nullable(),
  meta: Meta,
});
export type ActivitiesResponse = z.infer<typeof ActivitiesResponse>;

/** One word of the Form Cegah vocabulary or one programme. */
const CatalogueWord = z.object({ code: z.string(), name: Text, description: Text.nullable() });

/** Vocabulary of Form Cegah and the six programmes of Perbawaslu 2/2023. What serves which issue is in the catalogue of measures. */
export const PreventionCatalogue = z.object({
  forms: z.array(CatalogueWord),
  kinds: z.array(CatalogueWord),
  programmes: z.array(CatalogueWord),
  sources: z.array(Source),
});
export type PreventionCatalogue = z.infer<typeof PreventionCatalogue>;
