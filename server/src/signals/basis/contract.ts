import { z } from 'zod';
import { Text } from '../../http/contract.ts';
import { DenominatorId, LayerQuery } from '../../layers/contract.ts';
import { GroupOfAnswer, MapLevel, RegionCode } from '../../regions/contract.ts';
import { Origin } from '../../reports/contract.ts';

/**
 * What every signal can be asked for: the filter of the map without its classes. The denominator is DPT unless another is asked for
 * (`jumlah` gives no rates).
 */
export const SignalQuery = LayerQuery.omit({
  show: true,
  method: true,
  classes: true,
  breaks: true,
  edition: true,
  reading: true,
  indicator: true,
  statistic: true,
  smoothing: true,
  minimum: true,
  need: true,
  effort: true,
}).extend({
  denominator: DenominatorId.default('dpt'),
  /**
   * What silence is: `unknown` drops areas without a report that nobody reported for; `zero` counts them as zero. Default: `unknown`
   * where coverage is kept, `zero` where no coverage has ever been recorded (the answer says so).
   */
  silent: z.enum(['unknown', 'zero']).optional(),
});
export type SignalQuery = z.infer<typeof SignalQuery>;

/** Why an area takes no part in a statistic. */
export const DROPPED = [
  'belum_terpantau',
  'tidak_terjangkau',
  'internal',
  /** There is no figure for this area itself (divided since, apportioned). */
  'tidak_ada_data',
  'tanpa_penyebut',
  'tanpa_tetangga',
  'terlalu_sedikit',
] as const;
export const DroppedArea = z.object({ code: RegionCode, name: z.string(), why: z.enum(DROPPED), reason: Text });
export type DroppedArea = z.infer<typeof DroppedArea>;

/** What every answer says about what it rests on. */
export const SignalBasis = z.object({
  level: MapLevel,
  parent: RegionCode.nullable(),
  group: GroupOfAnswer.nullable(),
  /** "Kepulauan Bangka Belitung"; the country when null is asked for. */
  place: z.string(),
  /** Areas used. */
  n: z.number().int(),
  dropped: z.array(DroppedArea),
  /** The origins that are summed; more than one is always said. */
  origins: z.array(Origin),
  denominator: z
    .object({
      id: DenominatorId,
      /** Figures are told per this many; null for the raw count. */
      per: z.number().nullable(),
      unit: Text.nullable(),
      election: z.object({ id: z.string(), name: z.string(), derived: z.boolean() }).nullable(),
    })
    .nullable(),
  period: z.object({ from: z.string().nullable(), to: z.string().nullable(), phrase: Text }),
  /** Coverage of the areas of the scope that the asker sees. */
  coverage: z.object({
    /** Areas with a known share, of how many. */
    known: z.number().int(),
    of: z.number().int(),
    mean: z.number().nullable(),
    lowest: z.number().nullable(),
    /** What silence was taken for. */
    silent: z.enum(['unknown', 'zero']),
  }),
  /** The convention followed, in a sentence each. */
  convention: z.array(Text),
  /** Seed of the random draws; null where nothing is drawn. */
  seed: z.number().int().nullable(),
  /** What the reader must know beside the figures. */
  caveats: z.array(z.object({ code: z.string(), text: Text })),
});
export type SignalBasis = z.infer<typeof SignalBasis>;
