import { pathToFileURL } from 'node:url';
import { highs, highsWorld, type WorldTask } from '../../../server/src/releases/audit/highsWorld.ts';
import { keyOf, readFrame, readSite } from './readSite.ts';

export interface Recovered {
  key: string;
  low: number;
  high: number;
}

export interface Attack {
  figures: number;
  hidden: number;
  /** Hidden counts that are now known within less than 5. */
  recovered: Recovered[];
  /** Figures of which public files tell different things, or that one file hides and another tells. */
  contradictions: string[];
}

/** Narrower than this is recovered. */
const WIDTH = 5;
const CLOSE = 1e-6;

/**
 * Reads the public files of some releases of a series (exported sites) and finds out what can be found out about hidden counts: puts
 * together what all files tell, turns rates back into counts, subtracts releases and windows from each other, uses every sum over areas, issues,
 * months and windows, and asks a linear program for the least and the most that each hidden count can be.
 */
export async function attack(folders: readonly string[]): Promise<Attack> {
  const known = new Map<string, number | null>();
  const contradictions: string[] = [];
  for (const folder of folders)
    for (const { key, value, from } of readSite(folder)) {
      const before = known.get(key);
      if (before !== undefined && before !== value) contradictions.push(`${key} (${from})`);
      if (before === undefined || before === null) known.set(key, value);
    }
  const rows = sumsOf(known, folders.map(readFrame).reduce((a, b) => (b.windows.length > a.windows.length ? b : a)).windows);
  const hidden = [...known].filter(([, value]) => value === null).map(([key]) => key);
  const recovered = await bounds(known, hidden, rows);
  return { figures: known.size, hidden: hidden.length, recovered, contradictions };
}

interface Sum {
  total: string;
  parts: string[];
}

function sumsOf(known: ReadonlyMap<string, unknown>, windows: ReturnType<typeof readFrame>['windows']): Sum[] {
  const groups = new Map<string, string[]>();
  const put = (total: string, of: string, part: string) => {
    if (!known.has(total)) return;
    const name = `${of} || ${total}`;
    groups.set(name, [...(groups.get(name) ?? []), part]);
  };
  for (const key of known.keys()) {
    const [origin = '', period = '', place = '', part = ''] = key.split(' | ');
    if (part !== 'total') put(keyOf(origin, period, place, 'total'), part.split(' ')[0] as string, key);
    const around = place.endsWith(' -')
      ? place.slice(0, -2)
      : place.includes('.')
        ? place.slice(0, place.lastIndexOf('.'))
        : 'ID';
    if (place !== 'ID') put(keyOf(origin, period, around, part), 'areas', key);
    if (period.startsWith('sd ') || part.startsWith('month')) continue;
    for (const release of new Set(windows.map((w) => w.release))) {
      const there = windows.filter((w) => w.release <= release);
      if (there.some((w) => w.id === period) && !there.some((w) => w.replaces === period))
        put(keyOf(origin, `sd ${release}`, place, part), 'windows', key);
    }
  }
  return [...groups].map(([name, parts]) => ({ total: name.slice(name.indexOf(' || ') + 4), parts }));
}

async function bounds(known: ReadonlyMap<string, number | null>, hidden: readonly string[], sums: readonly Sum[]) {
  const solver = await highs();
  const at = new Map(hidden.map((key, i) => [key, i]));
  const rows: WorldTask['rows'] = sums.map(({ total, parts }) => {
    const row = { columns: [] as number[], factors: [] as number[], lower: 0, upper: 0 };
    for (const [key, factor] of [[total, -1] as const, ...parts.map((p) => [p, 1] as const)]) {
      const column = at.get(key);
      if (column === undefined) {
        row.lower -= factor * (known.get(key) ?? 0);
        row.upper = row.lower;
      } else {
        row.columns.push(column);
        row.factors.push(factor);
      }
    }
    return row;
  });
  const most = 4 * [...known.values()].reduce<number>((a, b) => Math.max(a, b ?? 0), 0) + 100 * hidden.length + 1000;
  const [lower, upper] = [hidden.map(() => 1), hidden.map(() => most)];
  const [low, high] = [hidden.map(() => Number.POSITIVE_INFINITY), hidden.map(() => Number.NEGATIVE_INFINITY)];
  const recovered: Recovered[] = [];
  for (const [i, key] of hidden.entries()) {
    const ends = [1, -1].map((direction) => {
      if ((high[i] as number) - (low[i] as number) >= WIDTH) return null;
      const objective = new Float64Array(hidden.length);
      objective[i] = direction;
      const found = highsWorld(solver, { lower, upper, rows, objective }, false, 120);
      if (found.status !== 'found') throw new Error(`${key}: ${found.status}`);
      for (const [k, v] of found.x.entries()) {
        low[k] = Math.min(low[k] as number, v);
        high[k] = Math.max(high[k] as number, v);
      }
      return found.x[i] as number;
    });
    const [up, down] = ends;
    if (up === null || up === undefined || down === null || down === undefined) continue;
    const found = { key, low: Math.ceil(down - CLOSE), high: Math.floor(up + CLOSE) };
    if (found.high - found.low < WIDTH) recovered.push(found);
  }
  return recovered;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { figures, hidden, recovered, contradictions } = await attack(process.argv.slice(2));
  for (const { key, low, high } of recovered) console.log(`${key}: ${low} .. ${high}`);
  for (const key of contradictions) console.log(`told in two ways: ${key}`);
  console.log(`${figures} figures, ${hidden} hidden, ${recovered.length} recovered`);
  process.exitCode = recovered.length + contradictions.length === 0 ? 0 : 1;
}
