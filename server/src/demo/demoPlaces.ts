import type { DemoActivity } from './demoActivities.ts';
import type { Kabkota, Provinsi } from './demoAreas.ts';
import { Random } from './random.ts';

/** A synthetic row of `places import`. */
export interface DemoPlace {
  id: string;
  kind: string;
  name: string;
  code: string;
  launched: string;
  partners: string;
  office: string;
  closed: string;
  reason: string;
}

/** Kinds with their name and how often a watched kabupaten/kota has one. */
const KINDS: readonly [kind: string, name: string, share: number][] = [
  ['kampung', 'Kampung Pengawasan', 0.16],
  ['posko', 'Posko kawal hak pilih', 0.1],
  ['pojok', 'Pojok Pengawasan', 0.05],
  ['forum_warga', 'Forum Warga', 0.06],
  ['p2p', 'Alumni P2P', 0.06],
  ['sosialisasi', 'Sosialisasi', 0.03],
  ['patroli', 'Patroli pengawasan', 0.04],
];
const PARTNERS = ['karang taruna', 'PKK', 'kelompok tani', 'perguruan tinggi', 'tokoh agama', 'lembaga adat'];
const DAY_MS = 86_400_000;
/** Launched over both elections, more of them for the Pilkada. */
const FIRST = Date.parse('2023-03-01');
const PILKADA = Date.parse('2024-05-15');
const LAST = Date.parse('2024-11-20');
/** The provinsi the news article speaks of has more of them, so that one can be compared with the other. */
const FULL = '19';
const day = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * Invented places and series, some 300 in the country. A Kampung mostly stands where an activity of that kind was recorded, so that some
 * are alive and others not; the published Kampung of Kota Bekasi stays the only one there.
 */
export function* demoPlaces(
  provinces: readonly Provinsi[],
  activities: readonly DemoActivity[],
  seed: string,
): Generator<DemoPlace> {
  const random = new Random(`${seed} places`);
  const held = new Map<string, DemoActivity[]>();
  for (const a of activities)
    if (a.kind === 'kampung_pengawasan_partisipatif') held.set(a.code, [...(held.get(a.code) ?? []), a]);
  let number = 0;
  for (const { code: prov, kabkota } of provinces) {
    for (const kab of kabkota) {
      if (kab.unwatched || kab.kecamatan.length === 0 || kab.code === '32.75') continue;
      for (const [kind, name, share] of KINDS) {
        if (!random.chance(prov === FULL ? share * 3 : share)) continue;
        yield made(`CONTOH-TEMPAT-${String(++number).padStart(4, '0')}`, kind, name, kab, held, random);
      }
    }
  }
}

function made(
  id: string,
  kind: string,
  name: string,
  kab: Kabkota,
  held: ReadonlyMap<string, readonly DemoActivity[]>,
  random: Random,
): DemoPlace {
  const busy = kind === 'kampung' ? kab.kecamatan.filter((k) => held.has(k.code)) : [];
  const kec = busy.length > 0 && random.chance(0.8) ? random.pick(busy) : random.pick(kab.kecamatan);
  const first = kind === 'kampung' ? (held.get(kec.code) ?? []).map((a) => a.start).sort()[0] : undefined;
  // Patrols and P2P are run for the whole kabupaten; a village has an address.
  const wide = kind === 'patroli' || kind === 'p2p';
  const village = kind === 'kampung' && kec.villages.length > 0 ? random.pick(kec.villages) : kec.code;
  const from = random.chance(0.35) ? PILKADA : FIRST;
  // Where such activities are on record it was launched before them.
  const drawn = from + random.int(0, (LAST - from) / DAY_MS) * DAY_MS;
  const launched = first === undefined ? drawn : Date.parse(first) - random.int(5, 60) * DAY_MS;
  const closed = random.chance(0.06) ? launched + random.int(60, 300) * DAY_MS : null;
  const over = closed !== null && closed <= LAST;
  return {
    id,
    kind,
    name: `${name} ${wide ? kab.name : kec.name}`,
    code: wide ? kab.code : village,
    launched: day(launched),
    partners: random.chance(0.7) ? random.pick(PARTNERS) : '',
    office: `Bawaslu ${kab.name}`,
    closed: over ? day(closed) : '',
    reason: over ? 'Data contoh: tahapan selesai' : '',
  };
}
