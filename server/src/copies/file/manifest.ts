import { z } from 'zod';

/** Format of backup files; raise it when an older program could misread them. */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';

const count = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The last entry of a backup: what it holds, so that nothing can be missing, doubled or changed unnoticed. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  productVersion: z.string(),
  /** ISO 8601. */
  madeAt: z.string(),
  engine: z.enum(['duckdb', 'postgres']),
  dataVersion: count,
  migrations: z.array(z.strictObject({ name: z.string(), sha256 })),
  contents: z.strictObject({ imports: count, sampleImports: count, lastImportAt: z.string().nullable() }),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(
        z.strictObject({
          name: z.string(),
          type: z.enum(['varchar', 'integer', 'bigint', 'double', 'boolean', 'date', 'timestamp', 'smallint']),
        }),
      ),
      rows: count,
      checksum: z.string().regex(/^[0-9a-f]{32}$/),
    }),
  ),
  /** All entries before this one, in their order. */
  entries: z.array(z.strictObject({ name: z.string(), rows: count, sha256 })),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Name of the n-th piece (from 1) of a table's rows. */
export const pieceName = (table: string, n: number) => `tables/${table}/${String(n).padStart(6, '0')}.jsonl`;

/** Table that a piece belongs to; null for any other entry. */
export const tableOfPiece = (name: string): string | null => /^tables\/([^/]+)\/\d{6,}\.jsonl$/.exec(name)?.[1] ?? null;
