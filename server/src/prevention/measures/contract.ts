import { z } from 'zod';
import { Meta, Source, Text } from '../../http/contract.ts';

/** A range somebody estimated: both ends, with where it comes from. Always shown as "perkiraan". */
export const EstimatedRange = z.object({ low: z.number().min(0), high: z.number().min(0), per: Text, basis: Text });
export type EstimatedRange = z.infer<typeof EstimatedRange>;

export const MEASURE_STAGES = [
  'persiapan',
  'daftar_pemilih',
  'pencalonan',
  'kampanye',
  'masa_tenang',
  'pungut_hitung',
  'rekapitulasi',
  'nontahapan',
] as const;
/** When a measure belongs: phases that every election has, so that the catalogue outlives each calendar. */
export const MeasureStage = z.enum(MEASURE_STAGES);
export type MeasureStage = z.infer<typeof MeasureStage>;

/** What can be done against an issue: one line of the catalogue. */
export const Measure = z.object({
  code: z.string(),
  name: Text,
  description: Text.nullable(),
  /** Issues it serves; `*` serves all. */
  issues: z.array(z.string()),
  stages: z.array(MeasureStage),
  actors: Text,
  /** Legal basis with article; null where none is cited. */
  basis: z.string().nullable(),
  /** Bentuk and jenis of Form Cegah; programme of Perbawaslu 2/2023 where it is one. */
  form: z.string(),
  kind: z.string().nullable(),
  programme: z.string().nullable(),
  /** Rupiah. */
  cost: EstimatedRange.nullable(),
  /** People. */
  staff: EstimatedRange.nullable(),
  source: Source,
  /** Published with the product; people's own have an author. */
  builtin: z.boolean(),
  author: z.string().nullable(),
  version: z.number().int(),
  updatedAt: z.string().nullable(),
  /** No longer offered; plans that use it keep it. */
  retired: z.boolean(),
  /** Items of plans and activities of the register (by kind and issue) that the asker may see; null where internal. */
  usedBy: z.object({ plans: z.number().int(), items: z.number().int(), activities: z.number().int() }).nullable(),
});
export type Measure = z.infer<typeof Measure>;
export const MeasuresResponse = z.object({ items: z.array(Measure), meta: Meta });
export type MeasuresResponse = z.infer<typeof MeasuresResponse>;
