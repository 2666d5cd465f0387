import type { LayerResponse } from '@petarawan/server/contract/layers';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { query } from '../../api/client.ts';
import type { ViewState } from '../../app/urlState.ts';
import { canSmooth } from '../../layers/layerParams.ts';
import { scopeOf } from '../../regions/regionScope.ts';
import { signalParams } from '../signalParams.ts';

/** Ranks an area may have, 95 of 100 times. */
export type RankSpread = readonly [low: number, high: number];

/** The table is there first; how sure its ranks are is asked for when nothing else is under way. */
const WAIT_MS = 1500;
/** Of thousands of areas a rank says nothing that its interval could make clearer. */
const MOST_AREAS = 1000;

/** Whether the ranks of this table have intervals: rates of reports, of two areas and more. */
export function hasRankSpread(figure: LayerResponse, view: ViewState): boolean {
  const ranked = figure.areas.filter((a) => a.rank !== null).length;
  return figure.layer === 'laporan' && canSmooth(view) && ranked >= 2 && ranked <= MOST_AREAS;
}

/** How sure the ranks are, by code; undefined until it is known (late, and only when `enabled`). */
export function useRankSpread(view: ViewState, enabled: boolean): ReadonlyMap<string, RankSpread> | undefined {
  // A raw rate is told by its own count alone, and so is its rank; a smoothed one together with the others.
  const belief = view.show === 'smoothed' || view.show === 'local' ? 'bersama' : 'sendiri';
  const path = `/signals/ranks${query({ ...signalParams(view, scopeOf(view.code, view.level)), belief })}`;
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  return useQuery({
    queryKey: [path, 'spread'],
    enabled: enabled && ready,
    queryFn: async ({ signal }) => (await import('./fetchRankSpread.ts')).fetchRankSpread(path, signal),
    structuralSharing: false,
    // The ranks stand without it; nothing is said when it cannot be had.
    retry: false,
  }).data;
}
