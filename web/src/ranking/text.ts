import type { SameKeys } from '../text/useText.ts';

const id = {
  title: 'Peringkat',
  caption: (title: string) => `Tabel peringkat: ${title}`,
  column: {
    rank: 'Peringkat',
    name: 'Wilayah',
    value: 'Nilai',
    low: 'Selang 95 %',
    coverage: 'Cakupan',
    class: 'Kelas',
    laporan: 'Laporan',
    temuan: 'Temuan',
    informasi_awal: 'Informasi awal',
  },
  columnShort: { rank: 'No.', informasi_awal: 'Inf. awal' },
  sortHint: {
    low: 'Diurutkan menurut batas bawah selang: yang di atas pasti tinggi.',
    other: (column: string) => `Diurutkan menurut ${column}.`,
  },
  sortBy: (column: string) => `Urutkan menurut ${column}`,
  filter: 'Saring nama atau kode',
  areas: (shown: string, all: string) => (shown === all ? `${all} wilayah` : `${shown} dari ${all} wilayah`),
  csv: 'Unduh CSV',
  quiet: 'Baris pucat: tidak dapat dibedakan dari rata-rata induk.',
  same: 'tidak dapat dibedakan dari rata-rata induk',
  classRange: (from: string, to: string) => `${from} – ${to}`,
  zeroClass: 'nol',
  empty: 'Tidak ada wilayah untuk ditampilkan.',
  noMatch: (query: string) => `Tidak ada wilayah bernama “${query}”.`,
  loading: 'Memuat tabel',
  keys: 'Panah untuk berpindah baris, Enter memilih, panah kanan membuka wilayah.',
};

const en: SameKeys<typeof id> = {
  title: 'Ranking',
  caption: (title) => `Ranking table: ${title}`,
  column: {
    rank: 'Rank',
    name: 'Area',
    value: 'Value',
    low: '95% interval',
    coverage: 'Coverage',
    class: 'Class',
    laporan: 'Reports',
    temuan: 'Findings',
    informasi_awal: 'Preliminary information',
  },
  columnShort: { rank: 'No.', informasi_awal: 'Prelim. info' },
  sortHint: {
    low: 'Sorted by the lower limit of the interval: those on top are surely high.',
    other: (column) => `Sorted by ${column}.`,
  },
  sortBy: (column) => `Sort by ${column}`,
  filter: 'Filter by name or code',
  areas: (shown, all) => (shown === all ? `${all} areas` : `${shown} of ${all} areas`),
  csv: 'Download CSV',
  quiet: 'Pale rows cannot be told apart from the parent average.',
  same: 'cannot be told apart from the parent average',
  classRange: (from, to) => `${from} – ${to}`,
  zeroClass: 'zero',
  empty: 'No areas to show.',
  noMatch: (query) => `No area named “${query}”.`,
  loading: 'Loading the table',
  keys: 'Arrows move between rows, Enter selects, the right arrow opens the area.',
};

/** Words of the ranking table. */
export const rankingText = { id, en };
