import { parseCount } from '../../imports/parse/parseNumber.ts';
import { columnRule } from '../../imports/rules.ts';
import { isIdentityHeader } from '../identityHeader.ts';
import { PUBLISHED_OFFSET } from '../uncounted.ts';
import { sharedColumns } from './columns.ts';
import { DATE, type Door, doorRules, lenient, noteRule } from './door.ts';
import { uncountedReports } from './target.ts';

/**
 * Published aggregates: a number that an office printed for an area and a day, perhaps for one issue or status, with where it
 * was printed. It was made of cases that come in through other channels, so nothing adds it to them. The issue may be
 * empty (0 = all of them).
 */
export const publishedDoor: Door = (world) => ({
  kind: 'reports',
  columns: [
    ...sharedColumns({
      id_sumber: { required: true, also: ['nomor rilis', 'no rilis', 'kode rilis', 'id rilis'] },
      asal: { required: world.channel.defaultOrigin === null, also: ['kategori laporan'] },
      jenis: { text: true },
      status: { also: ['keterangan status', 'kategori status'] },
      tanggal_kejadian: { also: ['keadaan per', 'data per', 'per tanggal'] },
      tanggal_lapor: { also: ['tanggal rilis', 'tgl rilis', 'tanggal siaran'] },
      jumlah: { required: true, also: ['angka', 'nilai', 'total'] },
    }),
    { name: 'sumber', aliases: ['sumber rilis', 'judul rilis', 'media', 'sumber angka'], required: true, text: true },
  ],
  oneOf: DATE,
  rules: [
    doorRules.channel(world),
    doorRules.origin(world, PUBLISHED_OFFSET),
    lenient(columnRule('isu', 'issue', 'smallint', (text) => world.issues.parse(text), { otherwise: 0 })),
    doorRules.legalType(),
    doorRules.status(),
    columnRule('jumlah', 'quantity', 'integer', parseCount, { required: true }),
    doorRules.place(world),
    doorRules.dates(world),
    noteRule('note', [
      { column: 'sumber', label: 'Sumber' },
      { column: 'keterangan', label: '' },
    ]),
  ],
  passThrough: [
    { column: 'id_sumber', required: true },
    { column: 'tahapan', required: false },
    { column: 'sumber', required: true },
    { column: 'keterangan', required: false },
  ],
  target: uncountedReports({ note: 'note' }),
  neverStored: isIdentityHeader,
});
