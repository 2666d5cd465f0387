import type { PublicRelease } from '../../public/contract.ts';
import { placeAround, windowsCounting } from '../../public/readRelease.ts';
import type { Period } from './figures.ts';

/** How much of what supervisors should have reported came in. `share` null: nothing was expected, so nobody watched. */
export interface Coverage {
  share: number | null;
  expected: number;
}

/**
 * Coverage of an area in a period; over several windows weighted by what was expected. Areas without entries of their own (kecamatan) have
 * that of the area around them. Null when the release says nothing of it.
 */
export function coverageOf(release: PublicRelease, code: string, period: Period): Coverage | null {
  const windows = period === 'all' ? windowsCounting(release.windows, release.number) : [period];
  const ids = new Set(windows.map((w) => w.id));
  for (let at: string | null = code; at !== null; at = at === release.area ? null : placeAround(at)) {
    const own = entriesOf(release, at).filter((entry) => ids.has(entry.window));
    if (own.length === 0) continue;
    const expected = own.reduce((sum, entry) => sum + entry.expected, 0);
    const came = own.reduce((sum, entry) => sum + (entry.share ?? 0) * entry.expected, 0);
    return { share: expected === 0 ? null : came / expected, expected };
  }
  return null;
}

const indexes = new WeakMap<PublicRelease, Map<string, PublicRelease['coverage']>>();

function entriesOf(release: PublicRelease, code: string): PublicRelease['coverage'] {
  let index = indexes.get(release);
  if (!index) {
    index = new Map();
    for (const entry of release.coverage) {
      const list = index.get(entry.code);
      if (list) list.push(entry);
      else index.set(entry.code, [entry]);
    }
    indexes.set(release, index);
  }
  return index.get(code) ?? [];
}

/** Nobody reported from there: a zero there is silence, not a finding. */
export const isUnmonitored = (coverage: Coverage | null): boolean =>
  coverage !== null && (coverage.share === null || coverage.share === 0);
