import type { DemoActivity } from './demoActivities.ts';
import { PHASES } from './demoPhases.ts';
import type { DemoPlace } from './demoPlaces.ts';
import { DEMO_ELECTIONS } from './demoVoters.ts';
import { Random } from './random.ts';

/** What Form Cegah calls the activities of a place that has an address. */
const HELD: Readonly<Record<string, { form: string; kind: string; says: string }>> = {
  kampung: {
    form: 'partisipasi_masyarakat',
    kind: 'kampung_pengawasan_partisipatif',
    says: 'pertemuan warga Kampung Pengawasan',
  },
  forum_warga: { form: 'partisipasi_masyarakat', kind: 'forum_warga', says: 'pertemuan Forum Warga' },
  pojok: { form: 'pendidikan', kind: 'pojok_pengawasan', says: 'diskusi di Pojok Pengawasan' },
};
/** How a place goes on after its launch: by whom it is kept up, not how risky its area is. */
const LIVES = { active: 32, faded: 42, launch_only: 26 } as const;
const DAY_MS = 86_400_000;
const LAST = Date.parse('2024-12-14');
const phases = DEMO_ELECTIONS.flatMap((election) => PHASES[election]);

/**
 * Invented activities held at the invented places after their launch, `number` of rows already given. Some places meet until the end, some fade after
 * a few meetings, some were only launched; what each is called follows from these rows by the product's own rule (`placeStatus`).
 */
export function* demoPlaceActivities(places: readonly DemoPlace[], number: number, seed: string): Generator<DemoActivity> {
  const random = new Random(`${seed} place activities`);
  let next = number;
  for (const place of places) {
    const held = HELD[place.kind];
    if (!held) continue;
    const launched = Date.parse(place.launched);
    const life = random.weighted(LIVES);
    const end = Math.min(LAST, place.closed === '' ? LAST : Date.parse(place.closed));
    let left = life === 'active' ? 99 : life === 'faded' ? random.int(1, 3) : 0;
    for (let at = launched + random.int(10, 50) * DAY_MS; at <= end && left > 0; left--, at += random.int(60, 140) * DAY_MS) {
      const day = new Date(at).toISOString().slice(0, 10);
      yield {
        id: `CONTOH-CEGAH-${String(++next).padStart(5, '0')}`,
        code: place.code.slice(0, 8),
        start: day,
        end: day,
        stage: phases.find((phase) => phase.start <= day && day <= phase.end)?.stage ?? '',
        form: held.form,
        kind: held.kind,
        purpose: 'Melibatkan warga dalam pengawasan',
        target: 'masyarakat umum',
        issue: random.weighted({ politik_uang: 4, netralitas_asn: 2, daftar_pemilih: 2, sara: 1, hoaks: 1 }),
        participants: random.int(12, 60),
        organiser: place.office,
        cost: random.chance(0.3) ? random.int(1, 8) * 250_000 : null,
        description: `Data contoh: ${held.says} (${place.name})`,
        followUp: '',
      };
    }
  }
}
