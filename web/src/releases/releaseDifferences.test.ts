import type { PublicRelease, PublicRow } from '@petarawan/server/contract/releases/public';
import { describe, expect, it } from 'vitest';
import { releaseDifferences } from './releaseDifferences.ts';

const row = (code: string, total: number | null): PublicRow => ({ code, unplaced: false, total, issues: null, months: null });
const window = (id: string, release: number, from: string, to: string, replaces: string | null = null) => ({
  ...{ id, release, from, to, replaces },
  months: [from.slice(0, 7)],
});
const AREAS = (['19', '19.04', '19.71', '19.04.01'] as const).map((code) => ({
  ...{ code, name: code, parent: null, current: true },
  level: ({ 2: 'provinsi', 5: 'kabkota', 8: 'kecamatan' } as const)[code.length as 2 | 5 | 8],
}));
const release = (
  number: number,
  windows: PublicRelease['windows'],
  totals: [code: string, total: number | null][],
): Parameters<typeof releaseDifferences>[0] => {
  const whole =
    windows.length === 1 ? { kind: 'window' as const, window: windows[0]?.id ?? '' } : { kind: 'sum' as const, release: number };
  const tables = [{ origin: 'laporan' as const, of: whole, rows: totals.map(([code, total]) => row(code, total)) }];
  return { number, area: '19', windows, tables, areas: AREAS, issues: [], corrections: [] };
};
const FIRST = window('j1', 1, '2024-07-01', '2024-09-30');
const before = release(
  1,
  [FIRST],
  [
    ['19', 40],
    ['19.04', 20],
    ['19.71', null],
    ['19.04.01', 9],
  ],
);

describe('differences between two releases', () => {
  it('are the windows that came, the total of the area, and areas whose total is hidden now or shown now', () => {
    const after = release(
      2,
      [FIRST, window('j2', 2, '2024-10-01', '2024-12-31')],
      [
        ['19', 61],
        ['19.04', null],
        ['19.71', 12],
        ['19.04.01', null],
      ],
    );
    expect(releaseDifferences(before, after)).toMatchObject({
      totals: [{ origin: 'laporan', before: 40, after: 61 }],
      newWindows: [{ from: '2024-10-01', to: '2024-12-31' }],
      restated: [],
      nowHidden: ['19.04'],
      nowShown: ['19.71'],
      changedAreas: 0,
    });
  });

  it('tell a window that was counted anew, and compare with what counts now', () => {
    const again = window('j2', 2, '2024-07-01', '2024-09-30', 'j1');
    const after = release(2, [FIRST, again], [['19', 43]]);
    after.tables = [{ origin: 'laporan', of: { kind: 'window', window: 'j2' }, rows: [row('19', 43)] }];
    expect(releaseDifferences(before, after)).toMatchObject({
      totals: [{ before: 40, after: 43 }],
      newWindows: [],
      restated: [{ from: '2024-07-01', to: '2024-09-30' }],
    });
  });
});
