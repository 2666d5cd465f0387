import { useMemo } from 'react';
import type { AreaSet, TileSet } from '../map/mapTypes.ts';
import type { ShapeSet } from '../map/shapes.ts';
import { hasWebGl } from '../map/useLiveRenderer.ts';
import { useAllKecamatan, useManifest, useNationalShapes, useProvinceShapes } from './queries.ts';
import { provinceOf, type Scope } from './regionScope.ts';

export interface DrawnAreas {
  /** Null while the shapes are on their way. */
  areas: AreaSet | null;
  /** Borders of the level above; null where none are drawn. */
  outline: ShapeSet | null;
  /** The shapes behind vector tiles, once they were asked for. */
  behindTiles: ShapeSet | null;
  error: unknown;
  retry(): void;
}

/**
 * The shapes of a scope. Provinsi and kabupaten/kota come from the national file, the kecamatan of a province from the
 * province's own; all kecamatan of the country as vector tiles, or, without WebGL, as the provinces' files together.
 * `wantShapes` loads those files beside the tiles too: keys need to know where each kecamatan lies.
 */
export function useDrawnAreas(scope: Scope, wantShapes: boolean): DrawnAreas {
  const manifest = useManifest();
  const national = useNationalShapes();
  const isKecamatan = scope.level === 'kecamatan';
  const everywhere = isKecamatan && scope.parent === null;
  const province = useProvinceShapes(isKecamatan && scope.parent !== null ? provinceOf(scope.parent) : null);
  const asTiles = useMemo(() => everywhere && hasWebGl(), [everywhere]);
  const all = useAllKecamatan(everywhere && (!asTiles || wantShapes));

  const tiles = useMemo<TileSet | null>(() => {
    if (!asTiles || !manifest.data) return null;
    const { url, layer, minzoom, maxzoom } = manifest.data.tiles;
    return { id: 'kecamatan-tiles', url, layer, minzoom, maxzoom };
  }, [asTiles, manifest.data]);

  const drawn = (): Pick<DrawnAreas, 'areas' | 'outline'> => {
    if (scope.level === 'provinsi') return { areas: national.data?.provinsi ?? null, outline: null };
    if (scope.level === 'kabkota') return { areas: national.data?.kabkota ?? null, outline: national.data?.provinsi ?? null };
    if (everywhere) return { areas: asTiles ? tiles : (all.data ?? null), outline: national.data?.provinsi ?? null };
    return { areas: province.data?.kecamatan ?? null, outline: province.data?.kabkota ?? null };
  };
  return {
    ...drawn(),
    behindTiles: asTiles ? (all.data ?? null) : null,
    error: manifest.error ?? province.error ?? all.error,
    retry: () => {
      for (const query of [manifest, province, all]) if (query.isError) void query.refetch();
    },
  };
}
