import { words } from '../text/useText.ts';

const id = {
  originOne: { laporan: 'laporan', temuan: 'temuan', informasi_awal: 'informasi awal' },
  originMeaning: {
    laporan: 'Disampaikan warga, pemantau, atau peserta.',
    temuan: 'Ditemukan pengawas sendiri.',
    informasi_awal: 'Keterangan awal dari telepon, pesan, atau unggahan; belum menjadi laporan.',
  },
  step: {
    masuk: 'Masuk',
    diregistrasi: 'Diregistrasi',
    tidak_diregistrasi: 'Tidak diregistrasi',
    diperiksa: 'Diperiksa',
    pelanggaran: 'Pelanggaran',
    bukan_pelanggaran: 'Bukan pelanggaran',
    dilimpahkan: 'Dilimpahkan',
  },
  ladderTitle: 'Penanganan',
  ladderNote:
    'Perkara yang sudah sampai langkah berikutnya dihitung juga pada langkah sebelumnya. Persen dihitung terhadap yang masuk dari asal yang sama; perkara yang masih berjalan belum punya hasil.',
  ladderEmpty: 'Belum ada laporan, temuan, atau informasi awal untuk saringan ini.',
  ladderNotForInformation: 'Informasi awal ditelusuri, tidak diregistrasi; ia dapat menjadi temuan atau laporan.',
  ladderStep: 'Langkah',
  ladderOf: (count: string, share: string) => `${count} (${share} dari yang masuk)`,
  trendTitle: 'Tren',
  trendSentence: (origins: string, interval: string, area: string, period: string) =>
    `${origins} per ${interval} di ${area}, ${period}.`,
  and: 'dan',
  trendNote: 'Garis dipisah menurut asal. Nol berarti tidak ada yang masuk pada periode itu, bukan berarti tidak ada kejadian.',
  trendPartial: 'Titik kosong: periode terpotong oleh batas tanggal, belum dapat dibandingkan.',
  trendEmpty: 'Belum ada laporan untuk saringan ini. Perluas periode atau pilih isu lain.',
  trendPeak: (count: string, origin: string, period: string) => `Terbanyak: ${count} ${origin} pada ${period}.`,
  interval: { day: 'hari', week: 'minggu', month: 'bulan' },
  intervalLabel: 'Per',
  period: 'Periode',
  stage: 'Tahapan',
  votingDay: (election: string) => `Pemungutan suara ${election}`,
  votingDayShort: 'Pemungutan',
  event: 'Peristiwa',
  allTime: 'semua periode',
  since: (day: string) => `sejak ${day}`,
  until: (day: string) => `sampai ${day}`,
};

/** Words about reports, their origins and their handling. */
export const reportsText = words(id);
