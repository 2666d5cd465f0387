import { indicatorColumn, indicatorsOf } from '../reports/doors/indicators.ts';
import type { Kecamatan, Provinsi } from './demoAreas.ts';
import { SAMPLE_LABEL } from './demoLabel.ts';
import type { DemoElection, Voters } from './demoVoters.ts';
import { Random } from './random.ts';

type Cell = string | number | null;

/** A file of records of what was watched, and how many reports follow from it. */
export interface DemoRecords {
  columns: string[];
  rows: Cell[][];
  events: number;
}

/** The province whose polling stations and records are shown. */
const SHOWN = '19';
/** Share of polling stations whose form comes in. */
const REPORTED = 0.86;
/** How often an indicator is found at a station. */
const FOUND = 0.004;
const VOTING_DAY: Record<DemoElection, string> = { 'pemilu-2024': '2024-02-14', 'pilkada-2024': '2024-11-27' };

const watched = (provinces: readonly Provinsi[]): Kecamatan[] =>
  provinces
    .filter((p) => p.code === SHOWN)
    .flatMap((p) => p.kabkota)
    .flatMap((kab) => kab.kecamatan)
    .filter((kec) => !kec.unwatched && kec.villages.length > 0);

/** The forms of most polling stations of one province: hardly anything happened at any of them. */
export function demoForms(
  provinces: readonly Provinsi[],
  voters: Readonly<Record<DemoElection, Voters>>,
  election: DemoElection,
  seed: string,
): DemoRecords {
  const random = new Random(`${seed} stations ${election}`);
  const indicators = indicatorsOf('pengawasan_tps');
  const rows: Cell[][] = [];
  let events = 0;
  for (const kec of watched(provinces)) {
    const stations = voters[election].tps.get(kec.code) ?? 0;
    for (let i = 0; i < stations; i++) {
      if (!random.chance(REPORTED)) continue;
      const found = indicators.map(() => (random.chance(FOUND) ? (random.chance(0.8) ? 1 : random.int(2, 4)) : 0));
      events += found.filter((n) => n > 0).length;
      rows.push([
        kec.villages[i % kec.villages.length] as string,
        Math.floor(i / kec.villages.length) + 1,
        VOTING_DAY[election],
        election,
        ...found.map((n) => (n === 0 ? 'Tidak' : n === 1 ? 'Ya' : n)),
        SAMPLE_LABEL,
      ]);
    }
  }
  return {
    columns: [
      'kode_wilayah',
      'tps',
      'tanggal_kejadian',
      'pemilihan',
      ...indicators.map((i) => indicatorColumn(i.code)),
      'keterangan',
    ],
    rows,
    events,
  };
}

const POSTS = ['PKD', 'Panwascam', 'PTPS', 'Bawaslu Kabupaten'] as const;
const CAMPAIGN = Date.parse('2024-09-25');
const DAY_MS = 86_400_000;

/** Records of days on which supervisors watched and nothing happened: most of what they write. */
export function demoQuietRecords(provinces: readonly Provinsi[], seed: string): DemoRecords {
  const random = new Random(`${seed} quiet records`);
  const rows: Cell[][] = [];
  for (const kec of watched(provinces)) {
    for (let n = random.int(12, 30); n > 0; n--) {
      const post = random.pick(POSTS);
      const place = post === 'PKD' || post === 'PTPS' ? random.pick(kec.villages) : kec.code;
      const day = new Date(CAMPAIGN + random.int(0, 59) * DAY_MS).toISOString().slice(0, 10);
      rows.push([
        `CONTOH-LHP-${String(rows.length + 1).padStart(5, '0')}`,
        place,
        day,
        'pilkada-2024',
        'Pelaksanaan kampanye',
        post,
        null,
        SAMPLE_LABEL,
      ]);
    }
  }
  return {
    columns: ['id_sumber', 'kode_wilayah', 'tanggal_kejadian', 'pemilihan', 'tahapan', 'jabatan', 'isu', 'keterangan'],
    rows,
    events: 0,
  };
}
