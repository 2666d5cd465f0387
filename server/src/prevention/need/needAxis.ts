import type { Text } from '../../http/contract.ts';
import { originWords } from '../../signals/alarms/alarmPhrases.ts';
import { isFigure, noFigure } from '../../signals/noFigure.ts';
import type { Observed, ObservedArea } from '../../signals/observed/observed.ts';
import { tableOf } from '../../signals/rates/areaRates.ts';
import type { AxisAbsence, NeedFigure, NeedId, NeedResponse } from './contract.ts';
import { needClass } from './needClass.ts';

/** An axis and what it says of each area, by code. */
export interface Axis<A, F> {
  axis: A;
  /** What stands in a sentence. */
  name: Text;
  areas: ReadonlyMap<string, F | AxisAbsence>;
  sources: NeedResponse['meta']['sources'];
  sample: boolean;
}
export type NeedSide = Axis<NeedResponse['axes']['need'], NeedFigure>;

export const isAbsent = (side: object): side is AxisAbsence => 'why' in side;

const NOT_SPATIAL = noFigure('Tidak dimuluskan ke sekitar.', 'Not smoothed to neighbours.');

const PER: Record<Exclude<NeedId, 'ikp'>, Text> = {
  laporan: { id: 'per 100.000 DPT, dihaluskan', en: 'per 100,000 registered voters (DPT), smoothed' },
  temuan: { id: 'per 100 catatan pengawasan, dihaluskan', en: 'per 100 supervision records, smoothed' },
};

const RULE: Text = {
  id: 'Kebutuhan tinggi atau rendah: seluruh selang 95 % laju yang dihaluskan di atas atau di bawah laju semua wilayah bersama; yang tidak dapat dibedakan dari laju itu di kelas tengah',
  en: 'Need high or low: the whole 95 % interval of the smoothed rate lies above or below the rate of all areas together; what cannot be told from that rate is in the middle class',
};

/** Need by what came in (the origins observed, per voter) or by findings (per supervision record): the rate drawn to that of all areas, against that rate. */
export async function rateNeed(observed: Observed, id: Exclude<NeedId, 'ikp'>): Promise<NeedSide> {
  const table = await tableOf(observed, NOT_SPATIAL);
  const name = originWords(observed.basis.origins);
  const unit = { id: `${name.id} ${PER[id].id}`, en: `${name.en} ${PER[id].en}` };
  const reference = table && isFigure(table.smoothing) ? table.smoothing.overall : null;
  const figureOf = (area: ObservedArea, i: number): NeedFigure | AxisAbsence => {
    if (area.absent) return area.absent;
    const row = table?.rows[i];
    if (!row || area.count === null) return { why: 'tanpa_penyebut', reason: area.noDenominator ?? NO_DENOMINATOR };
    if (!isFigure(row.ebGlobal) || reference === null) return { why: 'tidak_berlaku', reason: ALONE };
    const { value, interval } = row.ebGlobal;
    const limits: [number, number] | null = isFigure(interval) ? [interval.low, interval.high] : null;
    return {
      value,
      interval: limits,
      ratio: reference > 0 ? value / reference : null,
      ratioInterval: reference > 0 && limits ? [limits[0] / reference, limits[1] / reference] : null,
      count: area.count,
      class: needClass(limits, reference),
    };
  };
  return {
    axis: { id, name, unit, reference, rule: RULE, edition: null },
    name,
    areas: new Map(observed.areas.map((area, i) => [area.code, figureOf(area, i)])),
    sources: [],
    sample: false,
  };
}

const NO_DENOMINATOR: Text = { id: 'Penyebut untuk wilayah ini tidak ada.', en: 'There is no denominator for this area.' };
const ALONE: Text = {
  id: 'Hanya satu wilayah yang dapat dihitung: tidak ada yang dapat dibandingkan.',
  en: 'Only one area can be counted: there is nothing to compare with.',
};
