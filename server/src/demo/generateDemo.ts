import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readPublished } from '../db/publishedData.ts';
import { electionId } from '../stages/electionId.ts';
import { demoActivities } from './demoActivities.ts';
import type { Provinsi } from './demoAreas.ts';
import { demoCoverage } from './demoCoverage.ts';
import { demoDenominators } from './demoDenominators.ts';
import { demoDoors } from './demoDoors.ts';
import { demoHandling, isHandled } from './demoHandling.ts';
import { SAMPLE_LABEL } from './demoLabel.ts';
import { demoOpenings } from './demoOpenings.ts';
import { demoPlaceActivities } from './demoPlaceActivities.ts';
import { demoPlaces } from './demoPlaces.ts';
import { demoReports } from './demoReports.ts';
import { demoForms, demoQuietRecords } from './demoStations.ts';
import { demoVoters, type Official, officialKey } from './demoVoters.ts';
import { writeCsv } from './writeCsv.ts';

export { SAMPLE_LABEL };

/** Files of one generation, by what imports them. */
export interface DemoFiles {
  denominators: string;
  coverage: string;
  activities: string;
  openings: string;
  places: string;
  /** One file per channel. */
  reports: { channel: string; file: string }[];
  /** Forms of polling stations and records of supervision of one province. */
  records: { channel: string; file: string }[];
  /** Steps in the handling of its cases. */
  handling: { channel: string; file: string };
  /** Reports include those that follow from records. */
  rows: { denominators: number; coverage: number; activities: number; reports: number; records: number; steps: number };
}

/** Published denominators that the data contoh leave alone; where sources conflict the one marked `utama`. */
export function officialDenominators(): Official {
  return new Map(
    readPublished('denominators.csv')
      .filter((r) => r.utama === 'ya')
      .map((r) => [officialKey(electionId(r.pemilihan ?? '') ?? '', r.kode ?? '', r.ukuran ?? ''), Number(r.nilai)]),
  );
}

/** Kinds of supervisors and kabupaten/kota of which something was published without a number, as `pkd 35.09`. */
function staffTold(): Set<string> {
  return new Set(readPublished('facts/pengawas.csv').map((r) => `${(r.topik ?? '').toLowerCase()} ${r.kode}`));
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
    openings: path('pembukaan-kanal'),
    places: path('tempat-pencegahan'),
    reports: channels.map((channel) => ({ channel, file: path(`laporan-${channel.replaceAll('_', '-')}`) })),
    records: [
      { channel: 'siwaslu', file: path('tps-siwaslu') },
      { channel: 'siwaslih', file: path('tps-siwaslih') },
      { channel: 'form_a', file: path('lhp-form-a') },
    ],
    handling: { channel: 'sigaplapor', file: path('penanganan-sigaplapor') },
    rows: { denominators: 0, coverage: 0, activities: 0, reports: reports.length, records: 0, steps: 0 },
  };
  files.rows.denominators = await writeCsv(
    files.denominators,
    ['pemilihan', 'kode', 'ukuran', 'nilai', 'sumber', 'tanggal', 'keterangan'],
    map(demoDenominators(provinces, voters, official, seed, staffTold()), (d) => [
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
    ['periode_mulai', 'periode_selesai', 'kode', 'status', 'alasan', 'keterangan'],
    map(demoCoverage(provinces, reports, seed), (c) => [c.start, c.end, c.code, c.status, c.reason, SAMPLE_LABEL]),
  );
  const offices = [...demoActivities(provinces, seed)];
  const places = [...demoPlaces(provinces, offices, seed)];
  const activities = [...offices, ...demoPlaceActivities(places, offices.length, seed)];
  files.rows.activities = await writeCsv(
    files.activities,
    ACTIVITY_COLUMNS,
    map(activities, (a) => [
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
  await writeCsv(
    files.openings,
    ['kanal', 'kode', 'dibuka', 'nama', 'sumber', 'tanggal'],
    map(demoOpenings(provinces, seed), (o) => [o.channel, o.code, o.opened, o.name, SAMPLE_LABEL, o.opened]),
  );
  await writeCsv(
    files.places,
    PLACE_COLUMNS,
    map(places, (p) => [p.id, p.kind, p.name, p.code, p.launched, p.partners, p.office, p.closed, p.reason, SAMPLE_LABEL]),
  );
  const doorOf = demoDoors(seed, isHandled);
  for (const { channel, file } of files.reports) {
    const door = doorOf(channel);
    await writeCsv(
      file,
      door.columns,
      map(
        reports.filter((r) => r.channel === channel),
        (r) => door.row(r),
      ),
    );
  }
  files.rows.steps = await writeCsv(
    files.handling.file,
    ['id_sumber', 'status', 'tanggal_status', 'keterangan'],
    map(demoHandling(reports, seed), (step) => [step.id, step.status, step.date, SAMPLE_LABEL]),
  );
  const records = [
    demoForms(provinces, voters, 'pemilu-2024', seed),
    demoForms(provinces, voters, 'pilkada-2024', seed),
    demoQuietRecords(provinces, seed),
  ];
  for (const [i, { columns, rows, events }] of records.entries()) {
    files.rows.records += await writeCsv(files.records[i]?.file as string, columns, rows);
    files.rows.reports += events;
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
const PLACE_COLUMNS = [
  'id_sumber',
  'jenis',
  'nama_tempat',
  'kode_wilayah',
  'diluncurkan',
  'mitra',
  'kantor',
  'ditutup',
  'alasan_ditutup',
  'sumber',
];
function* map<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}
