import { distance } from 'fastest-levenshtein';
import type { Region } from '../../contract.ts';
import { officialReading } from '../../nameReadings.ts';
import { relaxedKey } from '../../normalizeName.ts';
import type { VillagePoint } from './villagePoints.ts';

/** A village point placed in a kecamatan of today. */
export interface PlacedVillage {
  kecamatan: string;
  kabkota: string;
  longitude: number;
  latitude: number;
}

/**
 * Finds today's kecamatan of each village point. The kabupaten/kota is matched by code and name, else by name; inside
 * it a desa with the same code and name decides, then a desa name that is unique in the matched kecamatan or in the
 * whole kabupaten, then the kecamatan by code and name, by name, or by a similar name. Points that fit nowhere are left out.
 */
export function matchVillages(points: readonly VillagePoint[], regions: readonly Region[]): PlacedVillage[] {
  const official = indexRegions(regions);
  const kabkotaOf = memo(
    (point: VillagePoint) => `${point.code.slice(0, 8)}|${point.kecamatan}`,
    (point) => findKabkota(point, official),
  );
  const kecamatanOf = memo(
    (point: VillagePoint) => `${point.code.slice(0, 8)}|${point.kecamatan}`,
    (point) => {
      const kabkota = kabkotaOf(point);
      return kabkota === undefined ? undefined : findKecamatan(point, kabkota, official);
    },
  );
  const placed: PlacedVillage[] = [];
  for (const point of points) {
    const kabkota = kabkotaOf(point);
    if (kabkota === undefined) continue;
    const kecamatan = findByVillage(point, kabkota, kecamatanOf(point), official) ?? kecamatanOf(point);
    if (kecamatan !== undefined) placed.push({ kecamatan, kabkota, longitude: point.longitude, latitude: point.latitude });
  }
  return placed;
}

/** Kind and bare name of a kabupaten or kota, comparable. */
function kabkotaKey(name: string): string {
  const { kind, base } = officialReading('kabkota', '', name);
  return `${kind ?? ''} ${relaxedKey(base)}`;
}

interface Official {
  byCode: Map<string, { key: string; parent: string }>;
  kabkotaByName: Map<string, string>;
  kecamatanIn: Map<string, Map<string, string>>;
  /** Per kabupaten/kota: desa name to the kecamatan that have such a desa. */
  desaIn: Map<string, Map<string, string[]>>;
}

function indexRegions(regions: readonly Region[]): Official {
  const official: Official = { byCode: new Map(), kabkotaByName: new Map(), kecamatanIn: new Map(), desaIn: new Map() };
  for (const region of regions) {
    const key = region.level === 'kabkota' ? kabkotaKey(region.name) : relaxedKey(region.name);
    official.byCode.set(region.code, { key, parent: region.parent ?? '' });
    if (region.level === 'kabkota') official.kabkotaByName.set(key, region.code);
    if (region.level === 'kecamatan') entry(official.kecamatanIn, region.parent as string).set(key, region.code);
    if (region.level === 'desa') {
      const kecamatan = region.parent as string;
      const names = entry(official.desaIn, official.byCode.get(kecamatan)?.parent ?? kecamatan.slice(0, 5));
      names.set(key, [...(names.get(key) ?? []), kecamatan]);
    }
  }
  return official;
}

function entry<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let inner = map.get(key);
  if (inner === undefined) {
    inner = new Map();
    map.set(key, inner);
  }
  return inner;
}

function findKabkota(point: VillagePoint, official: Official): string | undefined {
  const code = point.code.slice(0, 5);
  const key = kabkotaKey(point.kabkota);
  if (official.byCode.get(code)?.key === key) return code;
  const named = official.kabkotaByName.get(key);
  if (named !== undefined) return named;
  // A renamed kabupaten that kept its code ("Toba Samosir" is "Toba" now): its kecamatan have kept theirs too.
  return official.byCode.get(point.code.slice(0, 8))?.key === relaxedKey(point.kecamatan) ? code : undefined;
}

function findByVillage(
  point: VillagePoint,
  kabkota: string,
  kecamatan: string | undefined,
  official: Official,
): string | undefined {
  const key = relaxedKey(point.desa);
  const there = official.byCode.get(point.code);
  if (there?.key === key && there.parent.startsWith(kabkota)) return there.parent;
  const named = official.desaIn.get(kabkota)?.get(key) ?? [];
  if (kecamatan !== undefined && named.includes(kecamatan)) return kecamatan;
  return named.length === 1 ? named[0] : undefined;
}

function findKecamatan(point: VillagePoint, kabkota: string, official: Official): string | undefined {
  const code = point.code.slice(0, 8);
  const key = relaxedKey(point.kecamatan);
  const there = official.byCode.get(code);
  if (there?.key === key && there.parent === kabkota) return code;
  const inside = official.kecamatanIn.get(kabkota);
  const named = inside?.get(key);
  if (named !== undefined) return named;
  let best: { code: string; gap: number } | undefined;
  for (const [name, candidate] of inside ?? []) {
    const gap = distance(name, key);
    if (gap <= Math.max(1, Math.floor(key.length / 4)) && (best === undefined || gap < best.gap)) best = { code: candidate, gap };
  }
  return best?.code;
}

function memo<T, V>(keyOf: (value: T) => string, compute: (value: T) => V): (value: T) => V {
  const known = new Map<string, V>();
  return (value) => {
    const key = keyOf(value);
    if (!known.has(key)) known.set(key, compute(value));
    return known.get(key) as V;
  };
}
