import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readPublished } from '../db/publishedData.ts';
import { electionId } from '../stages/electionId.ts';
import { demoActivities } from './demoActivities.ts';
import type { Provinsi } from './demoAreas.ts';
import { demoCoverage } from './demoCoverage.ts';
import { demoDenominators } from './demoDenominators.ts';
import { type DemoReport, demoReports } from './demoReports.ts';
import { demoVoters, type Official, officialKey } from './demoVoters.ts';
import { writeCsv } from './writeCsv.ts';

/** What every synthetic row says of itself. */
export const SAMPLE_LABEL = 'data contoh';

/** Files of one generation, by what imports them. */
export interface DemoFiles {
  denominators: string;
  coverage: string;
  activities: string;
  /** One file per channel. */
  reports: { channel: string; file: string }[];
  rows: { denominators: number; coverage: number; activities: number; reports: number };
}

/** Published denominators that the data contoh leave alone; where sources conflict the one marked `utama`. */
export function officialDenominators(): Official {
  return new Map(
    readPublished('denominators.csv')
      .filter((r) => r.utama === 'ya')
      .map((r) => [officialKey(electionId(r.pemilihan ?? '') ?? '', r.kode ?? '', r.ukuran ?? ''), Number(r.nilai)]),
  );
}

/**
 * Writes the data contoh as CSV files named `contoh-*.csv` into `folder` (made if missing). Equal areas and seed give
 * byte-identical files.
 */
export async function generateDemo(provinces: readonly Provinsi[], folder: string, seed: string): Promise<DemoFiles> {
  await mkdir(folder, { recursive: true });
  const official = officialDenominators();
  const voters = {
    'pemilu-2024': demoVoters(provinces, official, 'pemilu-2024'),
    'pilkada-2024': demoVoters(provinces, official, 'pilkada-2024'),
  };
  const reports = [...demoReports(provinces, voters, seed)];
  const path = (name: string) => join(folder, `contoh-${name}.csv`);
  const channels = [...new Set(reports.map((r) => r.channel))].sort();
  const files: DemoFiles = {
    denominators: path('penyebut'),
    coverage: path('cakupan'),
    activities: path('pencegahan'),
    reports: channels.map((channel) => ({ channel, file: path(`laporan-${channel.replaceAll('_', '-')}`) })),
    rows: { denominators: 0, coverage: 0, activities: 0, reports: reports.length },
  };
  files.rows.denominators = await writeCsv(
    files.denominators,
    ['pemilihan', 'kode', 'ukuran', 'nilai', 'sumber', 'tanggal', 'keterangan'],
    map(demoDenominators(provinces, voters, official), (d) => [
      d.election,
      d.code,
      d.measure,
      d.value,
      SAMPLE_LABEL,
      null,
      SAMPLE_LABEL,
    ]),
  );
  files.rows.coverage = await writeCsv(
    files.coverage,
    ['periode_mulai', 'periode_selesai', 'kode', 'status', 'keterangan'],
    map(demoCoverage(provinces, reports, seed), (c) => [c.start, c.end, c.code, c.status, SAMPLE_LABEL]),
  );
  files.rows.activities = await writeCsv(
    files.activities,
    ACTIVITY_COLUMNS,
    map(demoActivities(provinces, seed), (a) => [
      a.id,
      a.code,
      a.start,
      a.end,
      a.stage,
      a.form,
      a.kind,
      a.purpose,
      a.target,
      a.issue,
      a.participants,
      a.organiser,
      a.cost,
      a.description,
      a.followUp,
    ]),
  );
  for (const { channel, file } of files.reports) {
    await writeCsv(
      file,
      REPORT_COLUMNS,
      map(
        reports.filter((r) => r.channel === channel),
        reportRow,
      ),
    );
  }
  return files;
}

const ACTIVITY_COLUMNS = [
  'id_sumber',
  'kode_wilayah',
  'tanggal_mulai',
  'tanggal_selesai',
  'tahapan',
  'bentuk',
  'jenis',
  'tujuan',
  'sasaran',
  'isu',
  'peserta',
  'pelaksana',
  'biaya',
  'uraian',
  'tindak_lanjut',
];
const REPORT_COLUMNS = [
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
const reportRow = (r: DemoReport) => [
  r.id,
  r.origin,
  r.issue,
  r.legalType,
  r.status,
  r.code,
  r.eventDate,
  r.reportDate,
  r.election,
  r.stage,
  r.quantity,
  SAMPLE_LABEL,
];

function* map<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}
