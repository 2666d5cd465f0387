import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { ShownId } from '../../layers/contract.ts';
import { SignalBasis, SignalQuery } from '../basis/contract.ts';

export const ClassesQuery = SignalQuery.extend({
  classes: z.coerce.number().int().min(2).max(7).default(5),
  /** What the values are, as on the map. */
  show: ShownId.default('raw'),
});
export type ClassesQuery = z.infer<typeof ClassesQuery>;

export { ShownId } from '../../layers/contract.ts';

/** Methods that find breaks in the data. */
export const FoundMethod = z.enum(['jenks', 'kuantil', 'interval', 'headtail']);

export const ClassesResponse = z.object({
  basis: SignalBasis,
  /** What is classified; `raw` where what was asked for is refused. */
  show: ShownId,
  /** Classes asked for beside the class of zero. */
  classes: z.number().int(),
  methods: z.array(
    z.object({
      method: FoundMethod,
      name: Text,
      /** Inner breaks, ascending. */
      breaks: z.array(z.number()),
      /** Half-open `[from, to)`, the last closed; the zero class is exactly 0. */
      items: z.array(z.object({ from: z.number(), to: z.number(), zero: z.boolean(), count: z.number().int() })),
      /** How the breaks were found, and why there are fewer classes than asked for. */
      note: Text,
      /** True when breaks fell together or a class would have been empty. */
      merged: z.boolean(),
    }),
  ),
  statistics: z.object({
    /** Areas with a value. */
    n: z.number().int(),
    distinct: z.number().int(),
    zeros: z.number().int(),
    min: z.number().nullable(),
    median: z.number().nullable(),
    mean: z.number().nullable(),
    max: z.number().nullable(),
  }),
  meta: Meta,
});
export type ClassesResponse = z.infer<typeof ClassesResponse>;
