import { z } from 'zod';
import { IsoDate, Source, Text } from '../../http/contract.ts';
import { Level, RegionCode } from '../../regions/contract.ts';

/** Name and version of the format; raised when a field changes its meaning. Old releases keep theirs for ever. */
export const RELEASE_FORMAT = 'petarawan-rilis/1';
/** Version of the rule that hides cells and of the way figures are counted; the page "tentang" of a release tells what it means. */
export const METHOD_VERSION = '1';
/** Counts from 1 to 4 are never shown. Zeros are. */
export const SMALLEST_SHOWN = 5;
/** Least width of what can be found out about a hidden count: highest possible minus lowest possible. */
export const LEAST_WIDTH = 5;
/** Stands for the whole country where a region code would stand. */
export const NATION = 'ID';

/** Informasi awal (calls, posts) is not checked by anybody and is in no release. */
export const RELEASED_ORIGINS = ['laporan', 'temuan'] as const;
export const ReleasedOrigin = z.enum(RELEASED_ORIGINS);
export type ReleasedOrigin = z.infer<typeof ReleasedOrigin>;

export const PlaceCode = z.union([z.literal(NATION), RegionCode]);
export type PlaceCode = z.infer<typeof PlaceCode>;

/** A published count; null = disamarkan: it is 1 to 4, or would give away one that is. Never zero. */
export const PublicCount = z.number().int().nonnegative().nullable();
export type PublicCount = z.infer<typeof PublicCount>;

export const WindowId = z.string().regex(/^j\d{1,4}$/);

/**
 * A closed period ("jendela") of event dates in whole months, both ends inclusive. Its tables never change. A correction is a new window
 * of the same period that `replaces` the old one. Windows that are not replaced follow each other without overlap.
 */
export const PublicWindow = z.strictObject({
  id: WindowId,
  /** The release that brought it. */
  release: z.number().int().positive(),
  from: IsoDate,
  to: IsoDate,
  /** `YYYY-MM`, ascending. */
  months: z.array(z.string().regex(/^\d{4}-\d{2}$/)).min(1),
  replaces: WindowId.nullable(),
});
export type PublicWindow = z.infer<typeof PublicWindow>;

export const PublicArea = z.strictObject({
  code: PlaceCode,
  name: z.string(),
  /** `nasional` for the whole country. Released are provinsi, kabkota and kecamatan. */
  level: z.enum(['nasional', ...Level.options]),
  /** By the code: `19.04` lies in `19`, a provinsi in `ID`; null for the root of the release. */
  parent: PlaceCode.nullable(),
  /** False: no longer in the list of areas on the day of the release; its figures stay under its code. */
  current: z.boolean(),
});
export type PublicArea = z.infer<typeof PublicArea>;

/**
 * Counts of one area in one table. `total` is the sum of `issues` and, where given, of `months`, and the sum over the areas of the next
 * level below plus the row `unplaced` of this area.
 */
export const PublicRow = z.strictObject({
  code: PlaceCode,
  /** True: reports that lie in this area but name no area of the next level. Every area above kecamatan has such a row as well. */
  unplaced: z.boolean(),
  total: PublicCount,
  /** In the order of `issues` of the release; null for kecamatan and for what lies in a kabkota without kecamatan. */
  issues: z.array(PublicCount).nullable(),
  /** In the order of the window's months; null where `issues` is null, and in sums. */
  months: z.array(PublicCount).nullable(),
});
export type PublicRow = z.infer<typeof PublicRow>;

/**
 * `window`: counts of one window. `sum`: over all windows that counted in release `release` (brought by it or an earlier one and not
 * replaced by then). There is a sum for every release of the series in which more than one window counted.
 */
export const PublicTable = z.strictObject({
  origin: ReleasedOrigin,
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('window'), window: WindowId }),
    z.strictObject({ kind: z.literal('sum'), release: z.number().int().positive() }),
  ]),
  rows: z.array(PublicRow),
});
export type PublicTable = z.infer<typeof PublicTable>;

/** How much of what supervisors should have reported came in, in a window: share from 0 to 1, null where nothing was expected. */
export const PublicCoverage = z.strictObject({
  window: WindowId,
  code: PlaceCode,
  share: z.number().min(0).max(1).nullable(),
  expected: z.number().int().nonnegative(),
});
export type PublicCoverage = z.infer<typeof PublicCoverage>;

/** Voters (DPT) of one election, for rates per 100,000; an area without a figure is not in `values`. */
export const PublicDenominator = z.strictObject({
  measure: z.literal('dpt'),
  election: z.string(),
  electionName: z.string(),
  source: Source,
  values: z.record(z.string(), z.number().int().positive()),
});
export type PublicDenominator = z.infer<typeof PublicDenominator>;

/** An entry of the log of corrections: what earlier release was wrong where, and why. */
export const Correction = z.strictObject({
  /** Release in which it was made. */
  release: z.number().int().positive(),
  /** Release that was wrong. */
  about: z.number().int().positive(),
  on: IsoDate,
  text: z.string(),
});
export type Correction = z.infer<typeof Correction>;

/**
 * A numbered public snapshot: all that the public may see, and nothing else. Strict: an unknown field is an error, and a test compares
 * the fields with a list. It repeats all windows and sums of its series, so it stands alone.
 */
export const PublicRelease = z.strictObject({
  format: z.literal(RELEASE_FORMAT),
  number: z.number().int().positive(),
  /** Root of the release: the whole country or a provinsi. */
  area: PlaceCode,
  /** The release of the same area that this one supersedes; null for the first. */
  supersedes: z.number().int().positive().nullable(),
  preparedOn: IsoDate,
  dataVersion: z.number().int(),
  methodVersion: z.string(),
  /** True when figures include data contoh (synthetic). */
  sample: z.boolean(),
  /** What changed, in the words of whoever prepared it. */
  notes: z.string(),
  corrections: z.array(Correction),
  boundaries: z.strictObject({ version: z.string(), source: z.string(), indicative: z.boolean() }),
  issues: z.array(z.strictObject({ code: z.string(), name: Text })),
  windows: z.array(PublicWindow).min(1),
  areas: z.array(PublicArea).min(1),
  denominator: PublicDenominator.nullable(),
  coverage: z.array(PublicCoverage),
  tables: z.array(PublicTable),
  sources: z.array(Source),
});
export type PublicRelease = z.infer<typeof PublicRelease>;

/** What is said of a release outside of it, because it is known later. */
export const PublicHead = z.strictObject({
  number: z.number().int().positive(),
  area: PlaceCode,
  areaName: z.string(),
  /** Period of all its windows. */
  from: IsoDate,
  to: IsoDate,
  preparedOn: IsoDate,
  publishedOn: IsoDate,
  /** Of the same area; null = the newest. */
  supersededBy: z.number().int().positive().nullable(),
  dataVersion: z.number().int(),
  methodVersion: z.string(),
  sample: z.boolean(),
  notes: z.string(),
  /** Of the document as `canonicalJson` writes it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PublicHead = z.infer<typeof PublicHead>;
