import { z } from 'zod';
import { Source, Text } from '../../http/contract.ts';

/** Supervisors of polling stations, of desa/kelurahan, and members of the supervisory committee of a kecamatan. */
export const STAFF = ['ptps', 'pkd', 'panwascam'] as const;
export const Staff = z.enum(STAFF);
export type Staff = z.infer<typeof Staff>;

/** What the map can show of capacity: staff per unit, and polling stations without a supervisor. */
export const CAPACITY_FIGURES = ['ptps', 'pkd', 'panwascam', 'tps_tanpa_pengawas'] as const;
export const CapacityFigure = z.enum(CAPACITY_FIGURES);
export type CapacityFigure = z.infer<typeof CapacityFigure>;

/** Staff of one kind in an area against what it is there for. */
export const StaffCapacity = z.object({
  staff: Staff,
  /** Number of staff in place; null with `absence`. */
  value: z.number().nullable(),
  source: Source.nullable(),
  unit: z.enum(['tps', 'desa', 'kecamatan']),
  units: z.number().nullable(),
  unitsSource: Source.nullable(),
  /** Staff per unit; null when either is not known. */
  ratio: z.number().nullable(),
  /** Staff per unit that there should be, and who says so. */
  norm: z.number(),
  normSource: Text,
  /** How many are missing to the norm in the area as a whole, at least; null when not known. */
  short: z.number().nullable(),
  /** The same in plain words, or why there is no number. */
  words: Text,
  /** Election the numbers belong to; null when none was loaded. */
  election: z.string().nullable(),
});
export type StaffCapacity = z.infer<typeof StaffCapacity>;
