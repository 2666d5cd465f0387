import type { Text } from '../../http/contract.ts';
import type { FieldName } from './fields.ts';
import type { Part, RowChoice } from './tidyRows.ts';

const AREA = ['kode', 'nama', 'tingkat', 'induk', 'bagian', 'asal', 'periode', 'dari', 'sampai', 'digantikan_oleh'] as const;
const BEHIND = ['rilis', 'data_contoh', 'tautan'] as const;

/** A tidy table of the open data: one figure per row. */
export interface OpenTable {
  /** In the name of the file. */
  name: 'wilayah' | 'isu' | 'bulan';
  title: Text;
  part: Part;
  columns: readonly FieldName[];
  key: readonly FieldName[];
  choice: RowChoice;
}

/** The tables of every release. By issue, "everything" of earlier releases stands in the files of those releases. */
export const OPEN_TABLES: readonly OpenTable[] = [
  {
    name: 'wilayah',
    title: { id: 'Laporan dan temuan menurut wilayah', en: 'Reports and findings by area' },
    part: 'total',
    columns: [...AREA, 'jumlah', 'alasan', 'per_100rb_dpt', 'dpt', 'cakupan', ...BEHIND],
    key: ['kode', 'bagian', 'asal', 'periode'],
    choice: {},
  },
  {
    name: 'isu',
    title: { id: 'Laporan dan temuan menurut wilayah dan isu', en: 'Reports and findings by area and issue' },
    part: 'issues',
    columns: [...AREA, 'isu', 'nama_isu', 'jumlah', 'alasan', ...BEHIND],
    key: ['kode', 'bagian', 'asal', 'periode', 'isu'],
    choice: { period: ({ kind }) => kind !== 'earlier' },
  },
  {
    name: 'bulan',
    title: { id: 'Laporan dan temuan menurut wilayah dan bulan', en: 'Reports and findings by area and month' },
    part: 'months',
    columns: [...AREA, 'bulan', 'jumlah', 'alasan', ...BEHIND],
    key: ['kode', 'bagian', 'asal', 'periode', 'bulan'],
    choice: { period: ({ kind }) => kind === 'window' },
  },
];

/** Columns of the small file of one area, which holds all three tables. */
export const AREA_FILE_COLUMNS: readonly FieldName[] = [
  ...AREA,
  'isu',
  'nama_isu',
  'bulan',
  'jumlah',
  'alasan',
  'per_100rb_dpt',
  'dpt',
  'cakupan',
  ...BEHIND,
];
