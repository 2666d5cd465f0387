import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { BenchOptions } from './measure.ts';
import type { ServerNews } from './serveCounts.ts';

const PATIENCE_MS = 20 * 60_000;

/** The product in a process of its own, asked over HTTP as browsers do. */
export class CountsServer {
  private readonly child: ChildProcess;
  private readonly port: number;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  private constructor(child: ChildProcess, port: number) {
    this.child = child;
    this.port = port;
  }

  /** Starts the process on a loaded database; ready to be asked. */
  static async start(folder: string, { engine }: BenchOptions): Promise<CountsServer> {
    const child = fork(fileURLToPath(new URL('serveCounts.ts', import.meta.url)), [folder, engine]);
    const [first] = (await once(child, 'message')) as [ServerNews];
    return new CountsServer(child, first.port as number);
  }

  /** Milliseconds until the whole answer is here. Throws on any status but 200. */
  ask(path: string): Promise<number> {
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: this.port, path, agent: this.agent, headers: { 'accept-encoding': 'gzip' } };
      get(options, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
        response.resume();
        response.on('end', () => resolve(performance.now() - start));
      }).on('error', reject);
    });
  }

  /** Asks for so many seconds with so many clients at once; answers per second, and CPU milliseconds of the server for each. */
  async load(next: () => string, clients: number, seconds: number): Promise<{ perSecond: number; cpuMs: number }> {
    const before = await this.news();
    const start = performance.now();
    let answers = 0;
    const client = async () => {
      while (performance.now() - start < seconds * 1000) {
        await this.ask(next());
        answers++;
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    const elapsed = (performance.now() - start) / 1000;
    return { perSecond: answers / elapsed, cpuMs: ((await this.news()).cpuMs - before.cpuMs) / answers };
  }

  async news(): Promise<ServerNews> {
    const answer = once(this.child, 'message');
    this.child.send('news');
    return ((await answer) as [ServerNews])[0];
  }

  /** Waits until counts are answered from memory; seconds that took, or null when that does not come about. */
  async warm(): Promise<number | null> {
    const start = performance.now();
    const deadline = start + PATIENCE_MS;
    while (performance.now() < deadline) {
      if ((await this.news()).inMemory) return (performance.now() - start) / 1000;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return null;
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }
}
