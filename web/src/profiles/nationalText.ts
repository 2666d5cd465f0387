import { words } from '../text/useText.ts';

const id = {
  title: 'Seluruh Indonesia',
  hint: 'Pilih wilayah di peta atau di tabel untuk melihat profilnya.',
  loading: 'Memuat profil wilayah',
  figures: 'Laporan dan temuan',
  notChosen: 'tidak dipilih',
  facts: 'Angka terbitan',
};

/** Words of the country's profile, which stands beside the map before an area is chosen. */
export const nationalText = words(id);
