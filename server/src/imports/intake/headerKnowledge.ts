import type { Queryable } from '../../db/database.ts';
import type { Importer } from '../importer.ts';
import { aliasSource, rememberedHeaders } from '../rememberedHeaders.ts';

/** What is remembered of the headers of a kind and channel: what the whole country said, over it what the importer's region said. */
export async function headersKnown(
  db: Queryable,
  kind: string,
  channel: string | null,
  importer: Pick<Importer, 'region'>,
): Promise<{ all: Map<string, string | null>; own: Map<string, string | null> }> {
  const own = await rememberedHeaders(db, kind, aliasSource(channel, importer.region));
  const shared = importer.region === null ? own : await rememberedHeaders(db, kind, channel ?? '');
  return { all: new Map([...shared, ...own]), own };
}

/** Channels under which mappings of a kind were remembered, as far as they apply to this importer, with the headers known there. */
export async function channelsKnown(
  db: Queryable,
  kind: string,
  importer: Pick<Importer, 'region'>,
): Promise<Map<string, Map<string, string | null>>> {
  const rows = await db.all<{ source: string; header: string; column_name: string | null }>(
    'select source, header, column_name from column_aliases where kind = $1',
    [kind],
  );
  const known = new Map<string, Map<string, string | null>>();
  for (const { source, header, column_name } of rows) {
    const [channel = '', region = null] = source.split(' @');
    if (channel === '' || (region !== null && region !== importer.region)) continue;
    known.set(channel, (known.get(channel) ?? new Map()).set(header, column_name));
  }
  return known;
}
