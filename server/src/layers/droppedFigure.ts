import type { DroppedArea } from '../signals/basis/contract.ts';
import type { ObservedArea } from '../signals/observed/observed.ts';
import type { Absence } from './contract.ts';
import { type Area, absent, emptyFigure, type Figure } from './figure.ts';

/** How the map says that an area takes no part in a statistic. */
const ABSENCE: Record<DroppedArea['why'], Absence> = {
  belum_terpantau: 'belum_terpantau',
  tidak_terjangkau: 'tidak_terjangkau',
  internal: 'internal',
  tidak_ada_data: 'tidak_ada_data',
  tanpa_penyebut: 'tidak_ada_data',
  tanpa_tetangga: 'tidak_berlaku',
  terlalu_sedikit: 'tidak_berlaku',
};

/** What reports say of an area, without a class yet. */
export function observedFigure(area: Area, observed: ObservedArea): Figure {
  return { ...emptyFigure(area), counts: observed.counts, coverage: observed.coverage };
}

/** The same figure of an area that takes no part, for its reason. */
export function droppedFigure(figure: Figure, { why, reason }: Pick<DroppedArea, 'why' | 'reason'>): Figure {
  return absent(figure, ABSENCE[why], reason);
}
