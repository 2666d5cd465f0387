import type { PublicCoverage, PublicWindow } from '../public/contract.ts';

/** Index of coverage by window and area. */
export const coverageIndex = (coverage: readonly PublicCoverage[]): ReadonlyMap<string, PublicCoverage> =>
  new Map(coverage.map((c) => [`${c.window} ${c.code}`, c]));

/**
 * Share (0 to 1) of the expected supervision reports of an area that came in over several windows, each window weighing as much as was
 * expected in it, as on the pages. Null where nothing was expected or the area (a kecamatan) has no coverage of its own.
 */
export function coverageOver(
  index: ReadonlyMap<string, PublicCoverage>,
  windows: readonly PublicWindow[],
  code: string,
): number | null {
  let [came, expected] = [0, 0];
  for (const window of windows) {
    const found = index.get(`${window.id} ${code}`);
    if (!found) continue;
    came += (found.share ?? 0) * found.expected;
    expected += found.expected;
  }
  return expected === 0 ? null : Math.round((came / expected) * 10_000) / 10_000;
}
