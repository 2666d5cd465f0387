import type { ErrorItem } from '../../../errors.ts';
import type { RawFeature } from './rawFeature.ts';
import { refuse } from './refuse.ts';

/** Indonesia's land with a margin: [west, south, east, north] in degrees. */
const INDONESIA = [94, -12, 142, 7] as const;

/**
 * Refuses files whose rings or coordinates cannot be right: rings that are not closed or have less than four points,
 * values that are not numbers, coordinates that are no degrees, and, for Indonesian regions, places outside Indonesia.
 */
export function checkRings(features: readonly RawFeature[], indonesian: boolean, nameOf: (feature: RawFeature) => string): void {
  const broken = features.flatMap((feature) => ringFaults(feature, nameOf(feature)));
  if (broken.length > 0) throw refuse('Ada cincin poligon yang rusak.', 'There are broken polygon rings.', broken);
  const boxes = features.map((feature) => ({ feature, box: boxOf(feature) }));
  const notDegrees = boxes.filter(({ box }) => box !== null && (box[0] < -180 || box[2] > 180 || box[1] < -90 || box[3] > 90));
  if (
    notDegrees.length > 0 &&
    !looksSwapped(
      notDegrees.map(({ box }) => box as Box),
      indonesian,
    )
  ) {
    throw refuse(
      'Proyeksi salah: koordinat bukan derajat (mungkin meter). Simpan ulang dalam EPSG:4326 (bujur, lintang).',
      'Wrong projection: coordinates are not degrees (perhaps metres). Save the file again in EPSG:4326 (longitude, latitude).',
      notDegrees.map(({ feature, box }) => place(feature, nameOf(feature), box as Box)),
    );
  }
  if (!indonesian) return;
  const outside = boxes.filter(
    ({ box }) =>
      box !== null && (box[0] < INDONESIA[0] || box[1] < INDONESIA[1] || box[2] > INDONESIA[2] || box[3] > INDONESIA[3]),
  );
  if (outside.length === 0) return;
  const items = outside.map(({ feature, box }) => place(feature, nameOf(feature), box as Box));
  if (
    looksSwapped(
      outside.map(({ box }) => box as Box),
      true,
    )
  ) {
    throw refuse(
      'Bujur dan lintang tertukar. Urutan yang benar: bujur dahulu, lalu lintang.',
      'Longitude and latitude are swapped. Longitude comes first.',
      items,
    );
  }
  throw refuse(
    'Koordinat di luar Indonesia: proyeksinya salah atau ini berkas negara lain.',
    'Coordinates outside Indonesia: the projection is wrong or this is a file of another country.',
    items,
  );
}

type Box = [number, number, number, number];

function ringFaults(feature: RawFeature, name: string): ErrorItem[] {
  const faults: ErrorItem[] = [];
  const add = (id: string, en: string) =>
    faults.push({ where: name, row: feature.row, message: { id: `${name}: ${id}`, en: `${name}: ${en}` } });
  for (const rings of feature.polygons ?? []) {
    if (rings.length === 0) add('poligon tanpa cincin', 'polygon without rings');
    for (const ring of rings) {
      const [first, last] = [ring[0], ring[ring.length - 1]];
      if (ring.some((position) => !isNumber(position[0]) || !isNumber(position[1])))
        add('koordinat yang bukan angka', 'a coordinate that is no number');
      else if (ring.length < 4)
        add(`cincin dengan ${ring.length} titik (paling sedikit 4)`, `a ring of ${ring.length} points (at least 4)`);
      else if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) add('cincin tidak tertutup', 'a ring that is not closed');
    }
  }
  return faults;
}

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);

function boxOf(feature: RawFeature): Box | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of (feature.polygons ?? []).flat()) {
    for (const [x, y] of ring) {
      box[0] = Math.min(box[0], x as number);
      box[1] = Math.min(box[1], y as number);
      box[2] = Math.max(box[2], x as number);
      box[3] = Math.max(box[3], y as number);
    }
  }
  return box[0] === Infinity ? null : box;
}

function looksSwapped(boxes: readonly Box[], indonesian: boolean): boolean {
  return (
    indonesian && boxes.every(([w, s, e, n]) => s >= INDONESIA[0] && n <= INDONESIA[2] && w >= INDONESIA[1] && e <= INDONESIA[3])
  );
}

function place(feature: RawFeature, name: string, box: Box): ErrorItem {
  const text = `${name}: ${box.map((value) => Number(value.toPrecision(6))).join(', ')}`;
  return { where: name, row: feature.row, message: { id: text, en: text } };
}
