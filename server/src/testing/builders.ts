/** Builders make one complete row each; a test names only what it is about. */

export interface RegionRow {
  code: string;
  name: string;
  validTo: string | null;
}
/** A region; level and parent follow from its code. */
export const region = (over: Partial<RegionRow> = {}): RegionRow => ({
  code: '19',
  name: `Wilayah ${over.code ?? '19'}`,
  validTo: null,
  ...over,
});

/** Three provinces with a few areas below, enough for parents, siblings and neighbours. */
export const SMALL_COUNTRY: RegionRow[] = [
  region({ code: '18', name: 'Lampung' }),
  region({ code: '18.01', name: 'Kabupaten Lampung Selatan' }),
  region({ code: '18.01.04', name: 'Natar' }),
  region({ code: '19', name: 'Kepulauan Bangka Belitung' }),
  region({ code: '19.01', name: 'Kabupaten Bangka' }),
  region({ code: '19.01.01', name: 'Sungailiat' }),
  region({ code: '19.02', name: 'Kabupaten Belitung' }),
  region({ code: '19.04', name: 'Kabupaten Bangka Tengah' }),
  region({ code: '19.04.01', name: 'Koba' }),
  region({ code: '19.04.02', name: 'Pangkalan Baru' }),
  region({ code: '19.71', name: 'Kota Pangkal Pinang' }),
  region({ code: '91', name: 'Papua' }),
  region({ code: '91.03', name: 'Kabupaten Jayapura' }),
];

export interface DenominatorRow {
  election: string;
  code: string;
  measure: string;
  value: number;
  source: string;
  sourceDate: string | null;
  note: string | null;
}
export const denominator = (over: Partial<DenominatorRow> = {}): DenominatorRow => ({
  election: 'pilkada-2024',
  code: '19.04',
  measure: 'dpt',
  value: 100_000,
  source: 'KPU',
  sourceDate: '2024-09-23',
  note: null,
  ...over,
});

export interface CoverageRow {
  code: string;
  start: string;
  end: string;
  status: 'lapor_lengkap' | 'lapor_sebagian' | 'belum_lapor' | 'nihil' | 'tidak_terjangkau';
}
export const coverage = (over: Partial<CoverageRow> = {}): CoverageRow => ({
  code: '19.04',
  start: '2024-10-01',
  end: '2024-10-31',
  status: 'lapor_lengkap',
  ...over,
});

export interface ReportRow {
  /** How many reports of this kind there are. */
  n: number;
  code: string | null;
  day: string;
  election: string | null;
  issue: string;
  origin: 'laporan' | 'temuan' | 'informasi_awal';
  channel: string;
  status: string;
}
export const report = (over: Partial<ReportRow> = {}): ReportRow => ({
  n: 1,
  code: '19.04',
  day: '2024-10-15',
  election: 'pilkada-2024',
  issue: 'netralitas_asn',
  origin: 'laporan',
  channel: 'sigaplapor',
  status: 'diregistrasi',
  ...over,
});

/** Forms of supervision: `n` records (LHP), or forms of so many polling stations. */
export interface SupervisionFormRow {
  code: string;
  kind: 'lhp' | 'tps';
  n: number;
  day: string;
  election: string;
}
export const supervisionForms = (over: Partial<SupervisionFormRow> = {}): SupervisionFormRow => ({
  code: '19.04',
  kind: 'lhp',
  n: 1,
  day: '2024-10-15',
  election: 'pilkada-2024',
  ...over,
});

export interface ScoreRow {
  edition: string;
  level: string;
  reading: string;
  code: string;
  indicator: string;
  score: number | null;
  class: string | null;
  rank: number | null;
  source: string;
  sourceDate: string | null;
  note: string | null;
}
export const indexScore = (over: Partial<ScoreRow> = {}): ScoreRow => ({
  edition: 'ikp-2024',
  level: 'kabkota',
  reading: 'input_kabkota',
  code: '19.04',
  indicator: 'skor',
  score: 30,
  class: null,
  rank: null,
  source: 'Bawaslu',
  sourceDate: '2022-12-16',
  note: null,
  ...over,
});

export interface ReadingRow {
  edition: string;
  id: string;
  level: string;
  name: string;
  areasAsOf: string | null;
}
export const reading = (over: Partial<ReadingRow> = {}): ReadingRow => ({
  edition: 'ikp-2024',
  id: 'input_kabkota',
  level: 'kabkota',
  name: 'Diisi Bawaslu kabupaten/kota',
  areasAsOf: '2022-06-30',
  ...over,
});

export interface CutoffRow {
  edition: string;
  level: string;
  reading: string;
  class: 'rendah' | 'sedang' | 'tinggi';
  from: number;
  fromOpen: boolean;
  to: number;
}
export const cutoff = (over: Partial<CutoffRow> = {}): CutoffRow => ({
  edition: 'ikp-2024',
  level: 'kabkota',
  reading: 'input_kabkota',
  class: 'rendah',
  from: 0,
  fromOpen: false,
  to: 13.47,
  ...over,
});
/** The cut-offs of IKP 2024 for both levels. */
export const IKP_2024_CUTOFFS: CutoffRow[] = [
  cutoff(),
  cutoff({ class: 'sedang', from: 13.47, to: 49.33 }),
  cutoff({ class: 'tinggi', from: 49.33, to: 100 }),
  cutoff({ level: 'provinsi', reading: 'input_provinsi', to: 21.7 }),
  cutoff({ level: 'provinsi', reading: 'input_provinsi', class: 'sedang', from: 21.7, to: 68.5 }),
  cutoff({ level: 'provinsi', reading: 'input_provinsi', class: 'tinggi', from: 68.5, fromOpen: true, to: 100 }),
];

export interface EditionRow {
  id: string;
  name: string;
  released: string | null;
  family: string;
  note: string | null;
}
export const edition = (over: Partial<EditionRow> = {}): EditionRow => ({
  id: 'ikp-2024',
  name: 'IKP 2024',
  released: '2022-12-16',
  family: 'ikp',
  note: null,
  ...over,
});

export interface ActivityRow {
  id: string;
  code: string;
  start: string;
  issue: string | null;
  form: string;
  kind: string | null;
}
let activities = 0;
/** A prevention activity; each call has an identifier of its own. */
export const activity = (over: Partial<ActivityRow> = {}): ActivityRow => ({
  id: `kegiatan-${++activities}`,
  code: '19.04',
  start: '2024-10-10',
  issue: 'politik_uang',
  form: 'sosialisasi',
  kind: null,
  ...over,
});
