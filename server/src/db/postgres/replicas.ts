import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Servers } from './servers.ts';

const HEARTBEAT_MS = 1_000;
const CATCHING_UP_MS = 50;

/** What a server has taken over from the primary so far. */
interface Seen {
  version: number;
  /** Position in the primary's log, as a number of bytes. */
  position: number;
  at: number;
}

/**
 * Chooses the server that reads go to. A streaming replica is used only while it is known to hold every commit this process
 * has made or heard of; otherwise reads go to the primary, so a figure is never older than what was answered before.
 */
export class Replicas {
  private readonly servers: Servers;
  private readonly seen = new Map<string, Seen>();
  private version = 0;
  private position = 0;
  /** True while the position of a commit of ours is not known: no replica can be trusted to have it. */
  private lostPosition = false;
  private closed = false;
  private turn = 0;

  constructor(servers: Servers) {
    this.servers = servers;
  }

  /** Begins to watch; without replicas there is nothing to do. */
  start(): void {
    for (const url of this.servers.urls.slice(1)) void this.watch(url);
    if (this.servers.urls.length > 1) void this.watch(this.servers.urls[0] as string);
  }

  close(): void {
    this.closed = true;
  }

  /** A commit that every later read must see: its data version, or its position in the log. */
  require(wanted: { version?: number; position?: number }): void {
    this.version = Math.max(this.version, wanted.version ?? 0);
    this.position = Math.max(this.position, wanted.position ?? 0);
  }

  /** A commit was made whose position could not be asked for (true), or the present position is known again (false). */
  doubt(doubtful: boolean): void {
    this.lostPosition = doubtful;
  }

  /** True when positions are worth asking for. */
  get watching(): boolean {
    return this.servers.urls.length > 1;
  }

  /** A replica that is up to date, or null when the primary must answer. */
  fresh(): pg.Pool | null {
    if (!this.watching || this.lostPosition) return null;
    const usable = this.servers.urls.filter((url) => url !== this.servers.primary && this.isFresh(url));
    const url = usable[this.turn++ % Math.max(usable.length, 1)];
    return url === undefined ? null : this.servers.pool(url);
  }

  /** A replica that failed is not asked again before it answers its next heartbeat. */
  failed(pool: pg.Pool): void {
    for (const url of this.servers.urls) if (this.servers.pool(url) === pool) this.seen.delete(url);
  }

  private isFresh(url: string): boolean {
    const seen = this.seen.get(url);
    return (
      seen !== undefined &&
      seen.version >= this.version &&
      seen.position >= this.position &&
      Date.now() - seen.at < 3 * HEARTBEAT_MS
    );
  }

  private async watch(url: string): Promise<void> {
    while (!this.closed) {
      if (url !== this.servers.primary) {
        const seen = await look(this.servers.pool(url)).catch(() => null);
        if (seen) this.seen.set(url, seen);
        else {
          this.seen.delete(url);
          // It may have been promoted: then the later timeline decides.
          await this.servers.find();
        }
      }
      const behind = this.seen.has(url) && !this.isFresh(url);
      await sleep(behind ? CATCHING_UP_MS : HEARTBEAT_MS, undefined, { ref: false });
    }
  }
}

/** What a standby has replayed; null for a server that is none. */
async function look(pool: pg.Pool): Promise<Seen | null> {
  const { rows } = await pool.query<{ version: number; position: number | null }>(
    `select version, case when pg_is_in_recovery() then pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0') end as position
     from data_version`,
  );
  const row = rows[0];
  return row && row.position !== null ? { version: row.version, position: row.position, at: Date.now() } : null;
}
