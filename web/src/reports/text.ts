import type { SameKeys } from '../text/useText.ts';

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

const en: SameKeys<typeof id> = {
  originOne: { laporan: 'reports', temuan: 'findings', informasi_awal: 'preliminary information' },
  originMeaning: {
    laporan: 'Filed by citizens, monitors or contestants.',
    temuan: 'Found by supervisors themselves.',
    informasi_awal: 'First word from a call, message or post; not yet a report.',
  },
  step: {
    masuk: 'Received',
    diregistrasi: 'Registered',
    tidak_diregistrasi: 'Not registered',
    diperiksa: 'Examined',
    pelanggaran: 'Violation',
    bukan_pelanggaran: 'No violation',
    dilimpahkan: 'Transferred',
  },
  ladderTitle: 'Handling',
  ladderNote:
    'A case that has reached a later step also counts on the steps before it. Shares are of what came in from the same origin; open cases have no outcome yet.',
  ladderEmpty: 'No reports, findings or preliminary information for this filter.',
  ladderNotForInformation: 'Preliminary information is traced, not registered; it can become a finding or a report.',
  ladderStep: 'Step',
  ladderOf: (count, share) => `${count} (${share} of those received)`,
  trendTitle: 'Trend',
  trendSentence: (origins, interval, area, period) => `${origins} per ${interval} in ${area}, ${period}.`,
  and: 'and',
  trendNote: 'One line per origin. Zero means that nothing came in during the period, not that nothing happened.',
  trendPartial: 'Hollow point: the period is cut by the chosen dates and cannot be compared.',
  trendEmpty: 'No reports for this filter. Widen the period or choose another issue.',
  trendPeak: (count, origin, period) => `Highest: ${count} ${origin} in ${period}.`,
  interval: { day: 'day', week: 'week', month: 'month' },
  intervalLabel: 'Per',
  period: 'Period',
  stage: 'Stage',
  votingDay: (election) => `Voting day, ${election}`,
  votingDayShort: 'Voting day',
  event: 'Event',
  allTime: 'all periods',
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
};

/** Words about reports, their origins and their handling. */
export const reportsText = { id, en };
