import type { Text } from '../http/contract.ts';
import type { LayerQuery } from './contract.ts';

/** Parts of the filter and their names in a sentence. */
const NAMES = {
  election: { id: 'pemilihan', en: 'election' },
  from: { id: 'periode', en: 'period' },
  to: { id: 'periode', en: 'period' },
  issue: { id: 'isu', en: 'issue' },
  channel: { id: 'kanal', en: 'channel' },
  origin: { id: 'asal', en: 'origin' },
  status: { id: 'status', en: 'status' },
  show: { id: 'pemulusan', en: 'smoothing' },
} satisfies Partial<Record<keyof LayerQuery, Text>>;

/** Filters that are set but mean nothing on a layer; said beside the map instead of being ignored in silence. */
export function unusedFilters(query: LayerQuery, used: readonly (keyof typeof NAMES)[]): Text[] {
  const unused = (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter(
    // What is shown as it is on every layer is asked for nowhere.
    (name) => query[name] !== undefined && query[name] !== 'raw' && !used.includes(name),
  );
  return [...new Map(unused.map((name) => [NAMES[name].id, NAMES[name]])).values()];
}
