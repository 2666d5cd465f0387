import { z } from 'zod';
import { Meta, Source, Text } from '../http/contract.ts';
import { Level, RegionCode } from '../regions/contract.ts';

/** Class of an index as Bawaslu prints it. */
export const IndexClass = z.enum(['rendah', 'sedang', 'tinggi']);
export type IndexClass = z.infer<typeof IndexClass>;

/** Cut-offs of one edition and level: a score `>= from` (or `> from` when `fromOpen`) up to `to` is in the class. */
export const Cutoff = z.object({
  edition: z.string(),
  level: Level,
  /** The reading the cut-offs were published for; other readings of the level have no official classes. */
  reading: z.string().optional(),
  class: IndexClass,
  from: z.number().nullable(),
  fromOpen: z.boolean(),
  to: z.number().nullable(),
  source: z.string(),
});
export type Cutoff = z.infer<typeof Cutoff>;

export const Edition = z.object({
  id: z.string(),
  name: Text,
  released: z.string().nullable(),
  /** `ikp`, `pemetaan_pilkada`, or a thematic index. Editions never compare with each other. */
  family: z.string(),
  scale: Text,
  note: Text.nullable(),
  source: z.string(),
  readings: z.array(
    z.object({
      id: z.string(),
      level: Level,
      name: Text,
      /** Areas with at least one published row. */
      areas: z.number(),
      indicators: z.array(z.string()),
      /** Day whose list of regions the reading uses; a region divided since is another area. */
      areasAsOf: z.string().nullable(),
    }),
  ),
  /** Names of the indicators that occur, dimensions first. */
  indicators: z.array(z.object({ id: z.string(), name: Text })),
  cutoffs: z.array(Cutoff),
});
export type Edition = z.infer<typeof Edition>;
export const EditionsResponse = z.object({ editions: z.array(Edition), meta: Meta });
export type EditionsResponse = z.infer<typeof EditionsResponse>;

/** Why a score is not there. `tidak_berlaku`: the edition does not cover today's area. */
export const ScoreAbsence = z.enum(['tidak_ada_data', 'belum_tervalidasi', 'tidak_berlaku']);
export type ScoreAbsence = z.infer<typeof ScoreAbsence>;

export const IndexScore = z.object({
  edition: z.string(),
  level: Level,
  reading: z.string(),
  code: z.string(),
  /** `skor` for the total, otherwise the dimension or indicator. */
  indicator: z.string(),
  score: z.number().nullable(),
  class: IndexClass.nullable(),
  rank: z.number().nullable(),
  /** Set exactly when there is no score: an official class or rank may still be there. */
  absence: ScoreAbsence.nullable(),
  absenceNote: Text.nullable(),
  /** What must be said beside the figure, e.g. that a thematic zero does not mean no threat. */
  caveat: Text.nullable(),
  /** Figure of the undivided predecessor, when today's area is not what the edition measured. */
  former: z
    .object({
      code: z.string(),
      name: z.string(),
      score: z.number().nullable(),
      class: IndexClass.nullable(),
      rank: z.number().nullable(),
    })
    .nullable(),
  source: Source,
});
export type IndexScore = z.infer<typeof IndexScore>;
export const ScoresQuery = z.object({
  level: Level.optional(),
  parent: RegionCode.optional(),
  code: RegionCode.optional(),
  reading: z.string().max(60).optional(),
  indicator: z.string().max(60).optional(),
});
export const ScoresResponse = z.object({ edition: Edition, scores: z.array(IndexScore), meta: Meta });
export type ScoresResponse = z.infer<typeof ScoresResponse>;

/** A published official figure; conflicting figures stand side by side. */
export const Fact = z.object({
  topic: z.string(),
  code: z.string(),
  areaName: z.string(),
  measure: z.string(),
  value: z.number().nullable(),
  valueText: z.string(),
  date: z.string(),
  source: z.string(),
  note: z.string().nullable(),
  /** True when another source gives a different value for the same topic, area, measure and date. */
  conflict: z.boolean(),
});
export type Fact = z.infer<typeof Fact>;
export const FactsQuery = z.object({ code: z.string().max(20).optional(), topic: z.string().max(120).optional() });
export const FactsResponse = z.object({ facts: z.array(Fact), meta: Meta });
export type FactsResponse = z.infer<typeof FactsResponse>;
