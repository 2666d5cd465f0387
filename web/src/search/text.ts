import type { SameKeys } from '../text/useText.ts';

const id = {
  title: 'Cari wilayah',
  placeholder: 'Nama atau kode wilayah, misalnya Bangka Tengah atau 19.04',
  level: { provinsi: 'Provinsi', kabkota: 'Kab/kota', kecamatan: 'Kecamatan', desa: 'Desa/kel.' },
  levels: 'Tingkat',
  allLevels: 'Semua',
  recent: 'Terakhir dipilih',
  results: (count: string) => `${count} wilayah`,
  none: (query: string) => `Tidak ada wilayah yang mirip “${query}”. Coba nama tanpa “Kab.” atau kodenya.`,
  searching: 'Mencari',
  hint: 'Ketik nama atau kode. Panah memilih, Enter membuka, Esc menutup.',
  close: 'Tutup',
};

const en: SameKeys<typeof id> = {
  title: 'Find an area',
  placeholder: 'Name or code of an area, for example Bangka Tengah or 19.04',
  level: { provinsi: 'Province', kabkota: 'Regency/city', kecamatan: 'District', desa: 'Village' },
  levels: 'Level',
  allLevels: 'All',
  recent: 'Chosen lately',
  results: (count) => `${count} areas`,
  none: (query) => `No area like “${query}”. Try the name without “Kab.” or the code.`,
  searching: 'Searching',
  hint: 'Type a name or code. Arrows choose, Enter opens, Esc closes.',
  close: 'Close',
};

/** Words of the search palette. */
export const searchText = { id, en };
