import type { DeadlineCase, DeadlineRule } from '@petarawan/server/contract/reports/ladder';
import type { CsvCell } from '../../charts/csv.ts';

/** Columns of the file, in the words of the files that people bring. */
export const CASE_COLUMNS = [
  'jatuh_tempo',
  'hari_lewat',
  'kode_wilayah',
  'wilayah',
  'kanal',
  'id_sumber',
  'isu',
  'asal',
  'status',
  'pemilihan',
  'sejak',
  'dasar_tanggal',
  'aturan',
  'dasar_hukum',
] as const;

/** A case as one row of the file; `hari_lewat` below zero are days left. */
export const caseCells = (one: DeadlineCase, rules: readonly DeadlineRule[]): CsvCell[] => [
  one.due,
  one.daysLate,
  one.code,
  one.name,
  one.channel,
  one.sourceId,
  one.issue,
  one.origin,
  one.status,
  one.election,
  one.since,
  one.sinceBasis,
  one.rule,
  rules.find((r) => r.id === one.rule)?.basis ?? null,
];
