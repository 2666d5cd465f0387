import { type AuditEvent, appendAudit } from '../audit/appendAudit.ts';
import { type Distribution, distribute } from '../db/postgres/distribute.ts';
import { AppError } from '../errors.ts';
import { runJob } from '../operations/events.ts';
import type { RegisterCommands } from './command.ts';

/** `db distribute` spreads the report tables of a PostgreSQL database over the workers of a Citus cluster. */
export const registerDbCommands: RegisterCommands = (program, context) => {
  const db = program.command('db').description('Basis data PostgreSQL / the PostgreSQL database');
  db.command('distribute')
    .description('Sebar tabel laporan per provinsi dengan Citus / distribute the report tables by province with Citus')
    .option('--worker <host:port...>', 'worker yang ditambahkan / workers to add')
    .option('--coordinator <host:port>', 'alamat koordinator bagi worker / how workers reach the coordinator')
    .option('--shards <n>', 'jumlah pecahan, saat pertama kali / number of shards, the first time', '32')
    .action(async (options: { worker?: string[]; coordinator?: string; shards: string }) => {
      const url = context.config.databaseUrl;
      if (!url) {
        throw new AppError('invalid_request', {
          id: 'DATABASE_URL belum diisi. Sebut koordinator Citus: DATABASE_URL=postgres://… npm run petarawan -- db distribute',
          en: 'DATABASE_URL is not set. Name the Citus coordinator: DATABASE_URL=postgres://… npm run petarawan -- db distribute',
        });
      }
      const shards = Number(options.shards);
      if (!Number.isInteger(shards) || shards < 1 || shards > 1_000) {
        throw new AppError('invalid_request', {
          id: `--shards ${options.shards}: bilangan bulat 1 sampai 1000.`,
          en: `--shards ${options.shards}: a whole number from 1 to 1000.`,
        });
      }
      // Opening brings the schema up to date first.
      const database = await context.db({ prepare: false });
      const result = await runJob('distribute', { shards }, () =>
        distribute(url, { workers: options.worker, coordinator: options.coordinator, shards }),
      );
      // The cluster moves tables outside of transactions; a run that broke off is repeated, and the entry comes with its end.
      await database.tx((tx) => appendAudit(tx, distributed(result, shards)));
      const said = { now: 'disebar sekarang / distributed now', before: 'sudah / already' };
      context.out.result(result, [
        `Worker: ${result.workers.join(', ')}`,
        ...result.tables.map((t) => `${t.table.padEnd(18)}${t.kind.padEnd(13)}${said[t.done]}`),
      ]);
    });
};

const distributed = ({ tables, workers }: Distribution, shards: number): AuditEvent => ({
  action: 'database_distributed',
  subject: { type: 'database' },
  details: { workers: workers.length, shards, tables: tables.filter((t) => t.done === 'now').map((t) => t.table) },
});
