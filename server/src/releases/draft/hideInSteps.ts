import type { Protect, Suppression } from '../disclosure/problem.ts';
import { cellName, partsOf } from '../table/cellName.ts';
import { seriesCells } from '../table/seriesCells.ts';
import { type SeriesTable, sumPartKeys } from '../table/seriesTables.ts';
import { looseSums } from './looseSums.ts';
import type { OriginAsked } from './originAsked.ts';

/** Unknown figures of a problem that the solver still looks at as a whole within minutes. */
const MOST_TOGETHER = 9_000;

/**
 * Whether a release is hidden in steps: it adds a window to a series that is too large to be looked at as a whole. Where a window is counted
 * anew, steps would prove nothing.
 */
export const isForSteps = ({ windows, tables, settled, cells }: OriginAsked): boolean =>
  cells.problem.cells.filter((cell) => cell.state !== 'shown').length > MOST_TOGETHER &&
  settled.size > 0 &&
  newWindows({ windows, tables, settled }).every(({ window }) => window.replaces === null);

/**
 * Hides the new windows each by itself, and in the new sum every figure of which the sum before or a new window is hidden. Then the sum moves with
 * whatever moves in a part of it: each world that protects a figure in the release before, or in a new window alone, is one of the whole
 * series. Protects as surely as looking at the whole, and hides more sums than would be needed; so those of the country and of provinces are
 * shown on trial where there is room for it (`looseSums`), unless `careful`. `onTrial`: how many.
 */
export async function hideInSteps(asked: OriginAsked, protect: Protect): Promise<Suppression & { onTrial: number }> {
  const { problem, at } = asked.cells;
  const hidden = new Set<number>();
  const isHidden = (name: string) => {
    const cell = at(name);
    return cell !== null && (hidden.has(cell) || problem.cells[cell]?.state === 'hidden');
  };
  let [bound, seconds]: [number | null, number] = [0, 0];
  for (const { table } of newWindows(asked)) {
    const besides = inWindow(asked, table);
    const alone = seriesCells({ root: asked.root, windows: asked.windows, tables: [table], settled: new Map(), besides });
    const answer = await protect(alone.problem);
    for (const cell of answer.hidden) hidden.add(at(alone.problem.cells[cell]?.id as string) as number);
    bound = bound === null || answer.bound === null ? null : bound + answer.bound;
    seconds += answer.seconds;
  }
  for (const { key, origin, codes, rows, of } of asked.tables) {
    if (of.kind !== 'sum' || asked.settled.has(key)) continue;
    const parts = sumPartKeys(asked.windows, origin, of.release);
    for (const row of rows)
      for (const [part] of partsOf(row, codes)) {
        const cell = at(cellName(key, row, part));
        if (cell !== null && parts.some((of) => isHidden(cellName(of, row, part)))) hidden.add(cell);
      }
  }
  const loose = asked.careful ? [] : looseSums(asked, isHidden);
  for (const cell of loose) hidden.delete(cell);
  const free = [...hidden].flatMap((cell) => problem.cells[cell] ?? []).filter(({ state }) => state === 'free');
  return {
    hidden: [...hidden].filter((cell) => problem.cells[cell]?.state !== 'hidden').sort((a, b) => a - b),
    complementary: free.length,
    cost: free.reduce((sum, { weight }) => sum + weight, 0),
    bound,
    seconds,
    onTrial: loose.length,
  };
}

function newWindows({ windows, tables, settled }: Pick<OriginAsked, 'windows' | 'tables' | 'settled'>) {
  return tables.flatMap((table) => {
    const { of, key } = table;
    const window = of.kind === 'window' && !settled.has(key) ? windows.find((w) => w.id === of.window) : undefined;
    return window ? [{ table, window }] : [];
  });
}

/** What is to be hidden besides in a window: its own figures, and those of a new sum, which is hidden where the window is. */
function inWindow({ besides, tables, settled }: OriginAsked, window: SeriesTable): Set<string> {
  const sums = tables.filter(({ key, of }) => of.kind === 'sum' && !settled.has(key));
  const found = new Set([...besides].filter((name) => name.startsWith(`${window.key} `)));
  for (const { key } of sums)
    for (const name of besides) if (name.startsWith(`${key} `)) found.add(`${window.key}${name.slice(key.length)}`);
  return found;
}
