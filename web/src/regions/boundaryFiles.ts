import { BoundaryTopology } from '@petarawan/server/contract/regions';
import type { Topology } from 'topojson-specification';
import { getJson } from '../api/client.ts';

/** A boundary file of our own server. The contract tells it from another answer; its geometries are taken as they are. */
export async function getTopology(url: string, signal: AbortSignal): Promise<Topology> {
  return (await getJson(url, BoundaryTopology, signal)) as Topology;
}
