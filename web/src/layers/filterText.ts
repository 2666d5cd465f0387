import type { SameKeys } from '../text/useText.ts';

const id = {
  level: 'Tingkat',
  allIssues: 'Semua isu',
  origin: 'Asal',
  channel: 'Kanal',
  allChannels: 'Semua kanal',
  period: 'Periode',
  denominator: 'Penyebut',
  edition: 'Edisi',
  reading: 'Bacaan',
  indicator: 'Indikator',
  totalScore: 'Skor total',
  methodLabel: 'Aturan kelas',
  methodDefault: 'Otomatis',
  frozen: 'Batas dibekukan',
  reset: 'Atur ulang',
  layerHint: {
    laporan: 'Laporan warga dan temuan pengawas',
    indeks: 'IKP dan indeks tematik, per edisi',
    pencegahan: 'Kegiatan pencegahan yang tercatat',
    cakupan: 'Siapa yang sudah mengirim laporan',
  },
  originHint: {
    laporan: 'Disampaikan warga, pemantau, atau peserta',
    temuan: 'Ditetapkan dari hasil pengawasan sendiri',
    informasi_awal: 'Telepon, pesan, unggahan; belum laporan resmi',
  },
  method: {
    jenks: 'Alami (Jenks)',
    kuantil: 'Kuantil',
    interval: 'Interval sama',
    headtail: 'Head/tail',
    tetap: 'Batas beku',
    resmi: 'Batas resmi edisi',
  },
};

const en: SameKeys<typeof id> = {
  level: 'Level',
  allIssues: 'All issues',
  origin: 'Origin',
  channel: 'Channel',
  allChannels: 'All channels',
  period: 'Period',
  denominator: 'Denominator',
  edition: 'Edition',
  reading: 'Reading',
  indicator: 'Indicator',
  totalScore: 'Total score',
  methodLabel: 'Class rule',
  methodDefault: 'Automatic',
  frozen: 'Breaks are frozen',
  reset: 'Reset',
  layerHint: {
    laporan: 'Public reports and supervisors’ findings',
    indeks: 'IKP and thematic indices, by edition',
    pencegahan: 'Recorded prevention activities',
    cakupan: 'Who has sent in their returns',
  },
  originHint: {
    laporan: 'Filed by citizens, observers or contestants',
    temuan: 'Established by supervisors themselves',
    informasi_awal: 'Calls, messages, posts; not yet formal reports',
  },
  method: {
    jenks: 'Natural (Jenks)',
    kuantil: 'Quantile',
    interval: 'Equal interval',
    headtail: 'Head/tail',
    tetap: 'Frozen breaks',
    resmi: 'Official cut-offs',
  },
};

/** Words of the filters; they travel with the filters, not with the first screen. */
export const filterText = { id, en };
