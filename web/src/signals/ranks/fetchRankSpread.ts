import { RanksResponse } from '@petarawan/server/contract/signals/ranks';
import { getJson } from '../../api/client.ts';
import type { RankSpread } from './useRankSpread.ts';

/** How sure the ranks of an answer of `/signals/ranks` are, by code; areas whose rank has no interval are left out. */
export async function fetchRankSpread(path: string, signal: AbortSignal): Promise<ReadonlyMap<string, RankSpread>> {
  const { areas } = await getJson(path, RanksResponse, signal);
  return new Map(
    areas.flatMap(({ code, low, high }) => (low === null || high === null ? [] : [[code, [low, high] as const] as const])),
  );
}
