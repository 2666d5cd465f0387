import type { ColumnWords } from '../../imports/intake/intakeKind.ts';

const words = (label: [string, string], description: [string, string], example: string | null): ColumnWords => ({
  label: { id: label[0], en: label[1] },
  description: { id: description[0], en: description[1] },
  example,
});

/** Columns of a file of openings, for people who fill it in. */
export const OPENINGS_WORDS: Record<string, ColumnWords> = {
  kanal: words(['Kanal', 'Channel'], ['Kanal laporan yang dibuka.', 'The channel that opened.'], 'Pojok Pengawasan'),
  kode: {
    ...words(
      ['Kode wilayah', 'Region code'],
      ['Wilayah yang dilayani; kosong berarti seluruh Indonesia.', 'The area it serves; empty means the whole country.'],
      '19.04',
    ),
    type: 'place',
  },
  dibuka: words(['Dibuka', 'Opened'], ['Hari pertama dapat melapor.', 'First day of reporting.'], '2024-07-22'),
  ditutup: words(['Ditutup', 'Closed'], ['Hari terakhir, bila sudah ditutup.', 'Last day, where it has closed.'], null),
  nama: words(
    ['Nama', 'Name'],
    ['Nama pada grafik; tanpa nama dipakai nama kanal.', 'Name on the chart; else that of the channel.'],
    null,
  ),
  sumber: words(
    ['Sumber', 'Source'],
    ['Di mana pembukaan itu dinyatakan.', 'Where the opening is stated.'],
    'Surat edaran Bawaslu Kabupaten',
  ),
  tanggal: words(['Tanggal sumber', 'Date of the source'], ['Tanggal sumber itu.', 'Date of that source.'], '2024-07-20'),
};
