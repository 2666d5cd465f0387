import type { LayerResponse } from '@petarawan/server/contract/layers';
import { useMemo, useRef, useState } from 'react';
import { isTileSet, type MapPicture } from '../map/mapTypes.ts';
import { EMPTY_PAINTING } from '../map/paintRegions.ts';
import type { Bounds } from '../map/projection.ts';
import { boundsOf, type ShapeSet } from '../map/shapes.ts';
import { useNationalShapes } from '../regions/queries.ts';
import { type Scope, scopeOf } from '../regions/regionScope.ts';
import { useDrawnAreas } from '../regions/useDrawnAreas.ts';
import { useMode } from '../theme/mode.ts';
import type { Brush } from './brush.ts';
import { categoryKit } from './categoryKit.ts';
import { absenceTextures, classColorsOf, paintingOf } from './paintingOf.ts';
import { useJoinedAreas } from './useJoinedAreas.ts';

/** All of Indonesia, until the shapes say better. */
const INDONESIA: Bounds = [95, -11.1, 141.1, 6.1];

export interface Drawn {
  picture: MapPicture | null;
  bounds: Bounds;
  /** Colours of the legend's classes. */
  colors: readonly string[];
  /** Where the areas are known to lie: the picture's own shapes, or those behind its tiles. */
  shapes: ShapeSet | null;
  /** Loads the shapes behind tiles. */
  needShapes(): void;
  error: unknown;
  retry(): void;
}

/**
 * What the map shows: the scope of the figures at hand (so that shapes and figures always belong together; while the next
 * figures load, the last picture stays), or plain outlines of the wanted scope before the first figures.
 */
export function usePicture(figure: LayerResponse | undefined, wanted: Scope, brush: Brush): Drawn {
  const mode = useMode();
  const scope = useMemo(() => (figure ? scopeOf(figure.parent, figure.level) : wanted), [figure, wanted]);
  const national = useNationalShapes();
  const [wantShapes, setWantShapes] = useState(false);
  const drawn = useDrawnAreas(scope, wantShapes);
  const areas = useJoinedAreas(drawn.areas, figure);

  const colors = useMemo(() => (figure ? classColorsOf(figure, mode) : []), [figure, mode]);
  const textures = useMemo(() => absenceTextures(mode), [mode]);
  const painting = useMemo(
    () =>
      !figure
        ? EMPTY_PAINTING
        : figure.refusal
          ? (categoryKit(figure)?.outlinePainting(figure.areas, mode) ?? EMPTY_PAINTING)
          : paintingOf(figure.areas, colors, textures, brush),
    [figure, colors, textures, brush, mode],
  );

  const picture = useMemo<MapPicture | null>(() => {
    if (!areas || !national.data) return null;
    const context = scope.level === 'provinsi' ? national.data.provinsi : national.data.kabkota;
    return { areas, context, outline: drawn.outline, painting, textures };
  }, [areas, drawn.outline, national.data, scope.level, painting, textures]);

  const last = useRef<MapPicture | null>(null);
  if (picture) last.current = picture;

  const bounds = useMemo<Bounds>(() => {
    if (!national.data) return INDONESIA;
    const { provinsi, kabkota } = national.data;
    const set = figure?.group && areas && !isTileSet(areas) ? areas : null;
    const members = set && boundsOf(figure?.areas.flatMap((a) => set.shapes.get(a.code) ?? []) ?? []);
    if (members) return members;
    const own = scope.parent === null ? undefined : (provinsi.shapes.get(scope.parent) ?? kabkota.shapes.get(scope.parent));
    return (own ? boundsOf([own]) : boundsOf(provinsi.shapes.values())) ?? INDONESIA;
  }, [national.data, scope.parent, figure, areas]);

  const now = picture ?? last.current;
  return {
    picture: now,
    shapes: now && !isTileSet(now.areas) ? now.areas : drawn.behindTiles,
    needShapes: () => setWantShapes(true),
    bounds,
    colors,
    error: national.error ?? drawn.error,
    retry: () => {
      void national.refetch();
      drawn.retry();
    },
  };
}
