import { z } from 'zod';
import { Conflict } from '../http/conflict/contract.ts';
import { IsoDate, Text } from '../http/contract.ts';
import { DraftSummary } from './draft/contract.ts';
import { PlaceCode, PublicHead, WindowId } from './public/contract.ts';

/**
 * A release's life: `menyiapkan` (being made, in the background) -> `draf` or `gagal`; then `draf -> diajukan -> disetujui -> terbit -> diganti`.
 * What never was published can be `dibatalkan`; what was is never taken back.
 */
export const RELEASE_STATUSES = [
  'menyiapkan',
  'gagal',
  'draf',
  'diajukan',
  'disetujui',
  'terbit',
  'diganti',
  'dibatalkan',
] as const;
export const ReleaseStatus = z.enum(RELEASE_STATUSES);
export type ReleaseStatus = z.infer<typeof ReleaseStatus>;
export const RELEASE_STATUS_NAMES: Record<ReleaseStatus, Text> = {
  menyiapkan: { id: 'sedang disiapkan', en: 'being prepared' },
  gagal: { id: 'tidak dapat dibuat', en: 'could not be made' },
  draf: { id: 'draf', en: 'draft' },
  diajukan: { id: 'diajukan', en: 'submitted' },
  disetujui: { id: 'disetujui', en: 'approved' },
  terbit: { id: 'terbit', en: 'published' },
  diganti: { id: 'diganti rilis berikutnya', en: 'superseded' },
  dibatalkan: { id: 'dibatalkan', en: 'cancelled' },
};

/** What was done to a release. */
const RELEASE_STEPS = [
  'asked',
  'made',
  'failed',
  'submitted',
  'withdrawn',
  'returned',
  'approved',
  'published',
  'superseded',
  'cancelled',
] as const;
export const ReleaseStep = z.enum(RELEASE_STEPS);
export type ReleaseStep = z.infer<typeof ReleaseStep>;

/** An entry of the log of corrections as it is asked for: which release was wrong, and what was wrong in it. */
export const CorrectionInput = z.strictObject({
  about: z.number().int().positive(),
  text: z.string().trim().min(1).max(2_000),
});

/** What a new release is to be. */
export const NewRelease = z.strictObject({
  /** `ID` or a provinsi. */
  area: PlaceCode,
  /** First day of the first window, the first of a month; for the first release of an area only, null for later ones. */
  from: IsoDate.nullable().default(null),
  /** Last day of the new window, the last of a month that is over; null for a release that only corrects. */
  to: IsoDate.nullable(),
  /** What is new, in the planner's words; it is published. */
  notes: z.string().trim().max(4_000).default(''),
  corrections: z.array(CorrectionInput).max(50).default([]),
  /** Windows to be counted anew; the old figures stay in the document. */
  restate: z.array(WindowId).max(50).default([]),
});
export type NewRelease = z.infer<typeof NewRelease>;
/** As it is sent: what has a default may be missing. */
export type NewReleaseInput = z.input<typeof NewRelease>;

/** Who took a step, when (ISO 8601 in UTC). */
const Done = z.object({ by: z.string(), at: z.string() });

/** A release as staff see it in lists, whatever its status. */
export const ReleaseHead = z.object({
  number: z.number().int(),
  area: PlaceCode,
  areaName: z.string(),
  status: ReleaseStatus,
  /** Raised by every step; send it back with the next. */
  version: z.number().int(),
  supersedes: z.number().int().nullable(),
  supersededBy: z.number().int().nullable(),
  /** Period of all its windows; null until it is made. */
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  asked: z.object({
    from: IsoDate.nullable(),
    to: IsoDate.nullable(),
    notes: z.string(),
    corrections: z.array(z.object({ about: z.number().int(), text: z.string() })),
    restate: z.array(z.string()),
  }),
  prepared: Done,
  submitted: Done.nullable(),
  /** `alone`: by whoever prepared it, the one user of this machine; no second pair of eyes has seen it. */
  approved: Done.extend({ alone: z.boolean() }).nullable(),
  published: Done.nullable(),
  dataVersion: z.number().int().nullable(),
  sample: z.boolean().nullable(),
  /** Of the document; null until it is made. */
  sha256: z.string().nullable(),
});
export type ReleaseHead = z.infer<typeof ReleaseHead>;

