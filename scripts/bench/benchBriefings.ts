import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LayerResponse } from '../../server/src/layers/contract.ts';
import { builtNode } from '../buildServer.mjs';
import { type Measurement, median } from './measure.ts';

/** How often each thing is asked for again. */
const AGAIN = 5;
const API = '/api/v1/briefings';
const DECK = { value: 5, better: 'lower', of: 'value' } as const;
const PICTURE = { value: 1, better: 'lower', of: 'value' } as const;

/**
 * A deck of a province with ten kabupaten/kota over HTTP from the server as it runs, on data contoh: made and written as PowerPoint for the
 * first time after a start, and again; beside it the same as PDF and as one file for a stick, and one slide and one map as PNG of 1920 x 1080.
 */
export async function benchBriefings(folder: string): Promise<Measurement[]> {
  const port = await freePort();
  const env = { ...process.env, PETARAWAN_DIR: folder, PORT: String(port), LOG_LEVEL: 'error' };
  const server = spawn(process.execPath, builtNode('server'), { stdio: ['ignore', 'ignore', 'inherit'], env });
  const base = `http://127.0.0.1:${port}`;
  try {
    await untilReady(`${base}/readyz`);
    const { area, areas } = await provinceOfTen(base);
    let id = 0;
    const make = async () => {
      const body = JSON.stringify({ area });
      const headers = { 'content-type': 'application/json', origin: base };
      const answer = await fetch(`${base}${API}/decks`, { method: 'POST', headers, body });
      if (answer.status !== 201) throw new Error(`${area}: ${answer.status} ${await answer.text()}`);
      ({ id } = (await answer.json()) as { id: number });
    };
    const get = async (path: string) => {
      const answer = await fetch(base + path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      await answer.arrayBuffer();
    };
    const deck = async () => {
      await make();
      await get(`${API}/decks/${id}/deck.pptx`);
    };
    const [first, again] = [await seconds(deck), await repeated(deck)];
    const pdf = await repeated(() => get(`${API}/decks/${id}/deck.pdf`));
    const stick = await repeated(() => get(`${API}/decks/${id}/deck.html`));
    // A slide is kept once it was drawn: each time another deck's.
    const slide = await repeated(() => get(`${API}/decks/${id}/slides/map/slide.png`), make);
    const map = await repeated(() => get(`${API}/pictures/laporan/map.png?parent=${area}&denominator=dpt`));
    const reference = { name: 'the same as PDF', value: pdf };
    return [
      {
        name: `deck of ${areas} kabupaten/kota made and written as PPTX, first after a start`,
        value: first,
        unit: 's',
        target: DECK,
      },
      { name: 'again', value: again, unit: 's', reference, target: DECK },
      { name: 'as one file for a stick', value: stick, unit: 's', reference },
      { name: 'one slide as PNG 1920x1080', value: slide, unit: 's', target: PICTURE },
      { name: 'the map as PNG 1920x1080', value: map, unit: 's', target: PICTURE },
    ];
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

/** Median of some times; `before` is not measured. */
async function repeated(work: () => Promise<void>, before: () => Promise<void> = async () => undefined): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < AGAIN; i++) {
    await before();
    times.push(await seconds(work));
  }
  return median(times);
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The province with ten kabupaten/kota, or the one that comes nearest from above. */
async function provinceOfTen(base: string): Promise<{ area: string; areas: number }> {
  const answer = await fetch(`${base}/api/v1/layers/laporan?level=kabkota`);
  const counts = new Map<string, number>();
  for (const { code } of ((await answer.json()) as LayerResponse).areas)
    counts.set(code.slice(0, 2), (counts.get(code.slice(0, 2)) ?? 0) + 1);
  const [area, areas] = [...counts].filter(([, n]) => n >= 10).sort((a, b) => a[1] - b[1])[0] as [string, number];
  return { area, areas };
}

async function untilReady(url: string): Promise<void> {
  const ready = () =>
    fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
  for (let tries = 0; !(await ready()); tries++) {
    if (tries > 1200) throw new Error(`${url} does not answer`);
    await sleep(500);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}
