import type { Db } from '../../server/src/db/database.ts';

/** Everything a database holds, all tables and columns, as one text. */
export async function everyStoredText(db: Db): Promise<string> {
  const tables = await db.all<{ table_name: string }>(
    `select distinct table_name from information_schema.columns where table_schema = current_schema() order by table_name`,
  );
  const texts: string[] = [];
  for (const { table_name } of tables) texts.push(table_name, JSON.stringify(await db.all(`select * from "${table_name}"`)));
  return texts.join('\n');
}
