import type { Tx } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { ImportSpec } from './importSpec.ts';
import { columnsOf, insideRegions } from './insideRegions.ts';
import { name, sameKey } from './sqlText.ts';

/** True for kinds whose files may be given as the whole of their channel. */
export const mayBeWhole = ({ target }: ImportSpec): boolean => target.whole !== undefined && target.history === 'versions';

/** Throws AppError `invalid_request` when files of a kind cannot be given as the whole of what their channel holds. */
export function requireWhole(spec: ImportSpec): void {
  if (mayBeWhole(spec)) return;
  throw new AppError('invalid_request', {
    id: `Berkas jenis “${spec.kind}” tidak dapat dinyatakan lengkap.`,
    en: `A file of the kind “${spec.kind}” cannot be given as the whole of its channel.`,
  });
}

/** Whose rows a whole file speaks of. */
export interface WholeScope {
  /** Regions the rows lie wholly in; null = everywhere. */
  within: readonly string[] | null;
  /** Only rows of data contoh, or only others. */
  sample: boolean;
}

/**
 * Makes table `missing` with the keys of rows that a file given as the whole of its channel does not have: current rows brought by
 * imports of the same kind, with the same `whole.same` values, inside the importer's regions, from the first to the last day of the
 * file's good rows. Rows of the file that wait in the quarantine are in the file. Answers how many there are.
 */
export async function findMissing(tx: Tx, spec: ImportSpec, { within, sample }: WholeScope): Promise<number> {
  requireWhole(spec);
  const { target } = spec;
  const { day, same } = target.whole ?? { day: '', same: [] };
  const output = (column: string) => name(target.columns[column] as string);
  const keys = target.key.map(name).join(', ');
  const place = within !== null && target.place ? ` and ${insideRegions(target.place, within, columnsOf('c'))}` : '';
  await tx.run(
    `create temp table spans as select ${[...same.map((c) => `j.${output(c)} as ${name(c)}`), `min(j.${output(day)}) as first_day`, `max(j.${output(day)}) as last_day`].join(', ')}
     from judged j where j.problems = ''${same.length ? ` group by ${same.map((c) => `j.${output(c)}`).join(', ')}` : ''}`,
  );
  await tx.run(
    `create temp table present as select ${target.key.map((c) => `c.${name(c)}`).join(', ')}, c.import_id
     from ${name(target.table)} c join spans s on ${[...same.map((c) => `c.${name(c)} = s.${name(c)}`), `c.${name(day)} between s.first_day and s.last_day`].join(' and ')}
     where c.superseded_by is null${place}`,
  );
  await tx.run(
    `create temp table missing as select ${target.key.map((c) => `p.${name(c)}`).join(', ')}
     from present p join imports i on i.id = p.import_id
     left join (select distinct ${target.key.map((c) => `${output(c)} as ${name(c)}`).join(', ')} from judged) j
       on ${sameKey(
         'j',
         'p',
         target.key.map((c) => [c, c]),
       )}
     where i.kind = $1 and i.sample = $2 and j.${name(target.key[0] as string)} is null`,
    [spec.kind, sample],
  );
  await tx.run('drop table spans; drop table present');
  const [found] = await tx.all<{ n: number }>(`select count(*) as n from (select ${keys} from missing) m`);
  return found?.n ?? 0;
}
