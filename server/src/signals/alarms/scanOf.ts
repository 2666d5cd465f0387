import { statusNumber } from '../../reports/catalogues.ts';
import type { Origin } from '../../reports/contract.ts';
import type { Observed } from '../observed/observed.ts';
import { type SeriesPanel, valuesOf } from '../panel/seriesPanel.ts';
import type { AlarmInterval, AlarmMethod } from './contract.ts';
import type { AlarmOptions } from './judgeSeries.ts';
import type { ScanInput } from './scanAlarms.ts';

/** Four weeks, or a week of days: how long a rise must last, and what it is compared with. */
export const RISE_WINDOW = { week: 4, day: 7 } as const;

/** What a thread needs to scan a panel. */
export async function scanOf(
  observed: Observed,
  panel: SeriesPanel,
  asked: {
    method: AlarmMethod;
    compared: AlarmMethod[];
    options: Partial<AlarmOptions>;
    resolved: AlarmOptions;
    interval: AlarmInterval;
  },
): Promise<ScanInput> {
  const { periods, series, areas, watched, issues } = panel;
  const n = periods.length;
  const values = new Int32Array(series.length * n);
  for (const [s, one] of series.entries()) {
    // A country of kecamatan has a hundred thousand series; requests get their turn in between.
    if (s % 2000 === 1999) await new Promise((resolve) => setImmediate(resolve));
    values.set(
      valuesOf(panel, one, observed.origins).map((v) => v ?? -1),
      s * n,
    );
  }
  return {
    values,
    proven: await provenOf(observed, panel, asked.interval),
    periods: n,
    first: panel.first,
    provisional: panel.provisional,
    complete: panel.complete,
    silent: silentOf(areas.length, n, watched, series, issues.length),
    method: asked.method,
    compared: asked.compared,
    asked: asked.options,
    rule: { window: RISE_WINDOW[asked.interval], before: asked.resolved.baseline, known: asked.resolved.known },
  };
}

/** Reports that became `pelanggaran`, in the places of the values. */
async function provenOf(
  observed: Observed,
  { periods, series, areas }: SeriesPanel,
  interval: AlarmInterval,
): Promise<Int32Array> {
  const n = periods.length;
  const proven = new Int32Array(series.length * n);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || series.length === 0) return proven;
  const place = new Map(series.map((s, i) => [`${areas[s.area]?.code} ${s.issue}`, i]));
  const at = new Map(periods.map((p, i) => [p.from, i]));
  const PROVEN = String(statusNumber('pelanggaran'));
  for (const row of await observed.by(['issue', interval, 'status'], { from: first.from, to: last.to, status: null })) {
    if (row.status !== PROVEN) continue;
    const [s, t] = [place.get(`${row.code} ${row.issue}`), at.get(row[interval] as string)];
    if (s !== undefined && t !== undefined) (proven[s * n + t] as number) += sumOf(row.counts, observed.origins);
  }
  return proven;
}

const sumOf = (counts: Record<Origin, number>, origins: readonly Origin[]) => origins.reduce((sum, o) => sum + counts[o], 0);

/** Areas and issues without a report, told by which periods of the area are known: most areas share the same. */
function silentOf(
  areas: number,
  n: number,
  watched: Uint8Array,
  series: SeriesPanel['series'],
  issues: number,
): ScanInput['silent'] {
  const silent = Array<number>(areas).fill(issues);
  for (const s of series) (silent[s.area] as number)--;
  const patterns = new Map<string, { known: Uint8Array; n: number }>();
  for (const [area, count] of silent.entries()) {
    if (count === 0) continue;
    const known = watched.slice(area * n, (area + 1) * n);
    const key = known.join('');
    const same = patterns.get(key);
    if (same) same.n += count;
    else patterns.set(key, { known, n: count });
  }
  return [...patterns.values()];
}
