import { BoundaryManifest, LabelPoints } from '@petarawan/server/contract/regions';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { getJson } from '../api/client.ts';
import type { LonLat } from '../map/projection.ts';
import { decodeShapes, mergeShapes, type ShapeSet } from '../map/shapes.ts';
import { getTopology } from './boundaryFiles.ts';

const manifestQuery = {
  queryKey: ['boundaries', 'manifest'],
  queryFn: ({ signal }: { signal: AbortSignal }) => getJson('/boundaries/manifest', BoundaryManifest, signal),
};

/** Where the shapes of the boundary set in force are. */
export function useManifest(): UseQueryResult<BoundaryManifest> {
  return useQuery(manifestQuery);
}

export interface NationalShapes {
  provinsi: ShapeSet;
  kabkota: ShapeSet;
}

/** Provinsi and kabupaten/kota: one file, decoded once, used at every level. */
export function useNationalShapes(): UseQueryResult<NationalShapes> {
  const url = useManifest().data?.files.provinsiKabkota.url;
  return useQuery({
    queryKey: ['boundaries', url],
    enabled: url !== undefined,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const topology = await getTopology(url ?? '', signal);
      const provinsi = decodeShapes('provinsi', topology, 'provinsi');
      return { provinsi, kabkota: decodeShapes('kabkota', topology, 'kabkota', provinsi.arcs) };
    },
  });
}

export interface ProvinceShapes {
  kecamatan: ShapeSet;
  /** The kabupaten/kota of the province in the detail of the kecamatan, so that their borders lie on each other. */
  kabkota: ShapeSet;
}

/** Kecamatan of one province; not asked for while `province` is null. */
export function useProvinceShapes(province: string | null): UseQueryResult<ProvinceShapes> {
  const manifest = useManifest().data;
  const url = province === null ? undefined : manifest?.files.kecamatan[province]?.url;
  return useQuery({
    queryKey: ['boundaries', url],
    enabled: url !== undefined,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const topology = await getTopology(url ?? '', signal);
      const kecamatan = decodeShapes(`kecamatan-${province}`, topology, 'kecamatan');
      return { kecamatan, kabkota: decodeShapes(`kabkota-${province}`, topology, 'kabkota', kecamatan.arcs) };
    },
  });
}

/** All kecamatan of the country, from the provinces' files; for drawing without WebGL and for walking by keys. */
export function useAllKecamatan(enabled: boolean): UseQueryResult<ShapeSet> {
  const manifest = useManifest().data;
  const files = manifest?.files.kecamatan;
  return useQuery({
    queryKey: ['boundaries', 'kecamatan', manifest?.version],
    enabled: enabled && files !== undefined,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const topologies = await Promise.all(Object.values(files ?? {}).map((file) => getTopology(file.url, signal)));
      return mergeShapes(
        'kecamatan-all',
        topologies.map((t) => decodeShapes('kecamatan-part', t, 'kecamatan')),
      );
    },
  });
}

/** Where the names of provinsi and kabupaten/kota stand. Needed late: asked for once shapes are on the screen. */
export function useLabelPoints(enabled: boolean): UseQueryResult<ReadonlyMap<string, LonLat>> {
  const url = useManifest().data?.files.labelPoints.url;
  return useQuery({
    queryKey: ['boundaries', url],
    enabled: enabled && url !== undefined,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const levels = await getJson(url ?? '', LabelPoints, signal);
      return new Map<string, LonLat>(Object.values(levels).flatMap((level) => Object.entries(level)));
    },
  });
}
