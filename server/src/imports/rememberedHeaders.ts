import type { Queryable, Tx } from '../db/database.ts';
import { headerKey } from './matchHeaders.ts';
import { personalSpans } from './personal/maskPersonal.ts';

/** Under which name a mapping is remembered: what people of one region say of their files changes nobody else's. */
export const aliasSource = (channel: string | null, region: string | null): string =>
  region === null ? (channel ?? '') : `${channel ?? ''} @${region}`;

/** Headers that a mapping explained earlier for this kind of file and source: header key -> column, null to ignore. */
export async function rememberedHeaders(db: Queryable, kind: string, source: string): Promise<Map<string, string | null>> {
  const rows = await db.all<{ header: string; column_name: string | null }>(
    'select header, column_name from column_aliases where kind = $1 and source = $2',
    [kind, source],
  );
  return new Map(rows.map((r) => [r.header, r.column_name]));
}

/**
 * Keeps a mapping for later files of the same kind and source; a later mapping of the same header replaces it. Headers that are
 * values in truth, with personal data in them, are forgotten.
 */
export async function rememberHeaders(
  tx: Tx,
  kind: string,
  source: string,
  mapping: Record<string, string | null>,
): Promise<void> {
  for (const [header, column] of Object.entries(mapping)) {
    if (personalSpans(header).length) continue;
    await tx.run(
      `insert into column_aliases (kind, source, header, column_name) values ($1, $2, $3, $4)
       on conflict (kind, source, header) do update set column_name = excluded.column_name`,
      [kind, source, headerKey(header), column],
    );
  }
}
