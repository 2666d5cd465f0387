import { pathToFileURL } from 'node:url';
import { type Interval, type Known, narrowOnes } from './bounds.ts';
import { readFrame, readSite } from './readSite.ts';
import { scanPages } from './scanPages.ts';
import { type Sum, sumsOf } from './sumsOf.ts';

/** What somebody knows who was there when a figure was corrected: how a count stands to the one it replaces. */
export interface Corrected {
  before: string;
  after: string;
  change: 'same' | 'grew' | 'shrank';
  /** By 1 to 4: a secret itself. */
  small: boolean;
}

export interface Attack {
  /** Everything that is told, by name; null for what every file hides. */
  known: Map<string, number | null>;
  sums: Sum[];
  hidden: number;
  /** Hidden counts, and corrections (`after − before`), that are now known within less than 5. */
  recovered: Interval[];
  /** Figures of which public files tell different things, or that one file hides and another tells. */
  contradictions: string[];
  /** Numbers printed on pages and pictures, beside a place whose figures they are not; and how many were looked at. */
  pages: { looked: number; wrong: string[] };
}

/** Narrower than this is recovered. */
const WIDTH = 5;

/**
 * Reads the public files of some releases of a series (exported sites) and finds out what can be found out about hidden counts: puts
 * together what all files tell, turns rates back into counts, subtracts releases and windows from each other, uses every sum over areas, issues,
 * months and windows, and asks a solver for the least and the most that each hidden count can be. `corrected`: known from elsewhere.
 */
export async function attack(folders: readonly string[], corrected: readonly Corrected[] = []): Promise<Attack> {
  const known = new Map<string, number | null>();
  const contradictions: string[] = [];
  for (const folder of folders)
    for (const { key, value, from } of readSite(folder)) {
      const before = known.get(key);
      if (before !== undefined && before !== value) contradictions.push(`${key} (${from})`);
      if (before === undefined || before === null) known.set(key, value);
    }
  const { windows } = folders.map(readFrame).reduce((a, b) => (b.windows.length > a.windows.length ? b : a));
  const sums = sumsOf(known.keys(), windows);
  const hidden = [...known].filter(([, value]) => value === null).map(([key]) => key);
  const most = 4 * [...known.values()].reduce<number>((a, b) => Math.max(a, b ?? 0), 0) + 100 * hidden.length + 1000;
  const more = corrections(corrected, known, most);
  const rows = [...sums.map(({ total, parts }) => row(known, [[total, -1], ...parts.map((p) => [p, 1] as const)])), ...more.rows];
  const unknowns = [...hidden.map((key) => ({ key, least: 1 })), ...more.steps.map((key) => ({ key, least: -most }))];
  const recovered = await narrowOnes(unknowns, rows, most, WIDTH);
  return {
    known,
    sums,
    hidden: hidden.length,
    recovered,
    contradictions,
    pages: scanPages(folders, known),
  };
}

/** A linear form with shown counts put in. */
function row(known: ReadonlyMap<string, number | null>, terms: readonly (readonly [string, number])[], upper = 0): Known {
  const made: Known = { keys: [], factors: [], lower: 0, upper };
  for (const [key, factor] of terms) {
    const value = known.get(key);
    if (typeof value === 'number') {
      made.lower -= factor * value;
      made.upper -= factor * value;
    } else {
      made.keys.push(key);
      made.factors.push(factor);
    }
  }
  return made;
}

function corrections(corrected: readonly Corrected[], known: ReadonlyMap<string, number | null>, most: number) {
  const rows: Known[] = [];
  const steps: string[] = [];
  for (const { before, after, change, small } of corrected) {
    if (known.get(before) !== null && known.get(after) !== null) continue;
    const by = change === 'shrank' ? -1 : 1;
    rows.push(
      row(
        known,
        [
          [after, by],
          [before, -by],
        ],
        change === 'same' ? 0 : 2 * most,
      ),
    );
    if (!small) continue;
    const step = `${after} − ${before}`;
    steps.push(step);
    const made = row(known, [
      [after, 1],
      [before, -1],
    ]);
    rows.push({ ...made, keys: [...made.keys, step], factors: [...made.factors, -1] });
  }
  return { rows, steps };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { known, hidden, recovered, contradictions, pages } = await attack(process.argv.slice(2));
  for (const { key, low, high } of recovered) console.log(`${key}: ${low} .. ${high}`);
  for (const key of contradictions) console.log(`told in two ways: ${key}`);
  for (const line of pages.wrong) console.log(`printed: ${line}`);
  console.log(`${known.size} figures, ${hidden} hidden, ${recovered.length} recovered`);
  console.log(`${pages.looked} numbers on pages, ${pages.wrong.length} that the release does not show there`);
  process.exitCode = recovered.length + contradictions.length + pages.wrong.length === 0 ? 0 : 1;
}
