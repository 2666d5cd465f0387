import type pg from 'pg';
import { AppError } from '../../errors.ts';
import { Mutex } from '../mutex.ts';
import { engineError } from './engineError.ts';
import type { Servers } from './servers.ts';

/**
 * Named locks over all processes on the database: first a queue in this process, then an advisory lock held by a connection
 * of its own, so that waiting never uses up the pool.
 */
export class Locks {
  private readonly servers: Servers;
  private readonly queues = new Map<string, Mutex>();
  /** Locks whose connection broke while their work was still going on. */
  private readonly lost = new Set<string>();

  /** Connections that wait for a lock or hold one. */
  private readonly clients = new Set<pg.Client>();
  private readonly held: (client: pg.Client) => Promise<void>;

  /** `held` is told of every lock that was got: what others committed before they let go of it must be known by then. */
  constructor(servers: Servers, held: (client: pg.Client) => Promise<void>) {
    this.servers = servers;
    this.held = held;
  }

  run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const queue = this.queues.get(name) ?? new Mutex();
    this.queues.set(name, queue);
    return queue.run(async () => {
      const client = await this.servers.dedicated();
      this.clients.add(client);
      let working = true;
      client.once('end', () => {
        if (working) this.lost.add(name);
      });
      try {
        await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`petarawan.${name}`]).catch((error: unknown) => {
          throw engineError(error);
        });
        await this.held(client);
        return await work();
      } finally {
        this.clients.delete(client);
        working = false;
        this.lost.delete(name);
        // Ending the session gives the lock back, however the work ended.
        await client.end().catch(() => undefined);
      }
    });
  }

  /** Lets go of every lock, and of every place in a queue. */
  async close(): Promise<void> {
    await Promise.all([...this.clients].map((client) => client.end().catch(() => undefined)));
  }

  /** Refuses to commit while a lock of this process is gone: another process may hold it by now. */
  check(): void {
    if (this.lost.size === 0) return;
    throw new AppError('unavailable', {
      id: `Kunci "${[...this.lost].join(', ')}" hilang karena sambungan ke basis data putus. Tidak ada yang disimpan; ulangi.`,
      en: `The lock "${[...this.lost].join(', ')}" was lost with the connection to the database. Nothing was stored; repeat.`,
    });
  }
}
