import { readPublished } from '../db/publishedData.ts';
import type { Kabkota, Provinsi } from './demoAreas.ts';
import { demoDelay, RECEIVED_UNTIL } from './demoDelays.ts';
import { demoOpenings, easierReports } from './demoOpenings.ts';
import { type IssueMix, issueFactors, PHASES, type Phase } from './demoPhases.ts';
import { DEMO_ELECTIONS, type DemoElection, type Voters } from './demoVoters.ts';
import { Random } from './random.ts';

/** A synthetic report in the words of `reports import`; the channel says which file it goes to. */
export interface DemoReport {
  channel: string;
  id: string;
  origin: 'laporan' | 'temuan' | 'informasi_awal';
  issue: string;
  legalType: string;
  status: string;
  /** Empty = without a place. */
  code: string;
  eventDate: string;
  reportDate: string;
  election: DemoElection;
  stage: string;
  quantity: number;
}

/** Reports of both elections together; the exact number follows from the random areas. */
const TOTAL = 60_000;
const SHARE: Record<DemoElection, number> = { 'pemilu-2024': 0.46, 'pilkada-2024': 0.54 };
/** Bigger areas have more reports, but not in proportion. */
const SIZE_EXPONENT = 0.75;
/** Short forms in the source ids of each channel. */
const PREFIX: Record<string, string> = {
  sigaplapor: 'SGL',
  siwaslu: 'SWU',
  siwaslih: 'SWH',
  sips: 'SPS',
  pojok_pengawasan: 'PJK',
  call_center: 'CCT',
  media_sosial: 'MDS',
  patroli_digital: 'PTD',
  form_a: 'FRA',
  rilis: 'RLS',
};
const ONLINE: ReadonlySet<string> = new Set(['hoaks', 'ujaran_kebencian', 'kampanye_hitam', 'sara']);
const DAY_MS = 86_400_000;
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Legal type that reports of an issue usually get; published counts by type exceed the number of cases. */
function legalType(issue: string, random: Random): string {
  if (issue === 'politik_uang' || issue === 'intimidasi') return random.chance(0.8) ? 'pidana' : 'administrasi';
  if (/^netralitas_(asn|kades|tni_polri)$/.test(issue)) return random.chance(0.85) ? 'hukum_lainnya' : 'pidana';
  if (issue === 'netralitas_penyelenggara') return 'kode_etik';
  if (ONLINE.has(issue)) return random.chance(0.5) ? 'pidana' : 'hukum_lainnya';
  return random.chance(0.85) ? 'administrasi' : 'kode_etik';
}

/** 37 % of laporan and 87 % of temuan are registered (6 March 2024); informasi awal is only followed up. */
const REGISTERED = { laporan: 0.3713, temuan: 0.8732, informasi_awal: 0 } as const;

function status(origin: DemoReport['origin'], random: Random): string {
  if (origin === 'informasi_awal') return random.weighted({ masuk: 74, tidak_diregistrasi: 20, dilimpahkan: 6 });
  if (!random.chance(REGISTERED[origin])) return random.weighted({ tidak_diregistrasi: 56, masuk: 44 });
  return random.weighted({ diregistrasi: 4, diperiksa: 12, pelanggaran: 45, bukan_pelanggaran: 32, dilimpahkan: 7 });
}

function channel(origin: DemoReport['origin'], issue: string, phase: Phase, election: DemoElection, random: Random): string {
  const online = ONLINE.has(issue);
  if (origin === 'informasi_awal')
    return random.weighted({
      call_center: online ? 14 : 45,
      media_sosial: online ? 50 : 40,
      patroli_digital: online ? 36 : 3,
      pojok_pengawasan: 8,
    });
  if (origin === 'temuan') {
    if (phase.polling)
      return random.weighted({
        [election === 'pemilu-2024' ? 'siwaslu' : 'siwaslih']: 62,
        form_a: 34,
        patroli_digital: online ? 20 : 0,
        sigaplapor: 4,
      });
    return random.weighted({ form_a: 74, sigaplapor: 20, patroli_digital: online ? 60 : 1 });
  }
  return random.weighted({ sigaplapor: 76, pojok_pengawasan: 22, sips: issue === 'pencalonan' ? 16 : 0, rilis: 1 });
}

/** A day of the phase: denser towards its end (growth > 0) or its start (growth < 0), fewer on Sundays. */
function dayIn(phase: Phase, random: Random): number {
  const start = Date.parse(phase.start);
  const days = (Date.parse(phase.end) - start) / DAY_MS + 1;
  for (;;) {
    const u = random.next();
    const place = random.next() < Math.abs(phase.growth) ? (phase.growth > 0 ? Math.sqrt(u) : 1 - Math.sqrt(u)) : u;
    const time = start + Math.min(days - 1, Math.floor(place * days)) * DAY_MS;
    if (days < 8 || new Date(time).getUTCDay() !== 0 || random.chance(0.5)) return time;
  }
}

/** Place as precisely as the channel knows it: online content has mostly none, some reports name only the kabupaten. */
function place(kec: string, chan: string, random: Random): string {
  const precise = random.next();
  if (chan === 'patroli_digital' || chan === 'media_sosial')
    return precise < 0.12 ? kec.slice(0, 5) : precise < 0.35 ? kec.slice(0, 2) : '';
  if (chan === 'sips') return kec.slice(0, 5);
  if (chan === 'rilis') return kec.slice(0, 5);
  return precise < 0.89 ? kec : precise < 0.985 ? kec.slice(0, 5) : kec.slice(0, 2);
}

