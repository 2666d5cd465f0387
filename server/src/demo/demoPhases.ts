import type { DemoElection } from './demoVoters.ts';

/** Relative frequency of issues by code. */
export type IssueMix = Readonly<Record<string, number>>;

/** A time of an election in which reports come in, named as the official stage it lies in. */
export interface Phase {
  stage: string;
  start: string;
  end: string;
  /** Share of the election's reports. */
  share: number;
  /** 0 = evenly spread, 1 = growing steadily towards the end. */
  growth: number;
  /** Polling-station apps (Siwaslu, Siwaslih) are in use. */
  polling: boolean;
  issues: IssueMix;
}

const VOTER_LIST: IssueMix = {
  daftar_pemilih: 60,
  netralitas_penyelenggara: 14,
  lainnya: 8,
  netralitas_kades: 6,
  netralitas_asn: 6,
  hoaks: 6,
};
const CANDIDACY: IssueMix = {
  pencalonan: 46,
  netralitas_asn: 20,
  apk: 8,
  netralitas_kades: 7,
  sara: 4,
  hoaks: 4,
  netralitas_penyelenggara: 6,
  dana_kampanye: 2,
  lainnya: 3,
};
const CAMPAIGN: IssueMix = {
  apk: 27,
  netralitas_asn: 14,
  politik_uang: 12,
  netralitas_kades: 10,
  ujaran_kebencian: 7,
  kampanye_hitam: 6,
  hoaks: 6,
  sara: 5,
  netralitas_penyelenggara: 4,
  dana_kampanye: 2,
  intimidasi: 2,
  netralitas_tni_polri: 2,
  daftar_pemilih: 1,
  lainnya: 2,
};
const QUIET_PERIOD: IssueMix = {
  politik_uang: 44,
  apk: 24,
  logistik: 8,
  hoaks: 7,
  kampanye_hitam: 5,
  netralitas_asn: 4,
  sara: 3,
  intimidasi: 2,
  netralitas_kades: 3,
};
const VOTING: IssueMix = {
  pungut_hitung: 46,
  politik_uang: 16,
  daftar_pemilih: 13,
  logistik: 12,
  intimidasi: 5,
  netralitas_penyelenggara: 5,
  lainnya: 3,
};
const COUNTING: IssueMix = {
  pungut_hitung: 58,
  netralitas_penyelenggara: 18,
  logistik: 6,
  politik_uang: 5,
  hoaks: 4,
  intimidasi: 4,
  dana_kampanye: 2,
  lainnya: 3,
};

/** When and about what reports come in; dates and names as in the official stages. */
export const PHASES: Readonly<Record<DemoElection, readonly Phase[]>> = {
  'pemilu-2024': [
    {
      stage: 'Pendaftaran dan verifikasi peserta pemilu',
      start: '2022-08-01',
      end: '2022-12-13',
      share: 3,
      growth: 0.3,
      polling: false,
      issues: { ...CANDIDACY, pencalonan: 60 },
    },
    {
      stage: 'Pemutakhiran data pemilih dan penyusunan daftar pemilih',
      start: '2023-02-12',
      end: '2023-06-21',
      share: 6,
      growth: 0,
      polling: false,
      issues: VOTER_LIST,
    },
    {
      stage: 'Pencalonan anggota DPR, DPRD provinsi, DPRD kab/kota',
      start: '2023-05-01',
      end: '2023-11-25',
      share: 9,
      growth: 0.4,
      polling: false,
      issues: CANDIDACY,
    },
    { stage: 'Masa kampanye', start: '2023-11-28', end: '2024-02-10', share: 44, growth: 0.7, polling: false, issues: CAMPAIGN },
    {
      stage: 'Masa tenang',
      start: '2024-02-11',
      end: '2024-02-13',
      share: 11,
      growth: 0.5,
      polling: false,
      issues: QUIET_PERIOD,
    },
    { stage: 'Pemungutan suara', start: '2024-02-14', end: '2024-02-14', share: 12, growth: 0, polling: true, issues: VOTING },
    {
      stage: 'Rekapitulasi hasil penghitungan suara',
      start: '2024-02-15',
      end: '2024-03-20',
      share: 15,
      growth: -0.8,
      polling: true,
      issues: COUNTING,
    },
  ],
  'pilkada-2024': [
    {
      stage: 'Pemutakhiran dan penyusunan daftar pemilih',
      start: '2024-05-31',
      end: '2024-09-23',
      share: 7,
      growth: 0,
      polling: false,
      issues: VOTER_LIST,
    },
    {
      stage: 'Penelitian persyaratan calon',
      start: '2024-08-27',
      end: '2024-09-21',
      share: 9,
      growth: 0.2,
      polling: false,
      issues: CANDIDACY,
    },
    {
      stage: 'Pelaksanaan kampanye',
      start: '2024-09-25',
      end: '2024-11-23',
      share: 48,
      growth: 0.7,
      polling: false,
      issues: { ...CAMPAIGN, netralitas_kades: 15, netralitas_asn: 19 },
    },
    { stage: 'Masa tenang', start: '2024-11-24', end: '2024-11-26', share: 12, growth: 0.5, polling: true, issues: QUIET_PERIOD },
    { stage: 'Pemungutan suara', start: '2024-11-27', end: '2024-11-27', share: 11, growth: 0, polling: true, issues: VOTING },
    {
      stage: 'Penghitungan dan rekapitulasi hasil',
      start: '2024-11-28',
      end: '2024-12-16',
      share: 13,
      growth: -0.8,
      polling: true,
      issues: COUNTING,
    },
  ],
};

/** What the news articles say of Babel: each kabupaten/kota has its own dominant issue (Bawaslu Babel, 29 May 2024). */
const BABEL: Readonly<Record<string, IssueMix>> = {
  '19.02': { sara: 12, kampanye_hitam: 10 },
  '19.71': { politik_uang: 4.5 },
  '19.04': { netralitas_asn: 5 },
  '19.01': { apk: 2.2 },
  '19.03': { pungut_hitung: 2.2 },
  '19.05': { daftar_pemilih: 3 },
  '19.06': { logistik: 4 },
};
const ORDINARY = [
  'politik_uang',
  'netralitas_asn',
  'netralitas_kades',
  'sara',
  'hoaks',
  'ujaran_kebencian',
  'kampanye_hitam',
  'apk',
  'pungut_hitung',
  'pencalonan',
  'daftar_pemilih',
];

/** Factors on the issue mix of a kabupaten/kota: one issue stands out in most, as published cases do. */
export function issueFactors(code: string, pick: (items: readonly string[]) => string, strength: number): IssueMix {
  return BABEL[code] ?? { [pick(ORDINARY)]: 1 + 2.5 * strength };
}
