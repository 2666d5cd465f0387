/** Words that the planning screens share, in both languages: they arrive late, so they stand together. */
export const screensText = {
  id: {
    pages: 'Halaman rencana',
    screens: {
      matriks: 'Matriks',
      daftar: 'Rencana',
      kebutuhan: 'Kebutuhan',
      alokasi: 'Alokasi',
      kegiatan: 'Kegiatan',
      kampung: 'Kampung & posko',
      katalog: 'Katalog langkah',
      dampak: 'Apakah membantu?',
    },
  },
  en: {
    pages: 'Planning pages',
    screens: {
      matriks: 'Matrix',
      daftar: 'Plans',
      kebutuhan: 'Need',
      alokasi: 'Allocation',
      kegiatan: 'Activities',
      kampung: 'Kampung & posts',
      katalog: 'Catalogue of measures',
      dampak: 'Did it help?',
    },
  },
};
