import { describe, expect, it } from 'vitest';
import { noCounts } from '../../reports/countReports.ts';
import type { Observed, ObservedRow } from '../observed/observed.ts';
import { fullPeriods, periodOf, periodsBefore } from './fullPeriods.ts';
import { seriesPanel, valuesOf } from './seriesPanel.ts';

interface Told {
  /** Reports of hoaxes in area 19.01 by Monday. */
  reports: Record<string, number>;
  /** Mondays of weeks in which somebody watched. */
  watched: string[];
  silent?: 'unknown' | 'zero';
  from?: string;
  to?: string;
  asOf?: string | null;
}

/** An observation of one area, by hand. */
const observed = ({ reports, watched, silent = 'unknown', from, to, asOf = '2024-03-31' }: Told): Observed => {
  const rows = Object.entries(reports).map(
    ([week, laporan]): ObservedRow => ({ code: '19.01', issue: 'hoaks', week, counts: { ...noCounts(), laporan } }),
  );
  const told: Partial<Observed> & { basis: unknown } = {
    areas: [
      {
        code: '19.01',
        name: 'Bangka',
        members: ['19.01'],
        count: 1,
        counts: noCounts(),
        absent: null,
        denominator: null,
        noDenominator: null,
        coverage: null,
      },
    ],
    origins: ['laporan'],
    window: { from: from ?? null, to: to ?? null },
    basis: { coverage: { silent } } as Observed['basis'],
    by: async (_, other) =>
      rows.filter((r) => (!other?.from || (r.week ?? '') >= other.from) && (!other?.to || (r.week ?? '') <= other.to)),
    periods: async (periods) => ({
      asOf,
      periods: periods.map((p) => ({ complete: 1, provisional: asOf !== null && p.to > asOf })),
    }),
    coverageIn: async (periods) =>
      periods.map((p) => {
        const here = watched.includes(p.from);
        return { shares: new Map(here ? [['19.01', 0.8]] : []), reported: new Set(here ? ['19.01'] : []) };
      }),
  };
  return told as Observed;
};
const ASKED = { interval: 'week', byIssue: true, history: 9, usual: 60, most: 260 } as const;
const values = async (told: Told, asked: Partial<Parameters<typeof seriesPanel>[1]> = {}) => {
  const panel = await seriesPanel(observed(told), { ...ASKED, ...asked });
  return {
    panel,
    weeks: panel.periods.map((p) => p.from),
    counts: panel.series[0] ? valuesOf(panel, panel.series[0], ['laporan']) : [],
  };
};

describe('seriesPanel', () => {
  it('knows quiet weeks before the first report where somebody watched, so that a first rise has something to be compared with', async () => {
    const watched = ['2024-01-08', '2024-01-15', '2024-01-22'];
    const { weeks, counts, panel } = await values({ reports: { '2024-02-05': 6 }, watched, from: '2024-02-01' });
    expect(weeks[0]).toBe('2024-01-08');
    expect(counts).toEqual([0, 0, 0, null, 6, null, null, null, null, null, null, null]);
    // The week that the filter cuts is history.
    expect(panel.periods[panel.first]?.from).toBe('2024-02-05');
  });

  it('begins with the first report where silence is taken for zero', async () => {
    const { weeks, counts } = await values({ reports: { '2024-03-11': 2 }, watched: [], silent: 'zero', from: '2024-01-01' });
    expect([weeks[0], counts]).toEqual(['2024-03-11', [2, 0, 0]]);
  });

  it('leaves out weeks that the filter cuts, and marks the one that is not over', async () => {
    const { weeks } = await values(
      { reports: { '2024-02-05': 1, '2024-02-26': 1 }, watched: [], from: '2024-02-07', to: '2024-03-07' },
      { history: 0 },
    );
    expect(weeks).toEqual(['2024-02-12', '2024-02-19', '2024-02-26']);
    const { panel } = await values({ reports: { '2024-03-18': 1, '2024-03-25': 1 }, watched: [], asOf: '2024-03-27' });
    expect(panel.provisional).toEqual([false, true]);
  });

  it('is empty without areas, reports or days', async () => {
    expect((await values({ reports: {}, watched: [] })).panel).toMatchObject({ periods: [], series: [], first: 0 });
    expect((await values({ reports: {}, watched: [], asOf: null })).panel.periods).toEqual([]);
    expect((await values({ reports: { '2024-02-05': 6 }, watched: [], from: '2030-01-01' })).panel.periods).toEqual([]);
  });
});

describe('periods', () => {
  it('are known by their first day', () => {
    expect(['day', 'week', 'month'].map((i) => periodOf('2024-03-03', i as 'day'))).toEqual([
      '2024-03-03',
      '2024-02-26',
      '2024-03-01',
    ]);
    expect(['day', 'week', 'month'].map((i) => periodsBefore('2024-03-01', 2, i as 'day'))).toEqual([
      '2024-02-28',
      '2024-02-16',
      '2024-01-01',
    ]);
  });

  it('are at most as many as asked for, the last ones, however early the filter begins', () => {
    const found = fullPeriods('0001-01-01', '2024-03-10', { from: null, to: null }, 'week', 3);
    expect(found.map((p) => p.from)).toEqual(['2024-02-19', '2024-02-26', '2024-03-04']);
  });
});
