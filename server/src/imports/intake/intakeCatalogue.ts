import type { Db } from '../../db/database.ts';
import type { Importer } from '../importer.ts';
import { headerKey } from '../matchHeaders.ts';
import { aliasSource } from '../rememberedHeaders.ts';
import { forgetValue, rememberedValues } from '../valueAliases.ts';
import type { Forget, IntakeCatalogue, SavedMapping } from './contract.ts';
import { headersKnown } from './headerKnowledge.ts';
import type { IntakeKind } from './intakeKind.ts';

/** Kinds of files, mappings made beforehand, and what was remembered for one channel and this importer. */
export async function intakeCatalogue(
  db: Db,
  kinds: readonly IntakeKind[],
  asked: string | null,
  importer: Importer,
  saved: readonly SavedMapping[],
): Promise<IntakeCatalogue> {
  const { region } = importer;
  const all = [];
  for (const { kind, label, description, channel } of kinds) {
    const source = channel ? asked : null;
    const headers = await headersKnown(db, kind, source, importer);
    const own = await rememberedValues(db, kind, aliasSource(source, region));
    const mine = new Set(own.map((v) => `${v.column}\n${v.value}`));
    const shared = region === null ? [] : await rememberedValues(db, kind, source ?? '');
    all.push({
      kind,
      label,
      description,
      channel,
      headers: [...headers.all].map(([header, column]) => ({ header, column, own: headers.own.has(header) })),
      values: [
        ...own.map((v) => ({ ...v, own: true })),
        ...shared.filter((v) => !mine.has(`${v.column}\n${v.value}`)).map((v) => ({ ...v, own: false })),
      ],
    });
  }
  return { kinds: all, mappings: [...saved] };
}

/** Forgets headers and values that were remembered in the importer's own name; answers how many were there. */
export function forgetRemembered(db: Db, { kind, channel, headers, values }: Forget, { region }: Importer): Promise<number> {
  const source = aliasSource(channel, region);
  return db.tx(async (tx) => {
    let forgotten = 0;
    for (const header of headers) {
      const place = [kind, source, headerKey(header)];
      const where = 'kind = $1 and source = $2 and header = $3';
      if ((await tx.all(`select 1 as there from column_aliases where ${where}`, place)).length === 0) continue;
      await tx.run(`delete from column_aliases where ${where}`, place);
      forgotten++;
    }
    for (const { column, value } of values) if (await forgetValue(tx, kind, source, column, value)) forgotten++;
    return forgotten;
  });
}
