import { words } from '../text/useText.ts';

const id = {
  level: 'Tingkat',
  groups: 'Kelompok dan batas wilayah',
  symbols: 'Simbol: kampung, posko, kegiatan',
  allIssues: 'Semua isu',
  origin: 'Asal',
  channel: 'Kanal',
  allChannels: 'Semua kanal',
  period: 'Periode',
  denominator: 'Penyebut',
  show: 'Angka',
  shown: {
    raw: 'Mentah',
    smoothed: 'Dimuluskan',
    local: 'Dimuluskan ke tetangga',
    low: 'Batas bawah selang',
  },
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
    isu_khas: 'Isu yang menonjol di tiap wilayah',
    klaster: 'Wilayah yang mirip tetangganya',
    indeks: 'IKP dan indeks tematik, per edisi',
    pencegahan: 'Kegiatan pencegahan yang tercatat',
    kebutuhan: 'Laporan atau indeks terhadap upaya pencegahan',
    cakupan: 'Siapa yang sudah mengirim laporan',
    kapasitas: 'Jumlah pengawas terhadap norma',
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
    tetap: 'Batas tetap',
    resmi: 'Batas resmi edisi',
  },
};

/** Words of the filters; they travel with the filters, not with the first screen. */
export const filterText = words(id);
