import { cellName, partsOf } from '../table/cellName.ts';
import { weightOf } from '../table/weightOf.ts';
import type { HiddenSeries } from './hideSeries.ts';

/**
 * Figures to hide besides, for hidden ones that are not safe yet: for each the shown figure of its own row that readers miss least, else that of the same
 * part in its table. Only figures that this release publishes for the first time; empty when there is none left.
 */
export function widenAround({ tables }: HiddenSeries, unsafe: readonly string[]): string[] {
  const wanted = new Set(unsafe);
  const found = new Set<string>();
  for (const { truth, published, isNew } of tables) {
    const near: { name: string; part: string; row: number; weight: number; shown: boolean }[] = [];
    for (const [row, told] of published.rows.entries())
      for (const [part, n] of partsOf(told, truth.codes)) {
        const name = cellName(truth.key, told, part);
        const shown = isNew && n !== null && n > 0;
        if (shown || wanted.has(name))
          near.push({
            name,
            row,
            shown,
            part: part.kind === 'total' ? '' : part.of,
            weight: weightOf(told, part.kind, truth.of.kind === 'sum', n ?? 1),
          });
      }
    const free = near.filter((cell) => cell.shown).sort((a, b) => a.weight - b.weight);
    for (const cell of near) {
      if (!wanted.has(cell.name)) continue;
      const more = free.find((f) => f.row === cell.row) ?? free.find((f) => f.part === cell.part) ?? free[0];
      if (more) found.add(more.name);
    }
  }
  return [...found];
}
