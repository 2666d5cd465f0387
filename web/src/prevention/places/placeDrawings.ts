import type { GatheredResponse, PlaceStatus } from '@petarawan/server/contract/prevention/places';
import type { SymbolDrawing } from '../../map/MapSymbol.tsx';

/** How each status is drawn, everywhere: on the map, in lists and in the key. */
export const DRAWINGS: Record<PlaceStatus, SymbolDrawing> = {
  alive: 'full',
  launched: 'half',
  dormant: 'hollow',
  unknown: 'dashed',
  planned: 'faint',
  closed: 'faint',
};

/** The four that are explained; what is planned or closed is drawn faintly and said in words. */
export const EXPLAINED = ['alive', 'launched', 'dormant', 'unknown'] as const satisfies readonly PlaceStatus[];

type Gathered = GatheredResponse['areas'][number]['kinds'][number];

/** The drawing of several places together: that of the liveliest. */
export const drawingOf = (kind: Gathered): SymbolDrawing => {
  const status = EXPLAINED.find((s) => kind[s] > 0);
  return status ? DRAWINGS[status] : 'faint';
};
