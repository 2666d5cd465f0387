import type { Queryable } from '../../server/src/db/database.ts';
import { REPORT_ROLLUPS } from '../../server/src/reports/reportsImport.ts';

/** What is stored of one file: its records, its reports, its rows in the quarantine. */
export interface StoredFile {
  imports: number;
  reports: number;
  quarantined: number;
}

/** Reports whose identifiers begin with `prefix`, and the imports of the file and their quarantine. */
export async function storedOf(db: Queryable, file: string, prefix: string): Promise<StoredFile> {
  const count = async (sql: string, params: string[]) => Number((await db.all<{ n: number }>(sql, params))[0]?.n ?? 0);
  return {
    imports: await count('select count(*) as n from imports where file = $1', [file]),
    reports: await count(`select count(*) as n from reports where superseded_by is null and source_id like $1 || '%'`, [prefix]),
    quarantined: await count(
      'select count(*) as n from quarantine q join imports i on i.id = q.import_id where i.file = $1 and q.admitted_by is null',
      [file],
    ),
  };
}

/** Roll-ups that are not the sums of the current reports. */
export async function wrongSums(db: Queryable): Promise<string[]> {
  const wrong: string[] = [];
  for (const { table, group, sum } of REPORT_ROLLUPS) {
    const columns = group.join(', ');
    const truth = `select ${columns}, cast(sum(${sum}) as bigint) as n from reports where superseded_by is null group by ${columns} having sum(${sum}) <> 0`;
    const kept = `select ${columns}, cast(n as bigint) as n from ${table}`;
    const [found] = await db.all<{ n: number }>(
      `select (select count(*) from (${truth} except ${kept}) a) + (select count(*) from (${kept} except ${truth}) b) as n`,
    );
    if (Number(found?.n) > 0) wrong.push(table);
  }
  return wrong;
}
