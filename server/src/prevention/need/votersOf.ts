import type { KnownDenominator, NoDenominator } from '../../regions/denominatorBook.ts';
import type { Observed, ObservedArea } from '../../signals/observed/observed.ts';

/** The voters of each area: those the rates are told per, or of the same election where rates are told per something else. Never 0. */
export async function votersOf(observed: Observed): Promise<(area: ObservedArea) => KnownDenominator | NoDenominator> {
  if (observed.denominator === 'dpt') return (area) => area.denominator ?? { reason: area.noDenominator ?? NO_VOTERS };
  const { areas } = await observed.resources();
  return (area) => {
    const voters = areas.get(area.code)?.voters ?? { reason: NO_VOTERS };
    return 'value' in voters && !(voters.value > 0) ? { reason: NO_VOTERS } : voters;
  };
}

const NO_VOTERS = { id: 'DPT untuk wilayah ini tidak ada.', en: 'There is no number of registered voters (DPT) for this area.' };
