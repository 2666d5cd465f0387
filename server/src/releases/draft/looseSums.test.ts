import { expect, it } from 'vitest';
import { looseSums } from './looseSums.ts';
import { smallSeries } from './testing/smallSeries.ts';

/** Two windows of a province of three kabupaten, with enough in each to share out. */
const asked = smallSeries(
  [0, 1].map((window) => [0, 2, 4].flatMap((place) => [0, 1].map((issue) => ({ place, issue, n: 6 + window + place })))),
  new Map(),
);
/** Hides totals of these areas in these windows. */
const hiding = (areas: string[], windows: string[]) => (name: string) =>
  windows.some((window) => areas.some((area) => name === `laporan ${window} ${area}`));
const ALL = ['19', '19.01', '19.02', '19.03'];
const sum = asked.cells.at('laporan sd-2 19') as number;
const without = (settled: string) =>
  asked.tables.filter(({ key }) => key === settled).map((table) => [table.key, table] as const);

it('a sum of a province may be shown when every part of it has room to move', () => {
  expect(looseSums(asked, hiding(ALL, ['j1', 'j2']))).toEqual([sum]);
});

it('a sum is left hidden when one part alone is hidden, when a part has no room, and when it is to be hidden in any case', () => {
  expect(looseSums(asked, hiding(ALL, ['j2']))).toEqual([]);
  const tight = (name: string) => hiding(ALL, ['j1'])(name) || hiding(['19', '19.01'], ['j2'])(name);
  expect(looseSums(asked, tight)).toEqual([]);
  expect(looseSums({ ...asked, besides: new Set(['laporan sd-2 19']) }, hiding(ALL, ['j1', 'j2']))).toEqual([]);
});

it('sums that were published before are not asked again', () => {
  const settled = new Map(without('laporan sd-2'));
  expect(looseSums({ ...asked, settled }, hiding(ALL, ['j1', 'j2']))).toEqual([]);
});
