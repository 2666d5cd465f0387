import { SAMPLE_LABEL } from './demoLabel.ts';
import type { DemoReport } from './demoReports.ts';
import { Random } from './random.ts';

type Cell = string | number | null;

/** Columns that files of all channels have. */
const SHARED = [
  'id_sumber',
  'asal',
  'isu',
  'jenis',
  'status',
  'kode_wilayah',
  'tanggal_kejadian',
  'tanggal_lapor',
  'pemilihan',
  'tahapan',
  'jumlah',
  'keterangan',
];
const sharedCells = (r: DemoReport): Cell[] => [
  r.id,
  r.origin,
  r.issue,
  r.legalType,
  r.status,
  r.code || null,
  r.eventDate,
  r.reportDate,
  r.election,
  r.stage,
  r.quantity,
  SAMPLE_LABEL,
];

/** How the reports of one channel are written. */
export interface DemoDoor {
  columns: string[];
  row(report: DemoReport): Cell[];
}

const DAY_MS = 86_400_000;
const later = (day: string, days: number) => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from the report to where a case stands: registration within two, the decision within the fourteen of the law. */
const DAYS_TO: Record<string, [number, number]> = {
  diregistrasi: [1, 3],
  tidak_diregistrasi: [2, 5],
  diperiksa: [3, 8],
  pelanggaran: [7, 16],
  bukan_pelanggaran: [7, 16],
  dilimpahkan: [6, 18],
};

/** The day a case came to its status; null for one that has not moved. */
export function statusDate(report: DemoReport, random: Random): string | null {
  const span = DAYS_TO[report.status];
  return span ? later(report.reportDate, random.int(...span)) : null;
}

/** Cases with the day of their status, except those `handled` in a file of their own. */
function cases(seed: string, handled: (report: DemoReport) => boolean): DemoDoor {
  const random = new Random(`${seed} status dates`);
  return {
    columns: [...SHARED, 'tanggal_status'],
    row: (r) => [...sharedCells(r), handled(r) ? null : statusDate(r, random)],
  };
}

/** Platforms by how often content is found there. */
const PLATFORMS = { facebook: 34, tiktok: 24, instagram: 16, x: 11, youtube: 6, whatsapp: 6, situs_web: 3 };

function content(seed: string): DemoDoor {
  const random = new Random(`${seed} platforms`);
  return {
    columns: [...SHARED, 'platform', 'status_takedown', 'tanggal_takedown'],
    row: (r) => {
      const takedown = random.weighted({ masih_tayang: 58, diajukan: 24, diturunkan: 15, ditolak: 3 });
      return [
        ...sharedCells(r),
        random.weighted(PLATFORMS),
        takedown,
        takedown === 'diturunkan' ? later(r.reportDate, random.int(1, 9)) : null,
      ];
    },
  };
}

function disputes(seed: string): DemoDoor {
  const random = new Random(`${seed} disputes`);
  const status = () =>
    random.weighted({
      permohonan_masuk: 6,
      diregister: 8,
      tidak_diregister: 16,
      mediasi: 10,
      adjudikasi: 10,
      kesepakatan: 14,
      dikabulkan: 12,
      ditolak: 18,
      gugur: 6,
    });
  return {
    columns: [...SHARED, 'objek'],
    // An application has no origin, and its legal type is another one.
    row: (r) => [
      ...sharedCells(r).map((cell, i) =>
        SHARED[i] === 'asal' || SHARED[i] === 'jenis' ? null : SHARED[i] === 'status' ? status() : cell,
      ),
      'Keputusan KPU (contoh)',
    ],
  };
}

const PLAIN: DemoDoor = { columns: SHARED, row: sharedCells };

/** How each channel's reports are written; `handled` are those whose steps stand in a file of handling. */
export function demoDoors(seed: string, handled: (report: DemoReport) => boolean): (channel: string) => DemoDoor {
  const doors: Record<string, DemoDoor> = {
    sigaplapor: cases(seed, handled),
    media_sosial: content(seed),
    patroli_digital: content(`${seed} patrol`),
    sips: disputes(seed),
    rilis: { columns: [...SHARED, 'sumber'], row: (r) => [...sharedCells(r), 'Siaran pers contoh'] },
  };
  return (channel) => doors[channel] ?? PLAIN;
}
