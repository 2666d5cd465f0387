import type { Queryable } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import { type ColumnChoices, type IntakeKind, namedChoices as named } from '../imports/intake/intakeKind.ts';
import { listElections } from '../stages/repository.ts';
import { channelNumber, readCatalogues } from './catalogues.ts';
import { readChannels } from './channels.ts';
import { COVERAGE_WORDS, REPORT_WORDS } from './columnWords.ts';
import { COVERAGE_STATUSES, type CoverageStatus } from './contract.ts';
import { coverageImport } from './coverageImport.ts';
import { CONTENT_KINDS, PLATFORMS, TAKEDOWNS } from './doors/contentWords.ts';
import { DISPUTE_STATUSES } from './doors/disputeStatuses.ts';
import { indicatorsOf } from './doors/indicators.ts';
import { handlingImport } from './ladder/handlingImport.ts';
import { HANDLING_WORDS } from './ladder/handlingWords.ts';
import { openingsImport } from './openings/openingsImport.ts';
import { OPENINGS_WORDS } from './openings/openingsWords.ts';
import { reportsImport } from './reportsImport.ts';

/** Stands for every channel while none was named. */
const ANY_CHANNEL = 'sigaplapor';

const COVERAGE_LABELS: Record<CoverageStatus, Text> = {
  lapor_lengkap: { id: 'Lapor lengkap', en: 'Complete' },
  lapor_sebagian: { id: 'Lapor sebagian', en: 'Partial' },
  belum_lapor: { id: 'Belum lapor', en: 'Not yet' },
  nihil: { id: 'Nihil', en: 'Nil report' },
  tidak_terjangkau: { id: 'Tidak terjangkau', en: 'Out of reach' },
};
const LEGAL_TYPES: ColumnChoices = [
  { value: 'Administrasi', label: { id: 'Administrasi', en: 'Administrative' } },
  { value: 'Administrasi TSM', label: { id: 'Administrasi TSM', en: 'Administrative, structured (TSM)' } },
  { value: 'Kode etik', label: { id: 'Kode etik', en: 'Ethics' } },
  { value: 'Pidana', label: { id: 'Pidana', en: 'Criminal' } },
  { value: 'Hukum lainnya', label: { id: 'Hukum lainnya', en: 'Other law' } },
];

async function reportChoices(db: Queryable, channel: string | null): Promise<Record<string, ColumnChoices>> {
  const { issues, origins, statuses } = await readCatalogues(db);
  const elections = await listElections(db);
  const num = await channelNumber(db, channel ?? ANY_CHANNEL);
  const shape = (await readChannels(db)).find((c) => c.num === num)?.shape ?? 'perkara';
  return {
    asal: named(origins),
    isu: named(issues),
    ...(shape === 'sengketa' ? { status: named(DISPUTE_STATUSES) } : { status: named(statuses), jenis: LEGAL_TYPES }),
    pemilihan: elections.map(({ id, name }) => ({ value: id, label: { id: name, en: name } })),
    platform: named(PLATFORMS),
    jenis_konten: named(CONTENT_KINDS),
    status_takedown: named(TAKEDOWNS),
    indikator: named(indicatorsOf(shape)),
  };
}

/** Kinds of files of reports and what belongs to them. */
export const REPORT_KINDS: readonly IntakeKind[] = [
  {
    kind: 'reports',
    label: { id: 'Laporan, temuan dan informasi awal', en: 'Reports, findings and preliminary information' },
    description: {
      id: 'Satu baris tiap laporan, atau angka rilis dengan jumlahnya.',
      en: 'One row per report, or published figures with their count.',
    },
    channel: true,
    anyChannel: ANY_CHANNEL,
    source: (db, channel) => reportsImport(db, channel),
    words: REPORT_WORDS,
    choices: reportChoices,
  },
  {
    kind: 'handling',
    label: { id: 'Penanganan laporan', en: 'Handling of reports' },
    description: {
      id: 'Langkah penanganan dengan tanggalnya, satu baris tiap langkah; laporannya sudah diimpor.',
      en: 'Dated steps of handling, one row per step; the reports are imported already.',
    },
    channel: true,
    anyChannel: ANY_CHANNEL,
    source: (db, channel) => handlingImport(db, channel),
    words: HANDLING_WORDS,
    choices: async (db) => ({ status: named((await readCatalogues(db)).statuses) }),
  },
  {
    kind: 'coverage',
    label: { id: 'Cakupan pelaporan', en: 'Coverage of reporting' },
    description: {
      id: 'Siapa sudah melapor untuk masa mana, satu baris tiap wilayah dan masa.',
      en: 'Who has reported for which period, one row per area and period.',
    },
    channel: false,
    source: coverageImport,
    words: COVERAGE_WORDS,
    choices: async () => ({ status: COVERAGE_STATUSES.map((value) => ({ value, label: COVERAGE_LABELS[value] })) }),
  },
  {
    kind: 'openings',
    label: { id: 'Pembukaan kanal', en: 'Openings of channels' },
    description: {
      id: 'Hari dibukanya pojok, call center, atau kanal lain, satu baris tiap kanal dan wilayah.',
      en: 'Days on which a corner, a call centre or another channel opened, one row per channel and area.',
    },
    channel: false,
    source: openingsImport,
    words: OPENINGS_WORDS,
    choices: async (db) => ({ kanal: named((await readCatalogues(db)).channels) }),
  },
];
