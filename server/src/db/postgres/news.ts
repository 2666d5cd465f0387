import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { announce } from '../../operations/events.ts';
import type { Servers } from './servers.ts';

/** Channel on which the number of every new data version is sent. */
export const CHANNEL = 'petarawan_data';
/** How often the version is read besides: news may get lost behind a connection pooler or a broken network. */
const HEARTBEAT_MS = 250;
/** Without an answer for so long nothing is known to be current any more: a second after the last good news at most. */
const DOUBT_MS = 700;
/** Without an answer for so long the connection is given up. */
const SILENCE_MS = 4_000;
const PAUSES_MS = [100, 200, 500, 1_000, 2_000];

/** Hears of the commits of every process on the database, and knows when it cannot. */
export class News {
  /** True while the version is known to be at most a moment old. */
  current = false;
  private client: pg.Client | null = null;
  private closed = false;
  /** Server that `client` is connected to. */
  private url = '';
  private failures = 0;
  /** When the connection was lost; null while it holds. */
  private lostAt: number | null = null;
  private readonly servers: Servers;
  private readonly heard: (version: number) => void;
  private readonly repair: (client: pg.Client, version: number) => Promise<number>;

  /** `repair` may raise the version found at (re)connecting: it must never be lower than one known before. */
  constructor(
    servers: Servers,
    heard: (version: number) => void,
    repair: (client: pg.Client, version: number) => Promise<number>,
  ) {
    this.servers = servers;
    this.heard = heard;
    this.repair = repair;
  }

  /** Waits for the first news, then goes on by itself. Throws when the database cannot be reached. */
  async start(): Promise<void> {
    await this.connect();
    void this.follow();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.current = false;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = await this.servers.dedicated();
    const url = this.servers.primary;
    client.on('notification', (message) => {
      if (message.payload) this.heard(Number(message.payload));
    });
    let ended = false;
    client.on('end', () => {
      ended = true;
      if (this.client === client) {
        this.client = null;
        this.lose(new Error('the connection for news ended'));
      }
    });
    try {
      await client.query(`listen ${CHANNEL}`);
      this.heard(await this.repair(client, await readVersion(client)));
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    if (this.closed || ended) {
      client.end().catch(() => undefined);
      throw new Error('the connection for news ended');
    }
    this.client = client;
    this.url = url;
    this.current = true;
    this.failures = 0;
    if (this.lostAt === null) return;
    announce({ event: 'connection_found', about: this.about(), seconds: (performance.now() - this.lostAt) / 1000 });
    this.lostAt = null;
  }

  /** Reads the version; while the answer is late nothing counts as current. */
  private async beat(client: pg.Client): Promise<void> {
    const doubt = setTimeout(() => {
      this.current = false;
    }, DOUBT_MS);
    try {
      this.heard(await within(SILENCE_MS, readVersion(client)));
      if (this.client === client && !this.closed) this.current = true;
    } finally {
      clearTimeout(doubt);
    }
  }

  private lose(error: unknown): void {
    this.current = false;
    if (this.lostAt !== null || this.closed) return;
    this.lostAt = performance.now();
    announce({ event: 'connection_lost', about: this.about(), error });
  }

  /** The server by address, never by password. */
  private about() {
    const { hostname, port, pathname } = new URL(this.servers.primary);
    return { host: hostname, port: Number(port || 5432), database: pathname.slice(1) };
  }

  private async follow(): Promise<void> {
    while (!this.closed) {
      await sleep(HEARTBEAT_MS, undefined, { ref: false });
      if (this.closed) return;
      try {
        if (this.client && this.url !== this.servers.primary) throw new Error('another server has become the primary');
        if (!this.client) await this.connect();
        else await this.beat(this.client);
      } catch (error) {
        this.lose(error);
        const lost = this.client;
        this.client = null;
        lost?.end().catch(() => undefined);
        await sleep(PAUSES_MS[Math.min(this.failures++, PAUSES_MS.length - 1)], undefined, { ref: false });
      }
    }
  }
}

async function readVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>('select version from data_version');
  return rows[0]?.version ?? 0;
}

/** The value, unless it takes too long. */
async function within<T>(ms: number, value: Promise<T>): Promise<T> {
  const stop = new AbortController();
  try {
    return await Promise.race([
      value,
      sleep(ms, undefined, { ref: false, signal: stop.signal }).then(() => {
        throw new Error('no answer');
      }),
    ]);
  } finally {
    stop.abort();
    value.catch(() => undefined);
  }
}
