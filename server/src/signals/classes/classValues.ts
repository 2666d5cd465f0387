import { basisOf } from '../basis/basisOf.ts';
import type { SignalBasis } from '../basis/contract.ts';
import { countedAreas, ratedAreas } from '../basis/usedAreas.ts';
import { countInterval } from '../countInterval.ts';
import type { NoFigure } from '../noFigure.ts';
import type { Observed } from '../observed/observed.ts';
import { quantile } from '../quantile.ts';
import { NO_RATES, tableOf } from '../rates/areaRates.ts';
import { shownValue } from '../shownValue.ts';
import type { Neighbours } from '../spatial/neighbours.ts';
import { runSized } from '../workers/runSized.ts';
import { runStatistic } from '../workers/runStatistic.ts';
import { classMethods } from './classMethods.ts';
import type { ClassesQuery, ClassesResponse } from './contract.ts';

/** Breaks of the values that the map shows, by every method. */
export async function classValues(
  observed: Observed,
  query: Pick<ClassesQuery, 'classes' | 'show'>,
  neighbours: Neighbours | NoFigure,
): Promise<ClassesResponse> {
  const raw = observed.per === null;
  const refused = raw && (query.show === 'smoothed' || query.show === 'local');
  const show = refused ? 'raw' : query.show;
  const { used, dropped } = raw ? countedAreas(observed) : ratedAreas(observed);
  const table = raw || show === 'raw' ? null : await tableOf(observed, neighbours);
  const rows = new Map(observed.areas.map((a, i) => [a.code, table?.rows[i] ?? null]));
  const caveats: SignalBasis['caveats'] = refused ? [{ code: 'jumlah_tidak_dimuluskan', text: NO_RATES }] : [];
  const values: number[] = [];
  for (const { code, name, count, denominator } of used) {
    const row = rows.get(code);
    if (show === 'raw') values.push(raw ? count : count * ((observed.per as number) / (denominator?.value ?? 1)));
    else if (raw) values.push(countInterval(count).low);
    else if (row) {
      const shown = shownValue(row, show);
      if ('reason' in shown) dropped.push({ code, name, why: 'tidak_ada_data', reason: shown.reason });
      else values.push(shown.value);
    }
  }
  const sorted = [...values].sort((a, b) => a - b);
  const mean = sorted.length ? sorted.reduce((sum, v) => sum + v / sorted.length, 0) : null;
  return {
    basis: basisOf(observed, {
      n: values.length,
      dropped: dropped.sort((a, b) => (a.code < b.code ? -1 : 1)),
      convention: [CONVENTION],
      caveats,
    }),
    show,
    classes: query.classes,
    methods: await runSized(
      values.length,
      () => classMethods(values, query.classes),
      () => runStatistic('classMethods', [values, query.classes]),
    ),
    statistics: {
      n: sorted.length,
      distinct: new Set(sorted).size,
      zeros: sorted.filter((v) => v === 0).length,
      min: sorted[0] ?? null,
      median: sorted.length ? quantile(sorted, 0.5) : null,
      mean,
      max: sorted.at(-1) ?? null,
    },
    meta: observed.meta,
  };
}

const CONVENTION = {
  id: 'Batas bawah termasuk kelas, batas atas tidak, kecuali pada kelas terakhir; nol kelas tersendiri. Fungsi yang sama membuat legenda peta.',
  en: 'The lower limit belongs to the class, the upper does not, except in the last class; zero is a class of its own. The same function makes the legend of the map.',
};
