import { AppError } from '../../errors.ts';
import { isWorkerLost } from './engineError.ts';
import type { Servers } from './servers.ts';

/** Worker named in a coordinator's message or its context: `… remote node user@host:port failed …`. */
const NODE = /(?:remote node|on node|essential:|command on)\s+(?:\S+@)?([\w.-]+):(\d+)/i;

/**
 * A lost worker of a distributed database as an error that names the provinces it holds; null for any other error.
 * The coordinator still knows which shard lies where, so the provinces are asked from it.
 */
export async function lostWorker(servers: Servers, error: unknown): Promise<AppError | null> {
  if (!isWorkerLost(error)) return null;
  const [, host, port] = NODE.exec(`${(error as Error).message} ${(error as { where?: string }).where ?? ''}`) ?? [];
  const names = host && port ? await provincesOn(servers, host, Number(port)).catch(() => []) : [];
  const list = names.length ? names.join(', ') : '?';
  return new AppError(
    'unavailable',
    {
      id: `Sebagian basis data tidak dapat dihubungi, sehingga angka tidak lengkap dan tidak ditampilkan. Provinsi: ${list}.`,
      en: `Part of the database cannot be reached, so the figures would be incomplete and are not shown. Provinces: ${list}.`,
    },
    { cause: error, items: names.map((n) => ({ where: n, message: { id: `${n}: tidak terhubung`, en: `${n}: unreachable` } })) },
  );
}

async function provincesOn(servers: Servers, host: string, port: number): Promise<string[]> {
  const { rows } = await servers.pool(servers.primary).query<{ name: string }>(
    `select r.name from regions r
     join pg_dist_placement p on p.shardid = get_shard_id_for_distribution_column('reports', cast(r.code as smallint))
     join pg_dist_node n on n.groupid = p.groupid
     where r.level = 'provinsi' and n.nodename = $1 and n.nodeport = $2 order by r.code`,
    [host, port],
  );
  return rows.map((r) => r.name);
}
