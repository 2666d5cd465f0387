import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DIALECTS } from '../dialect.ts';
import { isConnectionLost, unreachable } from './engineError.ts';
import { PLAIN_TYPES } from './pgTypes.ts';

/** Pauses before trying again, in milliseconds: about two seconds in all before a request is refused. */
const BACKOFF = [50, 100, 200, 400, 800];
/** How long a server may take to accept a connection. */
const CONNECT_MS = 3_000;
/** How long a request waits for a connection of the pool while all are in use. */
const QUEUE_MS = 10_000;

const SESSION = DIALECTS.postgres.session.join('; ');

export interface ServersOptions {
  /** Addresses of one database: the first is where writes are expected, the others may be streaming replicas. */
  urls: string[];
  /** Connections this process keeps per server. */
  poolSize: number;
}

interface Standing {
  url: string;
  standby: boolean;
  timeline: number;
}

/**
 * The servers that hold one database. It knows which one takes writes, and looks again when that one is lost: a replica that
 * was promoted meanwhile is then found, and of two that take writes the one on the later timeline is believed.
 */
export class Servers {
  readonly urls: string[];
  private readonly pools: Map<string, pg.Pool>;
  private primaryUrl: string;
  private finding: Promise<void> | null = null;

  constructor({ urls, poolSize }: ServersOptions) {
    this.urls = [...new Set(urls)];
    this.primaryUrl = this.urls[0] as string;
    this.pools = new Map(this.urls.map((url) => [url, makePool(url, poolSize)]));
  }

  /** Address of the server that took writes when last looked. */
  get primary(): string {
    return this.primaryUrl;
  }

  pool(url: string): pg.Pool {
    return this.pools.get(url) as pg.Pool;
  }

  /**
   * Runs `work` on the server that takes writes; when the connection is lost the primary is looked for and `work` runs again,
   * with growing pauses, so it must be something that can be repeated; `tries` is how often. Throws AppError `unavailable` at last.
   */
  async onPrimary<T>(work: (pool: pg.Pool) => Promise<T>, tries = BACKOFF.length + 1): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await work(this.pool(this.primaryUrl));
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
        const pause = attempt + 1 < tries ? BACKOFF[attempt] : undefined;
        if (pause === undefined) {
          void this.find();
          throw unreachable(error);
        }
        await sleep(pause * (0.75 + Math.random() / 2));
        await this.find();
      }
    }
  }

  /** A connection of its own beside the pool, for locks and news. The caller ends it. */
  async dedicated(): Promise<pg.Client> {
    return this.onPrimary(async () => {
      const client = new pg.Client(clientConfig(this.primaryUrl));
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.query(SESSION);
        await refuseStandby(client);
      } catch (error) {
        client.end().catch(() => undefined);
        throw error;
      }
      return client;
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((p) => p.end()));
  }

  /**
   * Looks which server takes writes, when there are several; all who ask meanwhile share the answer. To be asked before the
   * first use: the first address may be a primary of old that came back.
   */
  find(): Promise<void> {
    if (this.urls.length < 2) return Promise.resolve();
    this.finding ??= this.look().finally(() => {
      this.finding = null;
    });
    return this.finding;
  }

  private async look(): Promise<void> {
    const found = await Promise.all(this.urls.map((url) => standing(url).catch(() => null)));
    const writable = found.filter((s): s is Standing => s !== null && !s.standby).sort((a, b) => b.timeline - a.timeline);
    if (writable[0]) this.primaryUrl = writable[0].url;
  }
}

/** Throws what a lost connection throws when the server is a standby: the primary has to be looked for. */
export async function refuseStandby(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
  if (rows[0]?.standby) throw Object.assign(new Error('this server is a standby'), { code: '25006' });
}

/** Whether a server takes writes, and on which timeline. */
async function standing(url: string): Promise<Standing> {
  const client = new pg.Client(clientConfig(url));
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ standby: boolean; timeline: string | null }>(
      `select pg_is_in_recovery() as standby,
              case when pg_is_in_recovery() then null else left(pg_walfile_name(pg_current_wal_lsn()), 8) end as timeline`,
    );
    return { url, standby: rows[0]?.standby ?? true, timeline: Number.parseInt(rows[0]?.timeline ?? '0', 16) };
  } finally {
    client.end().catch(() => undefined);
  }
}

const clientConfig = (url: string): pg.ClientConfig => ({
  connectionString: url,
  application_name: 'petarawan',
  types: PLAIN_TYPES,
  connectionTimeoutMillis: CONNECT_MS,
  keepAlive: true,
  keepAliveInitialDelayMillis: 5_000,
});

/** The pool's own patience is for the queue; connecting to a server that does not answer is given up sooner. */
class Connecting extends pg.Client {
  constructor(config: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_MS });
  }
}

function makePool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    ...clientConfig(url),
    Client: Connecting as unknown as new () => pg.ClientBase,
    connectionTimeoutMillis: QUEUE_MS,
    max,
    idleTimeoutMillis: 30_000,
    // Awaited by the pool, whatever its type says, before anybody is given the connection.
    onConnect: (client) => client.query(SESSION) as unknown as undefined,
  });
  // A connection that breaks while it is in use would otherwise end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  // Broken idle connections leave the pool by themselves.
  pool.on('error', () => undefined);
  return pool;
}
