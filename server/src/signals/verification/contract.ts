import { z } from 'zod';
import { Text } from '../../http/contract.ts';
import { StatisticCode } from '../method/contract.ts';

/** The published data the product checks itself with, files of `data/signals/`. */
export const DATASETS = ['nc-sids', 'afcon', 'columbus', 'auckland', 'arthritis', 'salmonella-agona', 'nil'] as const;
export const DatasetId = z.enum(DATASETS);
export type DatasetId = z.infer<typeof DatasetId>;

/** `agrees`: equal within the rounding; `knowing`: ours differs, by a convention that is stated, by exactly as much as it must; `differs`: wrong. */
export const VERDICTS = ['agrees', 'knowing', 'differs'] as const;

/** One published figure beside the product's own. */
export const VerifiedFigure = z.object({
  statistic: StatisticCode,
  figure: Text,
  /** Null for a formula that needs no data but the numbers in `figure`. */
  dataset: DatasetId.nullable(),
  /** As printed. */
  printed: z.string(),
  published: z.number(),
  /** Where it was published, or what computed it. */
  source: z.string(),
  /** Null when the product gave no figure: then the verdict is `differs`. */
  own: z.number().nullable(),
  difference: z.number().nullable(),
  /** Half of the last printed digit. */
  tolerance: z.number(),
  verdict: z.enum(VERDICTS),
  /** Why ours differs knowingly. */
  note: Text.nullable(),
});
export type VerifiedFigure = z.infer<typeof VerifiedFigure>;

export const VerificationResponse = z.object({
  figures: z.array(VerifiedFigure),
  datasets: z.array(z.object({ id: DatasetId, name: Text, source: z.string(), file: z.string() })),
  counts: z.object({ agrees: z.number().int(), knowing: z.number().int(), differs: z.number().int() }),
  /** Seed of the draws. */
  seed: z.number().int(),
});
export type VerificationResponse = z.infer<typeof VerificationResponse>;
