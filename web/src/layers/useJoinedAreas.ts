import type { LayerResponse } from '@petarawan/server/contract/layers';
import { useEffect, useMemo, useState } from 'react';
import type { joinShapes } from '../map/joinShapes.ts';
import { type AreaSet, isTileSet } from '../map/mapTypes.ts';
import type { ShapeSet } from '../map/shapes.ts';

/**
 * The shapes of a layer with those of a unit (a group, an area that was divided since) as one. What joins them is fetched when a
 * layer has units; null until then. Tiles stay as they are.
 */
export function useJoinedAreas(areas: AreaSet | null, figure: LayerResponse | undefined): AreaSet | null {
  const units = useMemo(() => figure?.areas.filter((a) => a.unit && a.unit.members.length > 1) ?? [], [figure]);
  const [join, setJoin] = useState<typeof joinShapes | null>(null);
  const wanted = units.length > 0;
  useEffect(() => {
    if (!wanted) return;
    import('../map/joinShapes.ts').then(
      (m) => setJoin(() => m.joinShapes),
      // The members are painted alike anyway; only the borders between them stay.
      () => setJoin(() => (set: ShapeSet) => set),
    );
  }, [wanted]);
  return useMemo(() => {
    if (!wanted || !areas || isTileSet(areas)) return areas;
    if (join === null) return null;
    return join(
      areas,
      units.map(({ code, name, unit }) => ({ code, name, members: unit?.members ?? [] })),
    );
  }, [wanted, areas, join, units]);
}
