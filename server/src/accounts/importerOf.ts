import type { Importer } from '../imports/importer.ts';
import { type Caller, sightFor } from './caller.ts';
import { seenRegions } from './seenRegions.ts';

/** In whose name the caller's files come in: rows only where the caller may import, owned by the people of the caller's region. */
export function importerOf(caller: Caller): Importer {
  const within = seenRegions(sightFor(caller, 'import_data'));
  return { within, region: within === null ? null : caller.region, accountId: caller.account?.id ?? null };
}
