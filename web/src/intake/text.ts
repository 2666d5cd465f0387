/** Words of the frame around the intake screens, in both languages: it arrives late, so they stand together. */
export const intakeText = {
  id: {
    pages: 'Halaman data',
    screens: {
      data: 'Berkas masuk',
      catat: 'Catat cepat',
      cakupan: 'Cakupan',
      penanganan: 'Penanganan',
      kelompok: 'Kelompok wilayah',
    },
  },
  en: {
    pages: 'Data pages',
    screens: {
      data: 'Incoming files',
      catat: 'Quick note',
      cakupan: 'Coverage',
      penanganan: 'Handling',
      kelompok: 'Groups of areas',
    },
  },
};