const scaled = (mix: IssueMix, factors: IssueMix): IssueMix =>
  Object.fromEntries(Object.entries(mix).map(([k, w]) => [k, w * (factors[k] ?? 1)]));

/** Issue mix of each phase in one kabupaten/kota. */
function localMixes(kab: Kabkota, random: Random): Record<DemoElection, IssueMix[]> {
  const factors = issueFactors(kab.code, (items) => random.pick(items), random.next());
  const mixes = (election: DemoElection) => PHASES[election].map((phase) => scaled(phase.issues, factors));
  return { 'pemilu-2024': mixes('pemilu-2024'), 'pilkada-2024': mixes('pilkada-2024') };
}

/**
 * About 60,000 invented reports over both elections of 2024, ordered by area and day. Everything follows from `seed` and the
 * areas: dates follow the stages, channels the election, statuses the published registration rates. Where a channel opened late its
 * reports begin then, with some more that would not have been brought without it.
 */
export function* demoReports(
  provinces: readonly Provinsi[],
  voters: Readonly<Record<DemoElection, Voters>>,
  seed: string,
): Generator<DemoReport> {
  const random = new Random(`${seed} reports`);
  const numbers = new Map<string, number>();
  const nextId = (channel: string) => {
    const number = (numbers.get(channel) ?? 0) + 1;
    numbers.set(channel, number);
    return `CONTOH-${PREFIX[channel]}-${String(number).padStart(6, '0')}`;
  };
  const openings = demoOpenings(provinces, seed);
  const inUse = new Map(readPublished('reports/channels.csv').map((c) => [c.kode, c.mulai ?? '']));
  const openedOn = new Map(openings.map((o) => [`${o.channel} ${o.code}`, o.opened]));
  const kabkota = provinces.flatMap((p) => p.kabkota);
  for (const election of DEMO_ELECTIONS) {
    const phases = PHASES[election];
    const shares = Object.fromEntries(phases.map((p, i) => [String(i), p.share]));
    const strength = (kab: Kabkota, code: string) => kab.activity * (voters[election].dpt.get(code) ?? 0) ** SIZE_EXPONENT;
    const sum = kabkota.reduce(
      (s, kab) => s + kab.kecamatan.reduce((t, kec) => t + (kec.unwatched ? 0 : strength(kab, kec.code)), 0),
      0,
    );
    for (const kab of kabkota) {
      const mixes = localMixes(kab, new Random(`${seed} issues ${kab.code}`))[election];
      for (const kec of kab.kecamatan) {
        if (kec.unwatched || sum === 0) continue;
        const count = random.poisson((TOTAL * SHARE[election] * strength(kab, kec.code)) / sum);
        for (let i = 0; i < count; i++) {
          const at = Number(random.weighted(shares));
          const phase = phases[at] as Phase;
          const issue = random.weighted(mixes[at] as Record<string, number>);
          const origin = random.weighted({
            laporan: 46,
            temuan: phase.polling ? 40 : 30,
            informasi_awal: ONLINE.has(issue) ? 40 : 18,
          });
          const chan = channel(origin, issue, phase, election, random);
          const day = dayIn(phase, random);
          const report: DemoReport = {
            channel: chan,
            id: '',
            origin,
            issue,
            legalType: legalType(issue, random),
            status: status(origin, random),
            code: place(kec.code, chan, random),
            eventDate: isoDay(day),
            reportDate: isoDay(day + demoDelay(chan, random.next()) * DAY_MS),
            election,
            stage: phase.stage,
            quantity: chan === 'rilis' ? random.int(2, 4) : 1,
          };
          // Nothing came in through what was not open yet, and nobody knows yet what is received later.
          const opened = openedOn.get(`${chan} ${kab.code}`);
          const since = inUse.get(chan) ?? '';
          if (report.reportDate <= RECEIVED_UNTIL && report.reportDate >= since && !(opened && report.eventDate < opened))
            yield { ...report, id: nextId(chan) };
        }
      }
    }
  }
  for (const opening of openings) {
    const kab = kabkota.find((k) => k.code === opening.code);
    const watched = (kab?.kecamatan ?? []).filter((kec) => !kec.unwatched).map((kec) => kec.code);
    const [phase] = PHASES['pilkada-2024'];
    const own = new Random(`${seed} opening ${opening.code}`);
    for (const [code, days] of phase ? easierReports(watched, own) : []) {
      const day = Date.parse(opening.opened) + days * DAY_MS;
      const origin = opening.channel === 'call_center' ? 'informasi_awal' : 'laporan';
      const issue = own.weighted(phase?.issues as Record<string, number>);
      yield {
        channel: opening.channel,
        id: nextId(opening.channel),
        origin,
        issue,
        legalType: legalType(issue, own),
        status: status(origin, own),
        code,
        eventDate: isoDay(day),
        reportDate: isoDay(day + demoDelay(opening.channel, own.next()) * DAY_MS),
        election: 'pilkada-2024',
        stage: phase?.stage ?? '',
        quantity: 1,
      };
    }
  }
}
