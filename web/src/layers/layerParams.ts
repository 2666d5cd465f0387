import type { LayerId } from '@petarawan/server/contract/layers';
import type { ViewState } from '../app/urlState.ts';
import type { Scope } from '../regions/regionScope.ts';

/** Parts of the view a layer understands; the others are not sent, so that the server has nothing to warn about. */
interface Understands {
  issue: boolean;
  origin: boolean;
  channel: boolean;
  period: boolean;
  denominator: boolean;
  edition: boolean;
  /** Which staff, chosen by `indicator`. */
  staff?: boolean;
  /** False: classes have names, and no rule that could be chosen. */
  classes?: boolean;
}

export const UNDERSTANDS: Readonly<Record<LayerId, Understands>> = {
  laporan: { issue: true, origin: true, channel: true, period: true, denominator: true, edition: false },
  isu_khas: { issue: false, origin: true, channel: true, period: true, denominator: false, edition: false, classes: false },
  klaster: { issue: true, origin: true, channel: true, period: true, denominator: true, edition: false, classes: false },
  indeks: { issue: false, origin: false, channel: false, period: false, denominator: false, edition: true },
  pencegahan: { issue: true, origin: false, channel: false, period: true, denominator: true, edition: false },
  kebutuhan: { issue: true, origin: true, channel: true, period: true, denominator: false, edition: false, classes: false },
  cakupan: { issue: false, origin: false, channel: false, period: true, denominator: false, edition: false },
  kapasitas: { issue: false, origin: false, channel: false, period: true, denominator: false, edition: false, staff: true },
};

/** Whether the reader chooses what is summed: two axes of need count what they count. */
export const sumsOrigins = ({ layer, need }: Pick<ViewState, 'layer' | 'need'>) =>
  UNDERSTANDS[layer].origin && (layer !== 'kebutuhan' || need === null);

/** A rate can be smoothed, a count cannot. */
export const canSmooth = (view: Pick<ViewState, 'layer' | 'denominator'>) =>
  view.layer === 'laporan' && view.denominator !== 'jumlah';

type Params = Record<string, string | readonly (string | number)[] | null>;

/** The two axes of need against effort; an edition belongs to the axis of an index only. */
export const needParams = ({ need, effort, edition, reading }: ViewState): Params => ({
  need,
  effort,
  ...(need === 'ikp' && { edition, reading }),
});

/** Query of `GET /layers/{layer}` for a view. Frozen breaks replace the class rule. */
export function layerParams(view: ViewState, scope: Scope): Params {
  const can = UNDERSTANDS[view.layer];
  const frozen = view.breaks.length > 0;
  return {
    level: scope.level,
    parent: scope.parent,
    group: view.group,
    units: view.asUnits ? 'groups' : null,
    boundaries: view.asThen ? 'then' : null,
    apportion: view.shared ? 'dpt' : null,
    ...(can.period && { election: view.election, from: view.from, to: view.to }),
    ...(can.issue && { issue: view.issues }),
    ...(sumsOrigins(view) && { origin: view.origins }),
    ...(can.channel && { channel: view.channels }),
    ...(can.denominator && { denominator: view.denominator }),
    ...(canSmooth(view) && view.show !== 'raw' && { show: view.show }),
    ...(view.layer === 'klaster' && {
      statistic: view.statistic,
      smoothing: view.unsmoothed && view.denominator !== 'jumlah' ? 'none' : null,
    }),
    ...(view.layer === 'kebutuhan' && needParams(view)),
    ...(can.edition && { edition: view.edition, reading: view.reading, indicator: view.indicator }),
    ...(can.staff && { indicator: view.indicator }),
    ...(can.classes !== false && { method: frozen || view.method === 'tetap' ? null : view.method, breaks: view.breaks }),
  };
}
