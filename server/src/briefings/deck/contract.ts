import { z } from 'zod';
import { IsoDate, Source } from '../../http/contract.ts';
import { DenominatorId } from '../../layers/contract.ts';
import { Level, RegionCode } from '../../regions/contract.ts';
import { Origin, ReportFilter, Status } from '../../reports/contract.ts';

/** `provinsi`: a province and a page per kabupaten/kota; `kabkota`: one kabupaten or kota and what lies in it. */
export const DECK_KINDS = ['provinsi', 'kabkota'] as const;
export const DeckKind = z.enum(DECK_KINDS);
export type DeckKind = z.infer<typeof DeckKind>;

/**
 * What a deck is made of. Without `release` from what its maker may see (an internal deck); with it from that published release alone,
 * the only way to a deck for the public. The kind follows from the area.
 */
export const DeckQuestion = ReportFilter.extend({
  /** Provinsi or kabupaten/kota. */
  area: RegionCode,
  /** Number of a published release. */
  release: z.coerce.number().int().min(1).max(9_007_199_254_740_991).optional(),
  denominator: DenominatorId.default('dpt'),
  lang: z.enum(['id', 'en']).default('id'),
});
export type DeckQuestion = z.infer<typeof DeckQuestion>;

/** The question as a deck tells it: read already, so that nothing is turned into numbers or filled in any more. */
export const AskedQuestion: z.ZodType<DeckQuestion> = z.object({
  election: z.string().optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  issue: z.array(z.string()).optional(),
  channel: z.array(z.string()).optional(),
  origin: z.array(Origin).optional(),
  status: z.array(Status).optional(),
  area: RegionCode,
  release: z.number().int().optional(),
  denominator: DenominatorId,
  lang: z.enum(['id', 'en']),
});

/** What a slide is about; `area` is the page of one area, `own` one that a planner wrote. */
export const SLIDE_KINDS = [
  'cover',
  'map',
  'ranking',
  'issues',
  'trend',
  'coverage',
  'area',
  'method',
  'corrections',
  'own',
] as const;
export const SlideKind = z.enum(SLIDE_KINDS);
export type SlideKind = z.infer<typeof SlideKind>;

/** Figures that stand alone and large. */
export const FiguresBlock = z.object({
  type: z.literal('figures'),
  /** At most six. `note`: interval, coverage, or why there is none. */
  items: z.array(z.object({ label: z.string(), value: z.string(), note: z.string().nullable() })),
  alt: z.string(),
});
export type FiguresBlock = z.infer<typeof FiguresBlock>;

/** A map; the deck keeps its picture under this id. */
export const MapBlock = z.object({ type: z.literal('map'), picture: z.string(), alt: z.string() });
export type MapBlock = z.infer<typeof MapBlock>;

/** Bars with intervals, in the order in which they are read (highest above). */
export const BarsBlock = z.object({
  type: z.literal('bars'),
  title: z.string(),
  /** What the axis counts, "laporan dan temuan per 100.000 DPT". */
  unit: z.string(),
  bars: z.array(
    z.object({
      /** Code of an area or an issue. */
      id: z.string(),
      label: z.string(),
      /** Null exactly when `absence` says why. */
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      /** The figure as it is written: "38,2 (29–49)". */
      text: z.string(),
      /** `#rrggbb`. */
      color: z.string(),
      absence: z.string().nullable(),
    }),
  ),
  /** A line across all bars, such as the value of the whole province. */
  reference: z.object({ label: z.string(), value: z.number() }).nullable(),
  /** Said below, such as how many more there are. */
  more: z.string().nullable(),
  alt: z.string(),
});
export type BarsBlock = z.infer<typeof BarsBlock>;

/** A series over time, with the stages of the election behind it. */
export const LinesBlock = z.object({
  type: z.literal('lines'),
  title: z.string(),
  unit: z.string(),
  /** Ascending; `label` is short ("Sep 2024"). */
  periods: z.array(z.object({ start: IsoDate, label: z.string() })),
  /** As long as `periods`; null = not known, which is not zero: the line breaks. */
  series: z.array(z.object({ id: z.string(), name: z.string(), color: z.string(), values: z.array(z.number().nullable()) })),
  /** First period that is not complete yet. */
  provisionalFrom: z.number().int().nullable(),
  /** Bands; `first` and `last` are indexes of periods, both inclusive. */
  stages: z.array(z.object({ name: z.string(), first: z.number().int(), last: z.number().int() })),
  /** What the provisional part and the gaps are called below the chart. */
  legend: z.object({ provisional: z.string(), gap: z.string() }),
  alt: z.string(),
});
export type LinesBlock = z.infer<typeof LinesBlock>;

/** A table; `width` of the columns are shares of any sum. */
export const TableBlock = z.object({
  type: z.literal('table'),
  title: z.string(),
  columns: z.array(z.object({ label: z.string(), align: z.enum(['left', 'right']), width: z.number().positive() })),
  rows: z.array(z.array(z.string())),
  /** Said below: how many rows are left out and where they are, or why there are none. */
  more: z.string().nullable(),
  alt: z.string(),
});
export type TableBlock = z.infer<typeof TableBlock>;

export const Block = z.discriminatedUnion('type', [FiguresBlock, MapBlock, BarsBlock, LinesBlock, TableBlock]);
export type Block = z.infer<typeof Block>;

/** A figure that a slide says, by which a refreshed deck tells what has changed. */
export const SlideFact = z.object({
  /** The same for the same figure in every edition: `rate:19.04`. */
  id: z.string(),
  label: z.string(),
  /** As it is written; absent ones say why. */
  value: z.string(),
});
export type SlideFact = z.infer<typeof SlideFact>;

/** One slide in the language of its deck, worded and classified; drawing it decides nothing but where things stand. */
export const Slide = z.object({
  /** The same for the same slide in every edition: `cover`, `map`, `area:19.04`. */
  id: z.string(),
  kind: SlideKind,
  /** What the slide says, as a sentence. */
  title: z.string(),
  /** Sentences from the figures, by rule; at most five. */
  texts: z.array(z.string()),
  blocks: z.array(Block),
  /** What to mind, shortest first. */
  caveats: z.array(z.string()),
  sources: z.array(Source),
  /** For the speaker; sources and caveats are added to them in every file. */
  notes: z.string(),
  facts: z.array(SlideFact),
});
export type Slide = z.infer<typeof Slide>;

/** A deck as it was made from one state of the data. */
export const DeckContent = z.object({
  kind: DeckKind,
  lang: z.enum(['id', 'en']),
  area: z.object({ code: RegionCode, name: z.string(), level: Level }),
  question: AskedQuestion,
  dataVersion: z.number().int(),
  /** Number and hash of the release it is made of; null = internal. */
  release: z.object({ number: z.number().int(), publishedOn: IsoDate, sha256: z.string() }).nullable(),
  /** True when figures include data contoh. */
  sample: z.boolean(),
  madeOn: IsoDate,
  /** In the usual order. */
  slides: z.array(Slide),
});
export type DeckContent = z.infer<typeof DeckContent>;
