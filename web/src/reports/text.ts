import { words } from '../text/useText.ts';

const id = {
  originOne: { laporan: 'laporan', temuan: 'temuan', informasi_awal: 'informasi awal' },
  originMeaning: {
    laporan: 'Disampaikan warga, pemantau, atau peserta.',
    temuan: 'Ditemukan pengawas sendiri.',
    informasi_awal: 'Keterangan awal dari telepon, pesan, atau unggahan; belum menjadi laporan.',
  },
  event: 'Peristiwa',
  allTime: 'semua periode',
  since: (day: string) => `sejak ${day}`,
  until: (day: string) => `sampai ${day}`,
};

/** Words about reports, their origins and their trend. */
export const reportsText = words(id);
