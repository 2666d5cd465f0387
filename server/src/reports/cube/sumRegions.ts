import { ORIGINS } from '../contract.ts';
import type { Scope } from '../filter.ts';
import type { CountColumn, CountSum } from '../repository.ts';
import { scopeRegions } from '../scopeRegions.ts';
import type { CountCube } from './countCube.ts';
import { sumCube } from './sumCube.ts';

/**
 * `sumCube` for a scope of any number of regions that do not overlap: the sums of each, added up line by line. Null when the cube
 * cannot tell for one of them.
 */
export function sumRegions(cube: CountCube, columns: readonly CountColumn[], scope: Scope): CountSum[] | null {
  const regions = scopeRegions(scope);
  if (regions === null || regions.length === 1) return sumCube(cube, columns, { ...scope, code: regions?.[0] ?? null });
  const lines = new Map<string, CountSum>();
  if (columns.length === 0) lines.set('', { laporan: 0, temuan: 0, informasi_awal: 0 });
  for (const code of regions) {
    const sums = sumCube(cube, columns, { ...scope, code });
    if (sums === null) return null;
    for (const sum of sums) {
      const key = columns.map((column) => sum[column]).join('\u001f');
      const line = lines.get(key);
      if (line) for (const origin of ORIGINS) line[origin] += sum[origin];
      else lines.set(key, { ...sum });
    }
  }
  return [...lines.values()];
}
