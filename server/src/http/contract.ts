import { z } from 'zod';

/** A sentence in both languages of the interface. */
export const Text = z.object({ id: z.string(), en: z.string() });
export type Text = z.infer<typeof Text>;

export const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
/** Calendar date `YYYY-MM-DD`, no time zone. */
export const IsoDate = z
  .string()
  .regex(DATE_PATTERN)
  .refine((d) => !Number.isNaN(Date.parse(`${d}T00:00:00Z`)) && new Date(`${d}T00:00:00Z`).toISOString().startsWith(d), {
    message: 'tanggal tidak ada dalam kalender / no such calendar date',
  });

/** Where a figure comes from. */
export const Source = z.object({
  name: z.string(),
  date: z.string().nullable(),
  note: z.string().nullable(),
});
export type Source = z.infer<typeof Source>;

/** RFC 9457 problem details with a stable `code`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  detailEn: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ where: z.string().optional(), row: z.number().optional(), message: Text })).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** What every answer built from the database says about itself. */
export const Meta = z.object({
  /** Version of the data in the database; grows by one with each committed change. */
  dataVersion: z.number().int(),
  /** True when figures include synthetic data ("data contoh"). */
  sample: z.boolean(),
  sources: z.array(Source),
});
export type Meta = z.infer<typeof Meta>;

/** Cursor paging: `next` is null on the last page. */
export const PageQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});
