import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { AxisClass, EffortChoice, EffortFigure, NeedAxis, NeedFigure, NeedId } from '../../layers/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { DROPPED, SignalBasis, SignalQuery } from '../../signals/basis/contract.ts';

/** What the map's layer of the same name speaks of as well. */
export { AXIS_CLASSES, AxisClass, EffortChoice, EffortFigure, NeedFigure, NeedId } from '../../layers/contract.ts';

/**
 * The filter of the map with the two axes. The denominator follows from the axis of need, whatever is asked for; so do the origins of `temuan`.
 * Axis `laporan` counts the origins asked for, by default those of the map (laporan and temuan).
 */
export const NeedQuery = SignalQuery.extend({
  need: NeedId.default('laporan'),
  effort: EffortChoice.default('kegiatan'),
  /** Axis `ikp`: edition and reading; default the edition of the map's index layer and its first reading of the level. */
  edition: z.string().max(60).optional(),
  reading: z.string().max(60).optional(),
});
export type NeedQuery = z.infer<typeof NeedQuery>;

/** Why an area has no figure on an axis. `tidak_tercatat`: the register holds no activity of it at all, which is not the same as none. */
export const NEED_ABSENCES = [...DROPPED, 'tidak_berlaku', 'tidak_tercatat'] as const;
export const AxisAbsence = z.object({ why: z.enum(NEED_ABSENCES), reason: Text });
export type AxisAbsence = z.infer<typeof AxisAbsence>;

export const NeedArea = z.object({
  code: RegionCode,
  name: z.string(),
  /** Null exactly when `needAbsent` says why; effort alike. */
  need: NeedFigure.nullable(),
  needAbsent: AxisAbsence.nullable(),
  effort: EffortFigure.nullable(),
  effortAbsent: AxisAbsence.nullable(),
  /** Key of its class; null when either figure is absent. */
  cell: z.string().nullable(),
  /** Share 0..1 of the expected coverage reports; null when unknown. */
  coverage: z.number().nullable(),
  /** Both figures, classes and coverage in one sentence, or why there are none. */
  reason: Text,
});
export type NeedArea = z.infer<typeof NeedArea>;

export const NeedResponse = z.object({
  basis: SignalBasis,
  axes: z.object({
    need: NeedAxis.extend({
      id: NeedId,
      /** Rate of all areas together, in the unit of `value`: what `ratio` is a multiple of. Null for an index, and without rates. */
      reference: z.number().nullable(),
      /** How the classes of this axis come about. */
      rule: Text,
      /** Edition of an index. */
      edition: z.object({ id: z.string(), name: Text }).nullable(),
    }),
    effort: NeedAxis.extend({
      id: EffortChoice,
      rule: Text,
      /** Smallest figure of `tengah` and of `tinggi`; null for a class without areas. */
      breaks: z.tuple([z.number().nullable(), z.number().nullable()]),
    }),
  }),
  /** The nine classes, need from high to low and effort from low to high within each. */
  cells: z.array(z.object({ key: z.string(), need: AxisClass, effort: AxisClass, label: Text, count: z.number().int() })),
  /** In the order of the codes. */
  areas: z.array(NeedArea),
  /** High need, low effort: the surest need first (lower limit of its interval; of an index the score). */
  underserved: z.array(z.object({ rank: z.number().int(), code: RegionCode, name: z.string(), reason: Text })),
  /** Areas that one axis says nothing of; high need without recorded effort first. Areas that are internal to the asker are not listed. */
  unassessed: z.array(z.object({ code: RegionCode, name: z.string(), need: AxisClass.nullable(), reason: Text })),
  /** What the register of activities holds of the areas seen; null when nothing internal is seen, or effort is no activity. */
  register: z
    .object({
      activities: z.number().int(),
      /** Day of the latest activity, and when the last was imported or entered; null without activities. */
      latest: z.string().nullable(),
      imported: z.string().nullable(),
      /** Areas without any activity in the register, of how many. */
      without: z.number().int(),
      of: z.number().int(),
      /** Activities of the filter whose place is less precise than the areas. */
      unplaced: z.number().int(),
      note: Text,
    })
    .nullable(),
  /** What the reader must know, most important first; the first says that volume is no success. */
  notes: z.array(z.object({ code: z.string(), text: Text })),
  meta: Meta,
});
export type NeedResponse = z.infer<typeof NeedResponse>;
