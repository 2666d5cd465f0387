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
});
export type Activity = z.infer<typeof Activity>;

/** An activity as the profile of an area shows it: without what people wrote freely about it. */
export const ActivityBrief = Activity.omit({ stage: true, purpose: true, organiser: true, description: true });
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
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(200).optional(),
});
export const ActivitiesResponse = z.object({
  items: z.array(Activity),
  events: z.array(PreventionEvent),
  total: z.number().int(),
  next: z.string().nullable(),
  meta: Meta,
});
export type ActivitiesResponse = z.infer<typeof ActivitiesResponse>;

/** One word of the Form Cegah vocabulary or one programme. */
const CatalogueWord = z.object({ code: z.string(), name: Text, description: Text.nullable() });

/** Vocabulary of Form Cegah, the six programmes of Perbawaslu 2/2023, and which kinds of activity serve which issue. */
export const PreventionCatalogue = z.object({
  forms: z.array(CatalogueWord),
  kinds: z.array(CatalogueWord),
  programmes: z.array(CatalogueWord),
  /** What Bawaslu names as prevention per issue: measures, who acts, legal basis, source. */
  measures: z.array(
    z.object({ issue: z.string(), measures: z.array(Text), actors: Text, basis: z.string().nullable(), source: Source }),
  ),
  sources: z.array(Source),
});
export type PreventionCatalogue = z.infer<typeof PreventionCatalogue>;
