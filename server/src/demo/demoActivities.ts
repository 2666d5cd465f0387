import type { Provinsi } from './demoAreas.ts';
import { issueFactors, PHASES, type Phase } from './demoPhases.ts';
import { DEMO_ELECTIONS } from './demoVoters.ts';
import { Random } from './random.ts';

/** A synthetic row of `activities import` (Form Cegah). */
export interface DemoActivity {
  id: string;
  code: string;
  start: string;
  end: string;
  stage: string;
  form: string;
  kind: string;
  purpose: string;
  target: string;
  issue: string;
  participants: number | null;
  organiser: string;
  cost: number | null;
  description: string;
  followUp: string;
}

const TOTAL = 8_000;
const DAY_MS = 86_400_000;
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Forms in about the proportions published for the Pemilu 2024 (other 36 %, risk identification 27 %, letters 21 %). */
const FORMS = {
  kegiatan_lainnya: 34,
  identifikasi_kerawanan: 26,
  naskah_dinas: 21,
  publikasi: 8,
  kerja_sama: 5,
  pendidikan: 4,
  partisipasi_masyarakat: 4,
};
type Form = keyof typeof FORMS;
const KINDS: Record<Form, readonly string[]> = {
  kegiatan_lainnya: ['patroli_pengawasan', 'apel_siaga', 'koordinasi_supervisi', 'konsultasi', 'kegiatan_lainnya'],
  identifikasi_kerawanan: ['koordinasi_data', 'pemanfaatan_sistem_informasi', 'koordinasi_supervisi'],
  naskah_dinas: ['imbauan', 'imbauan', 'saran_perbaikan'],
  publikasi: ['literasi_media_sosial', 'sosialisasi'],
  kerja_sama: ['nota_kesepahaman', 'perjanjian_kerja_sama', 'forum_konsolidasi', 'kkn_tematik'],
  pendidikan: ['pendidikan_pengawasan_partisipatif', 'sosialisasi', 'pojok_pengawasan'],
  partisipasi_masyarakat: ['kampung_pengawasan_partisipatif', 'forum_warga', 'konsolidasi_pemantau', 'sosialisasi'],
};
const PURPOSES: Record<Form, string> = {
  kegiatan_lainnya: 'Mencegah pelanggaran di lapangan',
  identifikasi_kerawanan: 'Memetakan potensi kerawanan',
  naskah_dinas: 'Mengingatkan ketentuan sebelum dilanggar',
  publikasi: 'Menyebarkan pesan pencegahan',
  kerja_sama: 'Memperkuat kerja sama pencegahan',
  pendidikan: 'Menambah pengawas partisipatif',
  partisipasi_masyarakat: 'Melibatkan warga dalam pengawasan',
};
const TARGETS = [
  'pemilih pemula',
  'tokoh agama dan adat',
  'aparatur sipil negara',
  'kepala dan perangkat desa',
  'peserta dan tim kampanye',
  'ormas dan komunitas',
  'penyandang disabilitas',
  'masyarakat umum',
];
/** Kinds that bring people together and so have participants. */
const GATHERINGS: ReadonlySet<string> = new Set([
  'apel_siaga',
  'forum_konsolidasi',
  'kkn_tematik',
  'pendidikan_pengawasan_partisipatif',
  'sosialisasi',
  'kampung_pengawasan_partisipatif',
  'forum_warga',
  'konsolidasi_pemantau',
]);

function describe(kind: string, place: string): string {
  if (kind === 'kampung_pengawasan_partisipatif') return `Data contoh: peluncuran Kampung Pengawasan Partisipatif di ${place}`;
  return `Data contoh: ${kind.replaceAll('_', ' ')} di ${place}`;
}

/** Issue an activity is about: mostly the one that stands out here, else one of the time. */
function issueOf(phase: Phase, random: Random, local: string | undefined): string {
  return local && random.chance(0.35) ? local : random.weighted(phase.issues);
}

/** About 8,000 invented prevention activities over both elections; how many an area has does not follow its risk. */
export function* demoActivities(provinces: readonly Provinsi[], seed: string): Generator<DemoActivity> {
  const random = new Random(`${seed} activities`);
  const kabkota = provinces.flatMap((p) => p.kabkota).filter((k) => k.kecamatan.length > 0);
  const diligence = kabkota.map((k) => (k.unwatched ? 0.1 : random.spread()) * Math.sqrt(k.kecamatan.length));
  const sum = diligence.reduce((a, b) => a + b, 0) || 1;
  const phases = DEMO_ELECTIONS.flatMap((e) => PHASES[e]);
  const shares = Object.fromEntries(phases.map((p, i) => [String(i), p.share + 6]));
  let number = 0;
  for (const [i, kab] of kabkota.entries()) {
    const local = Object.keys(issueFactors(kab.code, (items) => random.pick(items), 1))[0];
    const count = random.poisson((TOTAL * (diligence[i] ?? 0)) / sum);
    for (let n = 0; n < count; n++) {
      const phase = phases[Number(random.weighted(shares))] as Phase;
      const form = random.weighted<Form>(FORMS);
      const kind = random.pick(KINDS[form]);
      const kec = random.chance(0.4) ? random.pick(kab.kecamatan) : null;
      const days = (Date.parse(phase.end) - Date.parse(phase.start)) / DAY_MS;
      const start = Date.parse(phase.start) + random.int(0, days) * DAY_MS;
      const long = random.chance(0.1) ? random.int(1, 4) : 0;
      yield {
        id: `CONTOH-CEGAH-${String(++number).padStart(5, '0')}`,
        code: kec?.code ?? kab.code,
        start: isoDay(start),
        end: isoDay(start + long * DAY_MS),
        stage: phase.stage,
        form,
        kind,
        purpose: PURPOSES[form],
        target: random.pick(TARGETS),
        issue: issueOf(phase, random, local),
        participants: GATHERINGS.has(kind) ? random.int(15, 220) : null,
        organiser: kec ? `Panwascam ${kec.name}` : `Bawaslu ${kab.name}`,
        cost: GATHERINGS.has(kind) && random.chance(0.5) ? random.int(2, 60) * 500_000 : null,
        description: describe(kind, kec ? `${kec.name}, ${kab.name}` : kab.name),
        followUp: random.chance(0.3) ? 'Data contoh: dipantau pada tahapan berikutnya' : '',
      };
    }
  }
}
