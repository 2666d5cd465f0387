import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Queryable } from '../db/database.ts';
import { publishedPath } from '../db/publishedData.ts';
import type { SavedMapping } from '../imports/intake/contract.ts';
import type { IntakeKind } from '../imports/intake/intakeKind.ts';
import { readCatalogues } from './catalogues.ts';

const Mapping = z.record(z.string(), z.string().nullable());
/** Files of the steps of handling end in this; the others are named after their channel, or by a kind without channels. */
const HANDLING = /-penanganan$/;

let known: { id: string; mapping: z.infer<typeof Mapping> }[] | null = null;

function files(): NonNullable<typeof known> {
  const folder = publishedPath('samples/mappings');
  const names = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith('.json')) : [];
  known ??= names.sort().map((file) => ({
    id: file.slice(0, -'.json'.length),
    mapping: Mapping.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  }));
  return known;
}

/** The mappings that ship with the product (`data/samples/mappings`): what the export of each system calls its columns. */
export async function sampleMappings(db: Queryable, kinds: readonly IntakeKind[]): Promise<SavedMapping[]> {
  const { channels } = await readCatalogues(db);
  return files().map(({ id, mapping }) => {
    const of = kinds.find((k) => k.sample === id);
    if (of) return { id, name: of.label, kind: of.kind, channel: null, mapping, fits: 0 };
    const channel = id.replace(HANDLING, '');
    const { id: own, en } = channels.find((c) => c.code === channel)?.name ?? { id: channel, en: channel };
    const handling = HANDLING.test(id);
    return {
      id,
      name: handling ? { id: `${own}, penanganan`, en: `${en}, handling` } : { id: own, en },
      kind: handling ? 'handling' : 'reports',
      channel,
      mapping,
      fits: 0,
    };
  });
}
