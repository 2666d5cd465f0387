import { z } from 'zod';
import { Conflict } from '../../http/conflict/contract.ts';
import { Meta, Source, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';

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
export const MEASURE_STAGE_NAMES: Record<MeasureStage, Text> = {
  persiapan: { id: 'persiapan', en: 'preparation' },
  daftar_pemilih: { id: 'daftar pemilih', en: 'voter list' },
  pencalonan: { id: 'pencalonan', en: 'candidacy' },
  kampanye: { id: 'kampanye', en: 'campaign' },
  masa_tenang: { id: 'masa tenang', en: 'quiet period' },
  pungut_hitung: { id: 'pungut-hitung', en: 'voting and counting' },
  rekapitulasi: { id: 'rekapitulasi', en: 'tabulation' },
  nontahapan: { id: 'di luar tahapan', en: 'outside of stages' },
};
/** Stands among the issues of a measure that serves all of them. */
export const ALL_ISSUES = '*';

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
  /** Who wrote this version; null for the published one, and for guests. */
  author: z.string().nullable(),
  /** Region of the office that made it; null = published with the product or made for the whole country. */
  owner: RegionCode.nullable(),
  version: z.number().int(),
  updatedAt: z.string().nullable(),
  /** No longer offered; plans that use it keep it. */
  retired: z.boolean(),
  /**
   * Plans and items of plans that name it, and activities of the register with its jenis (its bentuk where it has no jenis) and one of
   * its issues: alike, not proven to be this measure. Only what the asker may see; null where internal.
   */
  usedBy: z.object({ plans: z.number().int(), items: z.number().int(), activities: z.number().int() }).nullable(),
});
export type Measure = z.infer<typeof Measure>;

export const MeasuresQuery = z.object({
  /** Measures for this issue, those for all issues included. */
  issue: z.string().max(60).optional(),
  stage: MeasureStage.optional(),
  /** Words in name, description, actors or basis. */
  q: z.string().max(120).optional(),
  /** 1: those that are no longer offered as well. */
  retired: z.enum(['0', '1']).default('0'),
});
export const MeasuresResponse = z.object({ items: z.array(Measure), meta: Meta });
export type MeasuresResponse = z.infer<typeof MeasuresResponse>;

/** One saved state; version 1 of a published measure is as shipped. */
export const MeasureVersion = z.object({
  version: z.number().int(),
  by: z.string().nullable(),
  at: z.string().nullable(),
  reason: z.string().nullable(),
  state: Measure,
});
export type MeasureVersion = z.infer<typeof MeasureVersion>;
/** A measure with its history, newest first. */
export const MeasureDetail = Measure.extend({ versions: z.array(MeasureVersion), meta: Meta });
export type MeasureDetail = z.infer<typeof MeasureDetail>;

/** Name of a measure in addresses and plans. */
export const MeasureCode = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/);

/** Text of one's own: the English one may be left out, then the Indonesian stands for it. */
const Both = (most: number) => z.object({ id: z.string().trim().min(1).max(most), en: z.string().trim().max(most).default('') });
const Range = z.object({
  low: z.number().int().min(0).max(1_000_000_000_000),
  high: z.number().int().min(0).max(1_000_000_000_000),
  /** Of what: “per pertemuan”. */
  per: Both(80),
  /** Where the estimate comes from. */
  basis: Both(400),
});
const Code = z.string().min(1).max(60);

/** What people write of a measure. */
export const MeasureInput = z.object({
  name: Both(160),
  description: Both(1_000).nullable(),
  issues: z.array(Code).min(1).max(40),
  stages: z.array(MeasureStage).min(1).max(MEASURE_STAGES.length),
  actors: Both(300),
  basis: z.string().trim().max(300).nullable(),
  form: Code,
  kind: Code.nullable(),
  programme: Code.nullable(),
  cost: Range.nullable(),
  staff: Range.nullable(),
  source: z.object({
    name: z.string().trim().min(1).max(300),
    /** `2024`, `2024-08` or a day. */
    date: z
      .string()
      .max(10)
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .nullable(),
    note: z.string().trim().max(600).nullable(),
  }),
});
export type MeasureInput = z.infer<typeof MeasureInput>;
/** A new measure; its name in addresses is made from its name unless given. */
export const NewMeasure = MeasureInput.extend({ code: MeasureCode.optional() });
export type NewMeasure = z.infer<typeof NewMeasure>;
/** A change of the version that was read; `retired` takes it out of use or back into it. */
export const MeasureChange = MeasureInput.extend({
  version: z.number().int().min(1),
  retired: z.boolean(),
  reason: z.string().trim().max(600).nullable().default(null),
});
export type MeasureChange = z.infer<typeof MeasureChange>;

/** 409: somebody else changed the measure meanwhile. Both states, so that nothing is lost. */
export const MeasureConflict = Conflict.extend({
  /** The measure as it stands now. */
  current: Measure,
  /** What was sent. */
  yours: MeasureChange,
});
export type MeasureConflict = z.infer<typeof MeasureConflict>;
