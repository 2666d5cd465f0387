import { describe, expect, it } from 'vitest';
import type { PublicTable, PublicWindow } from '../public/contract.ts';
import { hideCells } from './hideCells.ts';
import { seriesCells } from './seriesCells.ts';
import { seriesTables } from './seriesTables.ts';
import type { TrueRow, TrueTables } from './trueTable.ts';

const AREAS = ['19', '19.01', '19.02'];
const ISSUES = ['apk', 'sara'];

/** Rows of a province of two kabupaten by their issues, all in one month and placed in no kecamatan. */
function rows(first: number[], second: number[]): TrueRow[] {
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  const kab = (code: string, issues: number[]): TrueRow[] => [
    { code, unplaced: false, total: sum(issues), issues, months: [sum(issues)] },
    { code, unplaced: true, total: sum(issues), issues: null, months: null },
  ];
  const both = first.map((n, i) => n + (second[i] ?? 0));
  return [
    { code: '19', unplaced: false, total: sum(both), issues: both, months: [sum(both)] },
    ...kab('19.01', first),
    ...kab('19.02', second),
    { code: '19', unplaced: true, total: 0, issues: [0, 0], months: [0] },
  ];
}
const window = (id: string, release: number, month: string, replaces: string | null = null): PublicWindow => ({
  id,
  release,
  from: `${month}-01`,
  to: `${month}-30`,
  months: [month],
  replaces,
});
const WINDOWS = [window('j1', 1, '2024-06'), window('j2', 2, '2024-09'), window('j3', 3, '2024-06', 'j1')];

/** The cells of release `number` after releases in which everything below 5 was hidden. */
function cellsOf(number: 1 | 2 | 3, counts: TrueRow[][]) {
  const windows = WINDOWS.slice(0, number);
  const truths = new Map(windows.map((w, i): [string, TrueTables] => [w.id, { laporan: counts[i] ?? [], temuan: [] }]));
  const releases = [1, 2, 3].slice(0, number).map((n) => ({ number: n, areas: AREAS }));
  const tables = seriesTables('laporan', { windows, truths, releases, issues: ISSUES });
  const of = (table: PublicTable['of']) =>
    table.kind === 'sum' ? table.release : (windows.find((w) => w.id === table.window)?.release ?? 0);
  const settled = tables
    .filter((t) => of(t.of) < number)
    .map((t) => [t.key, hideCells(t, (name) => (seriesValue(t, name) ?? 9) < 5)] as const);
  const { problem, at } = seriesCells({ root: '19', windows, tables, settled: new Map(settled) });
  const cell = (name: string) => problem.cells[at(name) ?? -1];
  return { problem, at, cell };
}

/** Value of a figure by its name. */
function seriesValue(table: ReturnType<typeof seriesTables>[number], name: string): number | undefined {
  for (const row of table.rows) {
    const key = `${table.key} ${row.code}${row.unplaced ? ' -' : ''}`;
    if (name === key) return row.total;
    for (const [i, issue] of ISSUES.entries()) if (name === `${key} ${issue}`) return row.issues?.[i];
    if (name === `${key} ${table.codes.months[0]}`) return row.months?.[0];
  }
  return undefined;
}

const J1 = rows([7, 2], [0, 9]);

describe('cells of a series', () => {
  it('are no zeros, must be hidden below 5, and are one cell where they are one number', () => {
    const { problem, at, cell } = cellsOf(1, [J1]);
    expect(at('laporan j1 19.02 apk')).toBeNull();
    expect(cell('laporan j1 19.01 sara')?.state).toBe('must');
    expect(cell('laporan j1 19.02')?.state).toBe('free');
    // Only one issue, only one month, nothing placed in a kecamatan: the same 9 four times.
    expect(new Set(['19.02', '19.02 sara', '19.02 2024-06', '19.02 -'].map((n) => at(`laporan j1 ${n}`))).size).toBe(1);
    for (const { total, parts } of problem.sums)
      expect(parts.reduce((n, p) => n + (problem.cells[p]?.value ?? 0), 0)).toBe(problem.cells[total]?.value);
  });

  it('of earlier releases stay shown or hidden, and a sum to which nothing was added is the figure that was published', () => {
    const { cell, at } = cellsOf(2, [J1, rows([0, 6], [0, 0])]);
    expect(cell('laporan j1 19.01 sara')?.state).toBe('hidden');
    expect(at('laporan sd-2 19.01 apk')).toBe(at('laporan j1 19.01 apk'));
    expect(cell('laporan sd-2 19.01 apk')?.state).toBe('shown');
    expect(cell('laporan sd-2 19.01 sara')).toMatchObject({ value: 8, state: 'free' });
  });

  it('of a window counted anew are the old ones where nothing changed, and a small change is a small count', () => {
    const { cell, at, problem } = cellsOf(3, [J1, rows([0, 6], [0, 0]), rows([9, 2], [8, 9])]);
    expect(at('laporan j3 19.01 sara')).toBe(at('laporan j1 19.01 sara'));
    expect(cell('laporan j3 19.01 apk')).toMatchObject({ value: 9, state: 'free' });
    expect(cell('laporan j3 19.01 apk - laporan j1 19.01 apk')).toMatchObject({ value: 2, state: 'must' });
    const [less, more] = [at('laporan j1 19.02'), at('laporan j3 19.02')];
    expect(problem.orders).toContainEqual({ less, more });
  });

  it('refuse counts that are not those that were published', () => {
    const windows = WINDOWS.slice(0, 1);
    const truths = new Map([['j1', { laporan: J1, temuan: [] }]]);
    const [table] = seriesTables('laporan', { windows, truths, releases: [], issues: ISSUES });
    if (!table) throw new Error('no table');
    const shown = hideCells(table, () => false);
    const other = { ...shown, rows: shown.rows.map((row) => ({ ...row, total: row.total === 9 ? 8 : row.total })) };
    expect(() => seriesCells({ root: '19', windows, tables: [table], settled: new Map([[table.key, other]]) })).toThrow(
      'published otherwise',
    );
  });
});