/** Published releases for everybody, and for staff what is not published, as far as they prepare or approve it. */
export const ReleasesResponse = z.object({
  /** Published ones, ascending by number; what the public sees, `superseded` ones too. */
  items: z.array(PublicHead),
  /** Being made or on their way to publication, ascending; empty for whoever neither prepares nor approves releases. */
  open: z.array(ReleaseHead),
  /** Over: published, superseded, cancelled, failed; descending. Empty for the same people. */
  closed: z.array(ReleaseHead),
  /** Whether the asker prepares releases of some area. */
  may: z.object({ prepare: z.boolean() }),
});
export type ReleasesResponse = z.infer<typeof ReleasesResponse>;

/** Why a release could not be made: the sentence, and its reasons one by one. */
export const ReleaseProblem = z.object({ text: Text, items: z.array(Text) });
export type ReleaseProblem = z.infer<typeof ReleaseProblem>;

export const ReleaseDetail = ReleaseHead.extend({
  /** What the draft hides and why; null until it is made. Internal: it tells how many reports came late. */
  summary: DraftSummary.nullable(),
  /** Why it could not be made; null unless `gagal`. */
  problem: ReleaseProblem.nullable(),
  /** Oldest first. */
  steps: z.array(
    z.object({ version: z.number().int(), step: ReleaseStep, by: z.string(), at: z.string(), reason: z.string().nullable() }),
  ),
  /** Where the asker may lead it now, and why not elsewhere. */
  may: z.object({
    moveTo: z.array(ReleaseStatus),
    blocked: z.array(z.object({ to: ReleaseStatus, reason: Text })),
  }),
  /** Path of the preview below `/api/v1` (`releases/4/preview/rilis/4/index.html`) of what is made and not public yet; else null. */
  preview: z.string().nullable(),
});
export type ReleaseDetail = z.infer<typeof ReleaseDetail>;

export const ReleaseMove = z.strictObject({
  /** The version it was read in. */
  version: z.number().int().min(1),
  to: ReleaseStatus,
  reason: z.string().trim().max(1_000).nullable().default(null),
});
export type ReleaseMove = z.infer<typeof ReleaseMove>;

/** 409: somebody else moved it meanwhile. */
export const ReleaseConflict = Conflict.extend({ current: ReleaseDetail, yours: ReleaseMove });
export type ReleaseConflict = z.infer<typeof ReleaseConflict>;

export const SuggestQuery = z.object({ area: PlaceCode });

/** What the next release of an area may hold. */
export const ReleaseSuggestion = z.object({
  area: PlaceCode,
  areaName: z.string(),
  /** Why none can be prepared now; null when one can. */
  refused: Text.nullable(),
  /** Newest published release of the area. */
  newest: z.number().int().nullable(),
  /** First day of the new window: fixed after the first release, else the earliest that has reports (the planner may choose a later month). */
  from: IsoDate.nullable(),
  /** Whether `from` may be chosen. */
  first: z.boolean(),
  /** First days of months that the first window may begin with; one of them is `from`. */
  starts: z.array(IsoDate),
  /** Last days of months that the new window may end with, ascending. Empty: only corrections are possible. */
  ends: z.array(IsoDate),
  /** The usual choice among `ends`: the last with reports, else the last. */
  usual: IsoDate.nullable(),
  /** Windows that count today and may be restated; `late`: reports of the period known today minus those published. Null where unknown. */
  windows: z.array(
    z.object({
      id: WindowId,
      from: IsoDate,
      to: IsoDate,
      late: z.object({ laporan: z.number(), temuan: z.number() }).nullable(),
    }),
  ),
});
export type ReleaseSuggestion = z.infer<typeof ReleaseSuggestion>;
