import { words } from '../text/useText.ts';

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
    here: 'Angka di sini',
    around: 'Rata-rata tetangga',
    records: 'Catatan isu ini',
    shares: 'Bagian isu ini',
  },
  columnShort: { rank: 'No.', informasi_awal: 'Inf. awal' },
  shown: { smoothed: 'Mentah → dimuluskan', local: 'Mentah → tetangga', low: 'Mentah → batas bawah' },
  spread: (low: string, high: string) =>
    low === high
      ? `Peringkat ${low} hampir pasti.`
      : `Peringkat sesungguhnya hampir pasti di antara ${low} dan ${high}: selebihnya kebetulan.`,
  sortHint: {
    low: 'Diurutkan menurut batas bawah selang.',
    other: (column: string) => `Diurutkan menurut ${column}.`,
  },
  ranked: (n: string) => `Peringkat hanya di antara ${n} wilayah yang terbuka bagi Anda.`,
  sortBy: (column: string) => `Urutkan menurut ${column}`,
  filter: 'Saring nama atau kode',
  areas: (shown: string, all: string) => (shown === all ? `${all} wilayah` : `${shown} dari ${all} wilayah`),
  csv: 'Unduh CSV',
  quiet: 'Baris pucat: tidak dapat dibedakan dari rata-rata induk.',
  allQuiet: 'Tidak ada wilayah yang dapat dibedakan dari rata-rata induk.',
  same: 'tidak dapat dibedakan dari rata-rata induk',
  classRange: (from: string, to: string) => `${from} – ${to}`,
  zeroClass: 'nol',
  empty: 'Tidak ada wilayah untuk ditampilkan.',
  unavailable: 'Tabel muncul bila angka peta dapat dimuat.',
  noneHighlighted: 'Tidak ada wilayah yang disorot di sini.',
  noMatch: (query: string) => `Tidak ada wilayah bernama “${query}”.`,
  loading: 'Memuat tabel',
  keys: 'Panah untuk berpindah baris, Enter memilih, panah kanan membuka wilayah.',
};

/** Words of the ranking table. */
export const rankingText = words(id);
