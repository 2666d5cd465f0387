import { z } from 'zod';
import { Conflict } from '../../http/conflict/contract.ts';
import { IsoDate, Meta } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { Activity } from '../contract.ts';

/** An activity that belongs to no tahapan. */
export const NO_STAGE = 'Non tahapan';

const Line = (most: number) => z.string().trim().max(most).nullable().default(null);
const Code = z.string().max(60);

/** What the entry form takes, in the vocabulary of Form Cegah. */
export const ActivityInput = z.object({
  /** Where: a code of any level, down to desa. */
  code: RegionCode,
  /** Place in words. */
  place: Line(200),
  start: IsoDate,
  /** Empty = one day. */
  end: IsoDate.nullable().default(null),
  /** Name of a tahapan of `/stages`, or `Non tahapan`. */
  stage: z.string().trim().max(120).nullable().default(null),
  form: Code,
  kind: Code.nullable().default(null),
  purpose: Line(300),
  target: Line(300),
  issue: Code.nullable().default(null),
  participants: z.number().int().min(0).max(10_000_000).nullable().default(null),
  /** Office, not persons. */
  organiser: Line(200),
  /** Rupiah. */
  cost: z.number().int().min(0).max(1_000_000_000_000).nullable().default(null),
  description: Line(4_000),
  followUp: Line(2_000),
  number: Line(120),
  /** http(s) address of the evidence. */
  evidence: Line(500),
  /** Planned item that it carries out. */
  plan: z
    .object({
      id: z.number().int().min(1).max(9_007_199_254_740_991),
      item: z
        .string()
        .max(40)
        .regex(/^[A-Za-z0-9-]{1,40}$/)
        .nullable()
        .default(null),
    })
    .nullable()
    .default(null),
});
export type ActivityInput = z.infer<typeof ActivityInput>;

/** A change of the version that was read; `withdrawn` takes it out of all counts or back into them. Nothing is deleted. */
export const ActivityChange = ActivityInput.extend({
  version: z.number().int(),
  withdrawn: z.boolean().default(false),
  /** Needed to withdraw. */
  reason: z.string().trim().max(600).nullable().default(null),
});
export type ActivityChange = z.infer<typeof ActivityChange>;

export const ACTIVITY_STEPS = ['found', 'made', 'changed', 'withdrawn', 'restored'] as const;
/** `found`: as an import had left it before the first change by form. */
export const ActivityStep = z.enum(ACTIVITY_STEPS);
export type ActivityStep = z.infer<typeof ActivityStep>;

export const ActivityVersion = z.object({
  version: z.number().int(),
  step: ActivityStep,
  by: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  reason: z.string().nullable(),
  state: Activity,
});
export type ActivityVersion = z.infer<typeof ActivityVersion>;
/** An activity with what the form made of it, newest first. */
export const ActivityDetail = Activity.extend({
  withdrawn: z.boolean(),
  versions: z.array(ActivityVersion),
  meta: Meta,
});
export type ActivityDetail = z.infer<typeof ActivityDetail>;

/** 409: somebody else changed the activity meanwhile. Both states, so that nothing is lost. */
export const ActivityConflict = Conflict.extend({
  current: Activity,
  yours: ActivityChange,
});
export type ActivityConflict = z.infer<typeof ActivityConflict>;

/** What a number may be made of; `{nomor}` and `{tahun}` must be there, because counting begins again each year. */
export const NUMBER_PARTS = ['nomor', 'kode', 'bulan-romawi', 'bulan', 'tahun'] as const;
export const DEFAULT_PATTERN = '{nomor}/PM.00/{kode}/{bulan-romawi}/{tahun}';

export const NumberingQuery = z.object({ code: RegionCode, day: IsoDate.optional() });
/** How an office numbers its activities, and the next number. */
export const Numbering = z.object({
  /** Region of the office: provinsi or kabkota. */
  office: RegionCode,
  officeName: z.string(),
  pattern: z.string(),
  /** Whose pattern it is: the office's own, its province's, the country's, or the product's. */
  patternOf: z.enum(['kantor', 'provinsi', 'nasional', 'bawaan']),
  year: z.number().int(),
  /** Next number that nobody has: one more than the highest of the year. */
  next: z.string(),
  /** Running numbers below it that no activity has: gaps are allowed. At most 20 are named. */
  gaps: z.object({ count: z.number().int(), first: z.array(z.number().int()) }),
});
export type Numbering = z.infer<typeof Numbering>;
export const NumberingChange = z.object({
  /** Null = the whole country. */
  office: RegionCode.nullable(),
  pattern: z.string().trim().min(1).max(100),
});
export type NumberingChange = z.infer<typeof NumberingChange>;
