import type { Tx } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { Text } from '../http/contract.ts';
import type { Importer } from './importer.ts';
import type { ImportPlace, ImportSpec, ImportTarget } from './importSpec.ts';
import { aroundRegions, columnsOf, insideRegions } from './insideRegions.ts';
import { jsonText, literal, name, sameKey } from './sqlText.ts';
import { keyColumns } from './targetKey.ts';

const list = (regions: readonly string[]) => regions.join(', ');
export const outside = (regions: readonly string[]): Text => ({
  id: `Tempat baris ini di luar wilayah Anda (${list(regions)}).`,
  en: `The place of this row is outside your region (${list(regions)}).`,
});
const imprecise = (regions: readonly string[]): Text => ({
  id: `Tempat baris ini kurang rinci: sebutkan tempat di dalam wilayah Anda (${list(regions)}).`,
  en: `The place of this row is not precise enough: name a place inside your region (${list(regions)}).`,
});
export const foreign = (regions: readonly string[]): Text => ({
  id: `Tanda pengenal ini sudah dipakai catatan di luar wilayah Anda (${list(regions)}). Beri tanda pengenal lain, atau minta pengelola.`,
  en: `This identifier belongs to a record outside your region (${list(regions)}). Give it another identifier, or ask an administrator.`,
});

/** A problem as JSON text in SQL; `value` is an expression. */
export const problemSql = (column: string, value: string, reason: Text) =>
  `${literal(`{"column":${JSON.stringify(column)},"value":`)} || ${jsonText(value)} || ${literal(`,"reason":${JSON.stringify(reason)},"suggestion":null}`)}`;

/** Where rows of a kind lie. Throws AppError `forbidden` for a kind whose rows have no place: it is the whole country's. */
function placeOf(spec: ImportSpec): ImportPlace {
  if (spec.target.place) return spec.target.place;
  throw new AppError('forbidden', {
    id: `Berkas jenis “${spec.kind}” berlaku untuk seluruh Indonesia dan hanya dapat diimpor pengelola.`,
    en: `Files of the kind “${spec.kind}” are about the whole country; only an administrator imports them.`,
  });
}

/** Gives rows of `judged` that do not lie wholly inside the importer's regions a problem that says so. */
export async function refuseOutside(tx: Tx, spec: ImportSpec, { within }: Importer): Promise<void> {
  if (within === null) return;
  const place = placeOf(spec);
  const column = columnsOf('judged', spec.target.columns);
  const value = `s.${name(place.column)}`;
  await tx.run(
    `update judged set problems = case when ${aroundRegions(place, within, column)}
       then ${problemSql(place.column, value, imprecise(within))} else ${problemSql(place.column, value, outside(within))} end
     from staged s where s.row_no = judged.row_no and judged.problems = '' and not coalesce(${insideRegions(place, within, column)}, false)`,
  );
}

/** Takes rows out of `fresh` that would change a record which lies outside the importer's regions now, and says so. */
export async function refuseForeign(tx: Tx, spec: ImportSpec, { within }: Importer): Promise<void> {
  if (within === null) return;
  const { target } = spec;
  const [changed] = await tx.all<{ n: number }>(`select count(*) as n from fresh where change = 'changed'`);
  if (!changed?.n) return;
  const keys = target.key.map((column): [string, string] => [column, target.columns[column] as string]);
  const current = target.history === 'versions' ? ' and c.superseded_by is null' : '';
  await tx.run(
    `create temp table foreigners as
     select f.row_no from fresh f join judged j on j.row_no = f.row_no join ${name(target.table)} c on ${sameKey('c', 'j', keys)}${current}
     where f.change = 'changed' and not coalesce(${insideRegions(placeOf(spec), within, columnsOf('c'))}, false)`,
  );
  const problem = problemSql(keyColumns(spec).join(', '), 'null', foreign(within));
  await tx.run(`update judged set problems = ${problem} where row_no in (select row_no from foreigners)`);
  await tx.run('delete from fresh where row_no in (select row_no from foreigners)');
  await tx.run('drop table foreigners');
}

/**
 * Throws AppError `conflict` when taking import `id` back would make a record current again that lies outside the importer's
 * regions: somebody else had moved it in and took that back meanwhile.
 */
export async function refuseForeignUndo(tx: Tx, target: ImportTarget, id: number, { within }: Importer): Promise<void> {
  if (within === null || target.history !== 'versions' || !target.place) return;
  const [found] = await tx.all<{ n: number }>(
    `select count(*) as n from ${name(target.table)} c
     where c.superseded_by = $1 and not coalesce(${insideRegions(target.place, within, columnsOf('c'))}, false)`,
    [id],
  );
  if (!found?.n) return;
  throw new AppError('conflict', {
    id: `Pembatalan impor nomor ${id} akan mengubah ${found.n} catatan di luar wilayah Anda (${list(within)}); minta pengelola.`,
    en: `Undoing import number ${id} would change ${found.n} records outside your region (${list(within)}); ask an administrator.`,
  });
}
