import type { Queryable } from '../db/database.ts';
import { Random } from './random.ts';
import { type DemoArea, type DemoKecamatan, listDemoAreas, listDemoKecamatan } from './repository.ts';

/** A kecamatan of the synthetic country. */
export interface Kecamatan {
  code: string;
  name: string;
  desa: number;
  /** Codes of its desa/kelurahan, where they are needed. */
  villages: readonly string[];
  /** Share of its kabupaten's voters, before scaling. */
  weight: number;
  /** Nobody supervises here: no report and no coverage report ever comes in. */
  unwatched: boolean;
}

/** A kabupaten/kota of the synthetic country. */
export interface Kabkota {
  code: string;
  name: string;
  kecamatan: Kecamatan[];
  weight: number;
  /** Factor on the number of reports; near 0 for quiet areas. */
  activity: number;
  /** Probability that a period's coverage report comes in. */
  reliability: number;
  unwatched: boolean;
}

export interface Provinsi {
  code: string;
  name: string;
  kabkota: Kabkota[];
}

/** A kelurahan of a city has about four times the voters of a desa. */
const CITY_FACTOR = 4;
const isCity = (code: string) => Number(code.slice(3, 5)) > 70;
/** The area the news article speaks of is always watched; the three it names have enough reports for their issue to show. */
const ALWAYS_WATCHED = /^19\./;
const NAMED: ReadonlySet<string> = new Set(['19.02', '19.04', '19.71']);
const NAMED_ACTIVITY = 3;

/** Loads today's regions and gives each its invented character, always the same for the same `seed` and region list. */
export async function demoAreas(db: Queryable, seed: string): Promise<Provinsi[]> {
  const [provinsi, kabkota, kecamatan, desa] = [
    await listDemoAreas(db, 'provinsi'),
    await listDemoAreas(db, 'kabkota'),
    await listDemoKecamatan(db),
    await listDemoAreas(db, 'desa'),
  ];
  return buildDemoAreas(provinsi, kabkota, kecamatan, seed, desa);
}

/** Pure part of `demoAreas`. */
export function buildDemoAreas(
  provinsi: readonly DemoArea[],
  kabkota: readonly DemoArea[],
  kecamatan: readonly DemoKecamatan[],
  seed: string,
  desa: readonly DemoArea[] = [],
): Provinsi[] {
  const villages = new Map<string, string[]>();
  for (const { code } of desa) villages.set(code.slice(0, 8), [...(villages.get(code.slice(0, 8)) ?? []), code]);
  const random = new Random(`${seed} areas`);
  const inside = new Map<string, DemoKecamatan[]>(kabkota.map((k) => [k.code, []]));
  for (const kec of kecamatan) inside.get(kec.code.slice(0, 5))?.push(kec);
  const built = kabkota.map((kab): Kabkota => {
    const watched = ALWAYS_WATCHED.test(kab.code);
    const unwatched = random.chance(0.013) && !watched;
    const quiet = random.chance(0.07) && !watched;
    const own = (inside.get(kab.code) ?? []).map((kec): Kecamatan => {
      const weight = kec.desa * random.spread() * (isCity(kab.code) ? CITY_FACTOR : 1);
      return {
        code: kec.code,
        name: kec.name,
        desa: kec.desa,
        villages: villages.get(kec.code) ?? [],
        weight,
        unwatched: unwatched || random.chance(0.045),
      };
    });
    const activity = random.spread();
    return {
      code: kab.code,
      name: kab.name,
      kecamatan: own,
      weight: own.reduce((sum, k) => sum + k.weight, 0),
      activity: unwatched ? 0 : quiet ? 0.04 : NAMED.has(kab.code) ? NAMED_ACTIVITY : watched ? 0.7 + activity * 0.3 : activity,
      reliability: 0.6 + 0.39 * random.next(),
      unwatched,
    };
  });
  return provinsi.map((p) => ({ code: p.code, name: p.name, kabkota: built.filter((k) => k.code.startsWith(`${p.code}.`)) }));
}
