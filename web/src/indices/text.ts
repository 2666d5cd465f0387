import { words } from '../text/useText.ts';

const id = {
  title: 'Indeks menurut edisi',
  class: { rendah: 'rendah', sedang: 'sedang', tinggi: 'tinggi' },
  classOf: (word: string, edition: string) => `${word} (edisi ${edition})`,
  noClass: 'kelas tidak dicetak',
  rank: (rank: string) => `peringkat ${rank}`,
  dimensions: 'Dimensi',
  cutoffs: 'Batas kelas',
  cutoffFrom: (word: string, from: string) => `${word} mulai ${from}`,
  cutoffOver: (word: string, from: string) => `${word} di atas ${from}`,
  cutoffTo: (word: string, to: string) => `${word} sampai ${to}`,
  cutoffRange: (word: string, from: string, to: string) => `${word} ${from}–${to}`,
  noCutoffs: 'Edisi ini tidak mencetak batas kelas untuk tingkat ini.',
  stripLabel: (score: string, cls: string) => `Skor ${score}, ${cls}`,
  former: (name: string, score: string, cls: string) => `Sebelum pemekaran (${name}): ${score}, ${cls}.`,
  differs: (printed: string, computed: string) => `Kelas tercetak “${printed}”; menurut batas edisi ini “${computed}”.`,
  more: (count: string) => `Tampilkan semua (${count})`,
  fewer: 'Ringkas',
  noCompare: 'Edisi tidak dapat dibandingkan: skala dan batas kelasnya berbeda.',
  empty: 'Tidak ada skor indeks terbitan untuk wilayah ini.',
  belowKabkota: 'Indeks tidak diterbitkan di bawah kabupaten/kota. Lihat kegiatan dan cakupan.',
  released: (date: string) => `rilis ${date}`,
  conflict: 'angka berbeda',
  noValue: 'tidak disebutkan',
};

/** Words about indices and published figures. */
export const indicesText = words(id);
