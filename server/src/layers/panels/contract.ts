import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { GroupOfAnswer, MapLevel, RegionCode } from '../../regions/contract.ts';
import { OriginCounts } from '../../reports/contract.ts';
import { Absence, AreaUnit, LayerQuery, LegendClass, LegendMethod } from '../contract.ts';

export const PANEL_STEPS = ['bulan', 'minggu', 'tahapan', 'pemilihan'] as const;
/** What one panel is: a month, a week from Monday, a stage of an election, an election. */
export const PanelStep = z.enum(PANEL_STEPS);
export type PanelStep = z.infer<typeof PanelStep>;

export const PANEL_PACES = ['periode', 'minggu'] as const;
/** `periode`: figures of the whole panel; `minggu`: the same per week, so that panels of different lengths compare. */
export const PanelPace = z.enum(PANEL_PACES);
export type PanelPace = z.infer<typeof PanelPace>;

/** More small maps than this cannot be compared by eye. */
export const MOST_PANELS = 12;

export const PanelsQuery = LayerQuery.omit({ edition: true, reading: true, indicator: true }).extend({
  steps: PanelStep.default('bulan'),
  pace: PanelPace.default('periode'),
  /** The last so many panels of the period are answered. */
  panels: z.coerce.number().int().min(1).max(MOST_PANELS).default(MOST_PANELS),
});
export type PanelsQuery = z.infer<typeof PanelsQuery>;

/** One small map. Its lists stand in the order of `areas` of the answer. */
export const Panel = z.object({
  /** First day of the period, or the election's identifier. */
  key: z.string(),
  name: Text,
  /** The caption this panel has as a map of its own. */
  title: Text,
  election: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Days of the panel, both ends counted; null for an election. */
  days: z.number().int().nullable(),
  /** Share of the panel's reports that is expected to be in, 0 to 1; null when no delay is known. */
  complete: z.number().nullable(),
  /** Below 95 %: the figures will still rise. */
  provisional: z.boolean(),
  values: z.array(z.number().nullable()),
  /** Ends of the exact 95 % intervals; null where there is none. */
  low: z.array(z.number().nullable()),
  high: z.array(z.number().nullable()),
  /** Index into `classes.items`; null exactly where the value is. */
  classes: z.array(z.number().int().nullable()),
  absences: z.array(Absence.nullable()),
  /** Origins apart, over all areas with a figure. */
  counts: OriginCounts,
});
export type Panel = z.infer<typeof Panel>;

export const PanelsResponse = z.object({
  level: MapLevel,
  parent: RegionCode.nullable(),
  group: GroupOfAnswer.nullable(),
  steps: PanelStep,
  pace: PanelPace,
  /** The sentence over all panels. */
  title: Text,
  unit: Text,
  areas: z.array(z.object({ code: RegionCode, name: z.string(), unit: AreaUnit.optional() })),
  panels: z.array(Panel),
  /** One classification of the figures of all panels together; `count` counts areas over all panels. */
  classes: z.object({
    method: LegendMethod,
    rule: Text,
    breaks: z.array(z.number()),
    items: z.array(LegendClass),
  }),
  /** Over all panels. */
  absences: z.array(z.object({ reason: Absence, count: z.number().int(), label: Text })),
  /** Panels of the period before the first one answered. */
  earlier: z.number().int(),
  /** The day before the first panel: as `to` it brings the earlier ones. Null when there are none. */
  before: z.string().nullable(),
  caveats: z.array(z.object({ code: z.string(), text: Text })),
  meta: Meta,
});
export type PanelsResponse = z.infer<typeof PanelsResponse>;
