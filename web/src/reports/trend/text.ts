import { words } from '../../text/useText.ts';

const id = {
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
  dateLabel: 'Hitung menurut',
  date: { event: 'tanggal kejadian', report: 'tanggal lapor' },
  provisional: 'sementara',
  provisionalBand: (sentence: string) => `sementara: ${sentence}`,
  provisionalPoint: (share: string | null) =>
    share === null ? 'Sementara: masih dapat bertambah.' : `Sementara: diperkirakan baru ${share} yang masuk.`,
  tail: (from: string, sentence: string, asOf: string) =>
    `Sejak ${from} masih sementara: ${sentence} (dihitung per ${asOf}, hari laporan terakhir diterima). Penurunan di ujung kurva belum tentu penurunan.`,
  allComplete: (sentence: string, asOf: string) => `Semua periode sudah lengkap: ${sentence} (dihitung per ${asOf}).`,
  undated: (count: string) => `${count} laporan tanpa tanggal lapor tidak ikut dihitung.`,
  markList: 'Tanda pada sumbu waktu',
  markHint: 'Pilih satu untuk menyorotnya pada grafik.',
  kind: {
    opening: 'Kanal dibuka',
    closing: 'Ditutup',
    launch: 'Peluncuran',
    event: 'Peristiwa',
    voting: 'Pemungutan suara',
  },
  rose: 'naik',
  riseAt: (number: string, day: string) => `Tanda ${number} (${day}):`,
  change: (origin: string, before: string, after: string, ratio: string | null) =>
    `${origin}: ${before} dalam 28 hari sebelumnya, ${after} dalam 28 hari sesudahnya${ratio === null ? '' : ` (${ratio})`}`,
  ratio: (ratio: string, low: string, high: string) => `${ratio}, dari ${low} sampai ${high}`,
  ratioOpen: (low: string) => `sedikitnya ${low}`,
  stillWithout: (origin: string) => `${origin} naik juga tanpa kanal itu.`,
  notWithout: (origin: string) => `Tanpa kanal itu, ${origin} tidak tampak naik.`,
  without: (channels: string) => `Tambah kurva tanpa kanal baru (${channels})`,
  withoutSeries: (origin: string, channels: string) => `${origin} tanpa ${channels}`,
  newChannels: 'kanal baru',
  delays: 'Lama pelaporan per kanal',
};

/** Words of the trend that arrive with it. */
export const trendText = words(id);
