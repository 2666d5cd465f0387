import type { Provinsi } from './demoAreas.ts';
import { Random } from './random.ts';

/** A synthetic row of `reports openings`. */
export interface DemoOpening {
  channel: 'pojok_pengawasan' | 'call_center';
  code: string;
  opened: string;
  name: string;
}

/** Openings that are always there, so that one can be shown. */
const FIXED: Readonly<Record<string, [DemoOpening['channel'], string]>> = {
  '19.04': ['pojok_pengawasan', '2024-07-22'],
  '19.71': ['call_center', '2024-08-05'],
};
const NAMES = { pojok_pengawasan: 'Pojok Pengawasan', call_center: 'Call center' } as const;
const DAY_MS = 86_400_000;
const FIRST = Date.parse('2024-07-01');

/** Ways to report that about one watched kabupaten/kota in ten opened before the campaign of the Pilkada. */
export function demoOpenings(provinces: readonly Provinsi[], seed: string): DemoOpening[] {
  const random = new Random(`${seed} openings`);
  return provinces
    .flatMap((p) => p.kabkota)
    .flatMap((kab): DemoOpening[] => {
      const drawn = random.chance(0.1) && !kab.unwatched;
      const channel = random.chance(0.6) ? 'pojok_pengawasan' : 'call_center';
      const day = new Date(FIRST + random.int(0, 45) * DAY_MS).toISOString().slice(0, 10);
      const [chosen, opened] = FIXED[kab.code] ?? [drawn ? channel : null, day];
      return chosen === null ? [] : [{ channel: chosen, code: kab.code, opened, name: `${NAMES[chosen]} ${kab.name}` }];
    });
}

/** Extra reports per opening: those that would not have been brought without it. */
const MOST_EXTRA = 24;

/** Where and how long after the opening each of its extra reports happens, as (kecamatan, days). */
export function* easierReports(kecamatan: readonly string[], random: Random): Generator<[string, number]> {
  if (kecamatan.length === 0) return;
  for (let i = random.int(MOST_EXTRA / 2, MOST_EXTRA); i > 0; i--) yield [random.pick(kecamatan), random.int(0, 27)];
}
