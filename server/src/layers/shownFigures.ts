import type { Sight } from '../accounts/sight.ts';
import type { Db } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import { isFigure, noFigure } from '../signals/noFigure.ts';
import { NO_RATES, tableOf } from '../signals/rates/areaRates.ts';
import { type LinkConfig, localNeighbours } from '../signals/rates/localNeighbours.ts';
import type { RateTable } from '../signals/rates/rateTable.ts';
import { shownValue } from '../signals/shownValue.ts';
import type { Caveat } from './caveats.ts';
import type { LayerQuery, ShownId } from './contract.ts';
import { absent, type Figure } from './figure.ts';
import { observeAreas } from './observe/observeAreas.ts';

/** Figures as they are shown, and what the reader must know about that. */
export interface ShownFigures {
  figures: Figure[];
  /** What is shown; `raw` when what was asked for is refused. */
  show: ShownId;
  caveats: Caveat[];
}

/**
 * Replaces the value of each figure by what is asked to be shown and keeps the value itself beside it (`raw`). The values are those of
 * `GET /signals/rates` for the same filter. A raw count is never smoothed, and without known neighbours nothing is smoothed to them: then
 * the figures stay as they are and a caveat says why. An absent area stays absent; whether an area differs from its parent is told of
 * the value itself.
 */
export async function shownFigures(
  db: Db,
  figures: readonly Figure[],
  query: LayerQuery,
  sight: Sight,
  config: LinkConfig | null,
): Promise<ShownFigures> {
  const show = query.show ?? 'raw';
  if (show === 'raw') return { figures: [...figures], show, caveats: [] };
  if (query.denominator === 'jumlah') {
    return show === 'low' ? { figures: figures.map(lowerLimit), show, caveats: [LOWER] } : refused(figures, NO_RATES);
  }
  const observed = await observeAreas(db, query, sight);
  const neighbours =
    show === 'local' && config ? await localNeighbours(db, config, observed, query) : noFigure(NOT_READ.id, NOT_READ.en);
  if (show === 'local' && !isFigure(neighbours)) return refused(figures, neighbours.reason);
  const table = (await tableOf(observed, neighbours)) as RateTable;
  if (show === 'smoothed' && !isFigure(table.smoothing)) return refused(figures, table.smoothing.reason);
  const rows = new Map(observed.areas.map((a, i) => [a.code, table.rows[i] ?? null]));
  const shown = figures.map((figure): Figure => {
    const { value, interval } = figure;
    const row = rows.get(figure.code);
    if (value === null) return figure;
    if (!row) return absent(figure, 'tidak_ada_data', figure.apportioned ? APPORTIONED : NO_ROW);
    const found = shownValue(row, show);
    if ('reason' in found)
      return { ...absent(figure, 'tidak_ada_data', found.reason), raw: { value, interval, ownWeight: null } };
    return { ...figure, value: found.value, interval: found.interval, raw: { value, interval, ownWeight: found.ownWeight } };
  });
  const alike = show === 'smoothed' && isFigure(table.smoothing) && table.smoothing.priorVariance === 0;
  const silence = observed.basis.caveats.filter((c) => c.code === SILENCE);
  return { figures: shown, show, caveats: [CAVEAT[show], ...(alike ? [ALIKE] : []), ...silence] };
}

function lowerLimit(figure: Figure): Figure {
  const { value, interval } = figure;
  if (value === null || interval === null) return value === null ? figure : absent(figure, 'tidak_ada_data', APPORTIONED);
  return { ...figure, value: interval[0], raw: { value, interval, ownWeight: null } };
}

const refused = (figures: readonly Figure[], reason: Text): ShownFigures => ({
  figures: [...figures],
  show: 'raw',
  caveats: [{ code: 'tidak_dimuluskan', text: reason }],
});

/** What is shown, in the words of a title or unit; null for the figures themselves. */
export const SHOWN_WORDS: Record<ShownId, Text | null> = {
  raw: null,
  smoothed: { id: 'dimuluskan ke rata-rata', en: 'smoothed to the average' },
  local: { id: 'dimuluskan ke tetangga', en: 'smoothed to neighbours' },
  low: { id: 'batas bawah selang 95 %', en: 'lower limit of the 95 % interval' },
};

/** Quiet areas stay empty on the map but take part in the average where no coverage was ever kept. */
const SILENCE = 'sunyi_dihitung_nol';
const NOT_READ: Text = { id: 'Tetangga wilayah tidak dibaca di sini.', en: 'Neighbours are not read here.' };
const NO_ROW: Text = { id: 'Angka wilayah ini tidak dapat dimuluskan.', en: 'The figure of this area cannot be smoothed.' };
const APPORTIONED: Text = {
  id: 'Angka wilayah ini hasil pembagian, bukan cacahan, jadi tidak punya selang dan tidak dimuluskan.',
  en: 'The figure of this area was apportioned and is no count, so it has no interval and is not smoothed.',
};
const LOWER: Caveat = {
  code: 'batas_bawah',
  text: {
    id: 'Peta menggambar batas bawah selang 95 %: angka yang sekurangnya dapat dipertahankan dengan laporan sebanyak ini. Wilayah kecil tampak rendah karena kurang pasti, bukan karena aman. Angka tercatat ada di sampingnya.',
    en: 'The map draws the lower limit of the 95 % interval: what can at least be upheld with that many reports. Small areas look low because they are less certain, not because they are safe. The recorded figure stands beside it.',
  },
};
const CAVEAT: Record<Exclude<ShownId, 'raw'>, Caveat> = {
  smoothed: {
    code: 'dimuluskan',
    text: {
      id: 'Laju ditarik ke rata-rata semua wilayah, makin kuat makin kecil wilayahnya, supaya satu laporan di wilayah kecil tidak tampak seperti lonjakan. Pemulusan tidak memperbaiki cakupan yang kurang, dan dapat menutupi lonjakan nyata di satu wilayah kecil. Angka mulus jangan dikutip sebagai angka resmi: kutip angka tercatat, yang ada di sampingnya.',
      en: 'Rates are drawn towards the average of all areas, the more the smaller the area, so that one report in a small area does not look like a surge. Smoothing does not mend missing coverage, and can hide a real surge in one small area. Do not quote smoothed figures as official ones: quote the recorded figure, which stands beside it.',
    },
  },
  local: {
    code: 'dimuluskan_tetangga',
    text: {
      id: 'Laju ditarik ke rata-rata wilayah itu bersama tetangganya. Wilayah berdekatan jadi tampak mirip karena cara hitungnya, jadi jangan membaca gugus dari peta ini. Pemulusan tidak memperbaiki cakupan yang kurang. Angka mulus jangan dikutip sebagai angka resmi: kutip angka tercatat, yang ada di sampingnya; tanpa selang.',
      en: 'Rates are drawn towards the average of the area and its neighbours. Areas close together look alike because of that, so do not read clusters from this map. Smoothing does not mend missing coverage. Do not quote smoothed figures as official ones: quote the recorded figure, which stands beside it; there is no interval.',
    },
  },
  low: LOWER,
};
const ALIKE: Caveat = {
  code: 'tidak_berbeda',
  text: {
    id: 'Wilayah-wilayah ini tidak berbeda lebih dari kebetulan, jadi semuanya mendapat rata-rata dan selang tidak digambar.',
    en: 'These areas differ no more than chance would make them, so all get the average and no interval is drawn.',
  },
};
