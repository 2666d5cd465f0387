import { Delaunay } from 'd3-delaunay';
import type { PlacedVillage } from './matchVillages.ts';

/** Kilometres from the kecamatan's middle below which a point is believed. */
const NEAR_KM = 5;
/** ... and how many times farther than its kecamatan's median village a point must lie to be doubted. */
const FAR_TIMES = 2;
const KM_PER_DEGREE = 111.2;
/** No kabupaten/kota reaches this far from its middle; points beyond are wrong however many they are. */
const IMPOSSIBLE_KM = 500;
/** Misplaced points can stand in pairs; the second look finds the partner. */
const ROUNDS = 2;

/**
 * Leaves out misplaced village points: those that cannot be in their kabupaten/kota, and those that are far from the middle (median) of their kecamatan and stand alone
 * among villages of other kabupaten/kota. Distance alone would punish long kecamatan and scattered islands, standing
 * alone would punish enclaves. A kecamatan never loses all its points.
 */
export function dropOutliers(villages: readonly PlacedVillage[]): PlacedVillage[] {
  let kept = dropImpossible(villages);
  for (let round = 0; round < ROUNDS; round += 1) kept = dropOnce(kept);
  return kept;
}

function dropOnce(villages: readonly PlacedVillage[]): PlacedVillage[] {
  const far = farFromKecamatan(villages);
  const delaunay = Delaunay.from(
    villages,
    (v) => v.longitude,
    (v) => v.latitude,
  );
  const nearOwn = (village: PlacedVillage, i: number) =>
    [...delaunay.neighbors(i)].some((neighbour) => (villages[neighbour] as PlacedVillage).kabkota === village.kabkota);
  return villages.filter((village, i) => !far[i] || nearOwn(village, i));
}

function dropImpossible(villages: readonly PlacedVillage[]): PlacedVillage[] {
  const groups = new Map<string, PlacedVillage[]>();
  for (const village of villages) {
    const group = groups.get(village.kabkota);
    if (group === undefined) groups.set(village.kabkota, [village]);
    else group.push(village);
  }
  const middles = new Map(
    [...groups].map(([kabkota, group]) => [
      kabkota,
      [median(group.map((v) => v.longitude)), median(group.map((v) => v.latitude))] as const,
    ]),
  );
  return villages.filter((village) => {
    const [x, y] = middles.get(village.kabkota) as readonly [number, number];
    return Math.hypot(village.longitude - x, village.latitude - y) * KM_PER_DEGREE < IMPOSSIBLE_KM;
  });
}

/** Which villages are far from the others of their kecamatan; never all of them. */
function farFromKecamatan(villages: readonly PlacedVillage[]): boolean[] {
  const groups = new Map<string, number[]>();
  villages.forEach((village, i) => {
    const list = groups.get(village.kecamatan);
    if (list === undefined) groups.set(village.kecamatan, [i]);
    else list.push(i);
  });
  const far = villages.map(() => false);
  for (const members of groups.values()) {
    if (members.length < 3) continue;
    const x = median(members.map((i) => (villages[i] as PlacedVillage).longitude));
    const y = median(members.map((i) => (villages[i] as PlacedVillage).latitude));
    const gaps = members.map(
      (i) =>
        Math.hypot((villages[i] as PlacedVillage).longitude - x, (villages[i] as PlacedVillage).latitude - y) * KM_PER_DEGREE,
    );
    const limit = Math.max(NEAR_KM, FAR_TIMES * median(gaps));
    members.forEach((i, place) => {
      far[i] = (gaps[place] as number) > limit;
    });
  }
  return far;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((p, q) => p - q);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
