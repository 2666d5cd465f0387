import { describe, expect, it } from 'vitest';
import { rowKey } from '../public/readRelease.ts';
import { buildRows } from './buildRows.ts';
import { sumRows } from './sumRows.ts';
import { noWindowCounts, type WindowCounts } from './windowCounts.ts';

const FRAME = { areas: ['ID', '19', '19.04', '19.04.01', '91'], issues: ['apk', 'sara'], months: ['2024-07', '2024-08'] };

/** Counts as the database tells them, from single reports. */
function counted(reports: readonly [place: string, issue: string, month: string, n: number][]): WindowCounts {
  const counts = noWindowCounts();
  for (const [place, issue, month, n] of reports) {
    const kab = place.slice(0, 5);
    counts.places.set(place, (counts.places.get(place) ?? 0) + n);
    for (const [map, key] of [
      [counts.issues, issue],
      [counts.months, month],
    ] as const) {
      const inner = map.get(kab) ?? new Map<string, number>();
      map.set(kab, inner.set(key, (inner.get(key) ?? 0) + n));
    }
  }
  return counts;
}

const REPORTS = counted([
  ['19.04.01', 'apk', '2024-07', 6],
  ['19.04', 'sara', '2024-08', 2],
  ['19', 'apk', '2024-08', 3],
  ['ID', 'sara', '2024-07', 1],
]);
const asText = (rows: ReturnType<typeof buildRows>) =>
  rows.map((r) => `${rowKey(r)}: ${r.total} ${r.issues?.join(' ') ?? '-'} | ${r.months?.join(' ') ?? '-'}`);

describe('rows of a window', () => {
  it('add up from kecamatan to the country, with what names no area of the next level in rows of its own', () => {
    expect(asText(buildRows(REPORTS, { root: 'ID', ...FRAME }))).toEqual([
      'ID: 12 9 3 | 7 5',
      '19: 11 9 2 | 6 5',
      '19.04: 8 6 2 | 6 2',
      '19.04.01: 6 - | -',
      '19.04 -: 2 - | -',
      '19 -: 3 3 0 | 0 3',
      '91: 0 0 0 | 0 0',
      '91 -: 0 0 0 | 0 0',
      'ID -: 1 0 1 | 1 0',
    ]);
  });

  it('refuse counts in an area that the release does not have, and sums that disagree', () => {
    expect(() => buildRows(REPORTS, { root: 'ID', ...FRAME, areas: ['ID', '19', '19.04'] })).toThrow('19.04.01');
    expect(() => buildRows(REPORTS, { root: 'ID', ...FRAME, issues: ['apk'] })).toThrow('unknown issue');
    const torn = { ...REPORTS, months: new Map() };
    expect(() => buildRows(torn, { root: 'ID', ...FRAME })).toThrow('disagree');
  });

  it('of several windows add up, an area that came later counting as none before', () => {
    const first = buildRows(REPORTS, { root: 'ID', ...FRAME });
    const later = counted([['91.03', 'sara', '2024-08', 4]]);
    const areas = [...FRAME.areas, '91.03'];
    const sums = sumRows([first, buildRows(later, { root: 'ID', ...FRAME, areas })], areas, 2);
    expect(asText(sums).filter((line) => !line.startsWith('19'))).toEqual([
      'ID: 16 9 7 | -',
      '91: 4 0 4 | -',
      '91.03: 4 0 4 | -',
      '91.03 -: 4 - | -',
      '91 -: 0 0 0 | -',
      'ID -: 1 0 1 | -',
    ]);
  });
});
